import { HTML_LANG, type Lang, type Text } from '../language.ts';
import type { RenderedChart } from '../render.ts';
import { both, scriptJson } from './html.ts';

/** A chart of a page and the words and numbers around it. */
export type Figure = {
  /** Unique in the page. */
  readonly id: string;
  readonly topic: Text;
  /** What the numbers say, as a heading. */
  readonly finding: Text;
  /** How to read it. */
  readonly note: Text;
  readonly chart: RenderedChart;
  /** Language of the picture. */
  readonly lang: Lang;
  /** The table behind the chart, as HTML. */
  readonly values: string;
};

/** The picture stands first and stays where scripts do not run; the specification beside it lets the script redraw it. */
const picture = ({ id, chart: { svg, vega }, lang }: Figure): string =>
  `<div class="chart" lang="${HTML_LANG[lang]}" data-spec="spec-${id}">${svg}</div>
<script type="application/json" id="spec-${id}">${scriptJson(vega)}</script>`;

/** The finding as a heading, how to read it, the picture, and the numbers behind it. */
export const figure = (parts: Figure): string => {
  const { id, topic, finding, note, values } = parts;
  return `<section class="figure" id="${id}" aria-labelledby="${id}-heading">
<p class="topic">${both(topic)}</p>
<h3 id="${id}-heading">${both(finding)}</h3>
<p class="note">${both(note)}</p>
${picture(parts)}
<details><summary>${both({ en: 'Values behind this chart', zh: '本图数据' })}<span class="hidden"> – ${both(topic)}</span></summary>
${values}
</details>
</section>`;
};
