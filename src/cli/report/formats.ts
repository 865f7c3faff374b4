import { doc, tableOf } from '../../report/data.ts';
import { toSvg } from '../../report/index.ts';
import { toCsv } from '../csv.ts';
import { REPORT } from '../folder.ts';
import { sortedJson } from '../json.ts';
import type { Format } from './options.ts';
import { openPainter } from './png.ts';
import type { Request } from './request.ts';

/** A file of an export: its name and what is in it. */
export type OutputFile = readonly [name: string, content: string | Uint8Array];

/** The files of each format, one after the other as they are made. @throws UsageError where a picture would lose its words */
const MAKERS: Readonly<Record<Format, (request: Request) => AsyncGenerator<OutputFile>>> = {
  html: async function* ({ document, languages }) {
    yield [REPORT, await document.page(languages)];
  },
  svg: async function* (request) {
    for (const { name, spec } of pictures(request)) yield [`${name}.svg`, await toSvg(spec())];
  },
  png: async function* (request) {
    const paint = await openPainter({ fontFiles: request.fonts, loadSystemFonts: true }, request.languages);
    for (const { name, spec } of pictures(request)) yield [`${name}.png`, paint(await toSvg(spec()))];
  },
  vl: async function* (request) {
    for (const { name, spec } of pictures(request)) yield [`${name}.vl.json`, sortedJson(spec())];
  },
  csv: async function* ({ drawings }) {
    const tables = drawings.map(({ id, numbers }) => ({ id, table: numbers() }));
    for (const { id, table } of tables) yield [`${id}.csv`, toCsv(table)];
    const heads = ['chart', 'column', 'unit', 'en', 'zh'].map((name) => doc(name, 'text', name, name));
    const rows = tables.flatMap(({ id, table }) =>
      table.columns.map(({ name, unit, en, zh }) => [id, name, unit, en, zh]),
    );
    yield ['columns.csv', toCsv(tableOf(heads, rows))];
  },
  md: async function* (request) {
    const { document, drawings, languages } = request;
    for (const { name, spec } of pictures(request)) yield [`${name}.svg`, await toSvg(spec())];
    for (const lang of languages)
      yield [`report.${lang}.md`, document.markdown(drawings, (id) => `${id}.${lang}.svg`, lang)];
  },
};

/** Every chart that is asked for, in each language. */
const pictures = ({ drawings, languages }: Request) =>
  drawings.flatMap(({ id, spec }) => languages.map((lang) => ({ name: `${id}.${lang}`, spec: () => spec(lang) })));

/** How many files a request makes. */
export function filesAsked({ format, drawings, languages }: Request): number {
  const all = drawings.length * languages.length;
  return { html: 1, svg: all, png: all, vl: all, csv: drawings.length + 1, md: all + languages.length }[format];
}

/** Makes what a request asks for, file by file. @throws UsageError where a picture would lose its words */
export const exportFiles = (request: Request): AsyncGenerator<OutputFile> => MAKERS[request.format](request);
