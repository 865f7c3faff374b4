import type { Result } from '../engine/index.ts';
import { CHART_NAMES, type ChartName, drawChart } from './charts/index.ts';
import type { ChartSpec } from './charts/spec.ts';
import { LANGUAGES, type Lang } from './language.ts';
import { estimateWidth } from './text-width.ts';

/** A chart ready for a page: a picture, and the Vega specification that redraws it. */
export type RenderedChart = { readonly svg: string; readonly vega: object };
/** Every chart of the report in each language. */
export type RenderedCharts = Readonly<Record<ChartName, Readonly<Record<Lang, RenderedChart>>>>;

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
  const view = new vega.View(vega.parse(compiled as Parameters<typeof vega.parse>[0]), { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** A chart as SVG text, without a browser or a canvas. The same chart gives the same text everywhere. */
export const toSvg = async (spec: ChartSpec): Promise<string> => draw(await compileChart(spec));

/** All charts of the report in both languages. They carry no title of their own: the page sets it as a heading. */
export async function renderCharts(result: Result, compare?: Result): Promise<RenderedCharts> {
  const rendered: Partial<Record<ChartName, Record<Lang, RenderedChart>>> = {};
  for (const name of CHART_NAMES) {
    const byLanguage: Partial<Record<Lang, RenderedChart>> = {};
    for (const lang of LANGUAGES) {
      const { title: _, ...untitled } = drawChart(name, result, { lang, ...(compare && { compare }) });
      const vega = await compileChart(untitled);
      byLanguage[lang] = { svg: await draw(vega), vega };
    }
    rendered[name] = byLanguage as Record<Lang, RenderedChart>;
  }
  return rendered as RenderedCharts;
}
