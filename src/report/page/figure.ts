import type { Drawing } from '../drawing.ts';
import { HTML_LANG, type PageLanguages } from '../language.ts';
import { type RenderedChart, renderChart } from '../render.ts';
import { both, scriptJson, unmarked } from './html.ts';

/** Pictures higher than this, in pixels, would be too small to read at half a page of print. */
const HALF_PAGE = 560;

const isTall = (svg: string): boolean => Number(/ height="([\d.]+)"/.exec(svg)?.[1]) > HALF_PAGE;

/** The picture stands first and stays where scripts do not run; the specification beside it lets the script redraw it. */
const picture = (id: string, { svg, vega }: RenderedChart, [opens]: PageLanguages): string =>
  `<div class="chart" lang="${HTML_LANG[opens]}"${isTall(svg) ? ' data-tall' : ''} data-spec="spec-${id}">${unmarked(svg)}</div>
<script type="application/json" id="spec-${id}">${scriptJson(vega)}</script>`;

/** The finding as a heading, how to read it, the picture, and the numbers behind it. */
async function figure({ id, topic, finding, note, spec, values }: Drawing, languages: PageLanguages): Promise<string> {
  return `<section class="figure" id="${id}" aria-labelledby="${id}-heading">
<p class="topic">${both(topic)}</p>
<h3 id="${id}-heading">${both(finding)}</h3>
<p class="note">${both(note)}</p>
${picture(id, await renderChart(spec, languages), languages)}
<details><summary>${both({ en: 'Values behind this chart', zh: '本图数据' })}<span class="hidden"> – ${both(topic)}</span></summary>
${values}
</details>
</section>`;
}

/** Charts one under the other, each with its words and numbers. */
export async function figures(drawings: readonly Drawing[], languages: PageLanguages): Promise<string> {
  const parts: string[] = [];
  for (const drawing of drawings) parts.push(await figure(drawing, languages));
  return parts.join('\n');
}
