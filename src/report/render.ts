import { atRest } from './at-rest.ts';
import type { ChartSpec } from './charts/spec.ts';
import type { Lang, PageLanguages } from './language.ts';
import { compactSvg } from './svg.ts';
import { estimateWidth } from './text-width.ts';
import { weaveLanguages } from './weave.ts';

/** A chart ready for a page: a picture, and the Vega specification that redraws it in every language of the page. */
export type RenderedChart = { readonly svg: string; readonly vega: object };

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

/**
 * A chart without its title, which the page sets as a heading. The picture is in the language that the page opens in; the
 * page redraws it when its reader switches.
 */
export async function renderChart(
  specIn: (lang: Lang) => ChartSpec,
  [opens, other]: PageLanguages,
): Promise<RenderedChart> {
  const compiled = (lang: Lang): Promise<object> => {
    const { title: _, ...untitled } = specIn(lang);
    return compileChart(untitled);
  };
  const own = await compiled(opens);
  const svg = await draw(own);
  if (other === undefined) return { svg, vega: own };
  const both = { [opens]: own, [other]: await compiled(other) } as Record<Lang, object>;
  return { svg, vega: weaveLanguages(both) };
}
