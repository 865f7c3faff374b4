import type { Result } from '../engine/index.ts';
import { atRest } from './at-rest.ts';
import { CHART_NAMES, type ChartName, drawChart } from './charts/index.ts';
import type { ChartSpec } from './charts/spec.ts';
import type { Lang } from './language.ts';
import { compactSvg } from './svg.ts';
import { estimateWidth } from './text-width.ts';
import { weaveLanguages } from './weave.ts';

/** A chart ready for a page: a picture, and the Vega specification that redraws it in either language. */
export type RenderedChart = { readonly svg: string; readonly vega: object };
/** Every chart of the report, and the language of the pictures. */
export type RenderedCharts = { readonly lang: Lang; readonly charts: Readonly<Record<ChartName, RenderedChart>> };

/** Vega-Lite to Vega, so that a page needs no compiler. Vega is loaded on the first use: it costs a third of a second. */
async function compileChart(spec: ChartSpec): Promise<object> {
  const { compile } = await import('vega-lite');
  return compile(spec as unknown as Parameters<typeof compile>[0]).spec;
}

type TextItem = { readonly fontSize?: number; readonly fontWeight?: string | number };

/** Vega, told to measure text without a canvas. */
async function loadVega(): Promise<typeof import('vega')> {
  const vega = await import('vega');
  // Vega's typings leave this hook out; programs without a canvas are meant to set it
  const { textMetrics } = vega as unknown as { textMetrics: { width: (item: TextItem, text: unknown) => number } };
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) =>
    estimateWidth(String(text ?? ''), fontSize, fontWeight === 'bold' || Number(fontWeight) >= 600);
  return vega;
}

async function draw(compiled: object): Promise<string> {
  const vega = await loadVega();
  const view = new vega.View(vega.parse(atRest(compiled) as Parameters<typeof vega.parse>[0]), { renderer: 'none' });
  try {
    return compactSvg(await view.toSVG());
  } finally {
    view.finalize();
  }
}

/** A chart as SVG text, without a browser or a canvas. The same chart gives the same text everywhere. */
export const toSvg = async (spec: ChartSpec): Promise<string> => draw(await compileChart(spec));

/** A chart without its title, which the page sets as a heading. @param lang language of the picture */
export async function renderChart(specIn: (lang: Lang) => ChartSpec, lang: Lang): Promise<RenderedChart> {
  const compiled = (words: Lang): Promise<object> => {
    const { title: _, ...untitled } = specIn(words);
    return compileChart(untitled);
  };
  const both = { en: await compiled('en'), zh: await compiled('zh') };
  return { svg: await draw(both[lang]), vega: weaveLanguages(both) };
}

/**
 * All charts of the report. They carry no title of their own: the page sets it as a heading.
 * @param lang language of the pictures; the page redraws them when its reader switches, so that each is drawn only once
 */
export async function renderCharts(result: Result, compare?: Result, lang: Lang = 'en'): Promise<RenderedCharts> {
  const charts: Partial<Record<ChartName, RenderedChart>> = {};
  for (const name of CHART_NAMES)
    charts[name] = await renderChart(
      (words) => drawChart(name, result, { lang: words, ...(compare && { compare }) }),
      lang,
    );
  return { lang, charts: charts as RenderedCharts['charts'] };
}
