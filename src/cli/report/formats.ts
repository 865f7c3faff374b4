import { drawChart, toSvg } from '../../report/index.ts';
import type { Lang } from '../../report/language.ts';
import { toCsv } from '../csv.ts';
import { REPORT } from '../folder.ts';
import { sortedJson } from '../json.ts';
import { pageOf } from '../outputs.ts';
import { markdownReport } from './markdown.ts';
import { chartNumbers, numberColumns } from './numbers.ts';
import type { Format } from './options.ts';
import { openPainter } from './png.ts';
import type { Request } from './request.ts';

/** A file of an export: its name and what is in it. */
export type OutputFile = readonly [name: string, content: string | Uint8Array];

/** The files of each format, one after the other as they are made. @throws UsageError where a picture would lose its words */
const MAKERS: Readonly<Record<Format, (request: Request) => AsyncGenerator<OutputFile>>> = {
  html: async function* ({ run, edition }) {
    yield [REPORT, await pageOf(run.result, edition)];
  },
  svg: async function* (request) {
    for (const each of drawings(request)) yield [`${each.name}.svg`, await toSvg(each.spec)];
  },
  png: async function* (request) {
    const paint = await openPainter({ fontFiles: request.fonts, loadSystemFonts: true }, request.languages);
    for (const each of drawings(request)) yield [`${each.name}.png`, paint(await toSvg(each.spec))];
  },
  vl: async function* (request) {
    for (const each of drawings(request)) yield [`${each.name}.vl.json`, sortedJson(each.spec)];
  },
  csv: async function* ({ run, edition, charts }) {
    for (const name of charts) yield [`${name}.csv`, toCsv(chartNumbers(name, run.result, edition.beside))];
    yield ['columns.csv', toCsv(numberColumns(charts))];
  },
  md: async function* (request) {
    const { run, edition, charts, languages } = request;
    const beside = edition.beside && { compare: edition.beside };
    for (const each of drawings(request)) yield [`${each.name}.svg`, await toSvg(each.spec)];
    for (const lang of languages) {
      const text = markdownReport(run.result, charts, (name) => `${name}.${lang}.svg`, { lang, ...beside });
      yield [`report.${lang}.md`, text];
    }
  },
};

/** Every chart that is asked for, in each language. */
const drawings = ({ run, edition, charts, languages }: Request) =>
  charts.flatMap((chart) =>
    languages.map((lang: Lang) => {
      const options = { lang, ...(edition.beside && { compare: edition.beside }) };
      return { name: `${chart}.${lang}`, spec: drawChart(chart, run.result, options) };
    }),
  );

/** How many files a request makes. */
export function filesAsked({ format, charts, languages }: Request): number {
  const pictures = charts.length * languages.length;
  return {
    html: 1,
    svg: pictures,
    png: pictures,
    vl: pictures,
    csv: charts.length + 1,
    md: pictures + languages.length,
  }[format];
}

/** Makes what a request asks for, file by file. @throws UsageError where a picture would lose its words */
export const exportFiles = (request: Request): AsyncGenerator<OutputFile> => MAKERS[request.format](request);
