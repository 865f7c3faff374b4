import type { Result } from '../engine/index.ts';
import { CHART_NAMES } from './charts/index.ts';
import { frameOf } from './finding.ts';
import type { Lang } from './language.ts';
import { figures, findingOf } from './page/figures.ts';
import { headlineTable } from './page/headline.ts';
import { both, escapeHtml, prose } from './page/html.ts';
import { methodAndLimits } from './page/method.ts';
import { type Difference, differencesTable, scenarioSection } from './page/scenario.ts';
import { htmlPage, kicker, section } from './page/shell.ts';
import type { RenderedCharts } from './render.ts';
import { ONE_RUN } from './summary.ts';
import { titleOf } from './titles.ts';

/** What a report page is made of. */
export type PageParts = {
  readonly result: Result;
  /** A second run over the same months, drawn beside the first. */
  readonly compare?: Result;
  /** From `renderCharts(result, compare, lang)`. */
  readonly charts: RenderedCharts;
  /** Text of `vega.min.js`, which goes into the page. */
  readonly vegaRuntime: string;
  /** The command that made the run, to be repeated. */
  readonly command: string;
  readonly version: string;
  /** Settings that differ from `compare`, or from the defaults. */
  readonly differences: readonly Difference[];
  /** Language that the page opens in; the reader can switch. */
  readonly lang: Lang;
};

function header({ result, compare, lang }: PageParts): string {
  const { why, question } = result.scenario;
  const beside = compare
    ? `<p>${both({ en: 'Compared with: ', zh: '对照情景：' })}<strong>${both(titleOf(compare.scenario))}</strong></p>`
    : '';
  return `<header>
${kicker(lang)}
<h1>${both(titleOf(result.scenario))}</h1>
${question ? `<p class="why"><strong>${prose(question)}</strong></p>` : ''}
${why ? `<p class="why">${prose(why)}</p>` : ''}
${beside}
</header>`;
}

function inShort({ result, compare }: PageParts): string {
  const items = CHART_NAMES.map(
    (name) => `<li><a href="#${name}">${both(findingOf(name, result, compare, true))}</a></li>`,
  );
  return `<p>${both(frameOf(result, compare))}</p>
<ul class="findings">${items.join('\n')}</ul>
<p class="caution">${both(ONE_RUN)}</p>`;
}

/**
 * The report of a run as one HTML page that needs nothing but itself: findings, headline table, what differs, charts
 * with the numbers behind them, limits, method and the scenario, in English and Chinese. It reads and prints without
 * scripts; with them the charts fit the screen and answer the pointer.
 */
export function reportPage(parts: PageParts): string {
  const { result, compare, charts, differences, command, version, vegaRuntime, lang } = parts;
  const main = `${section('in-short', { en: 'In short', zh: '要点' }, inShort(parts))}
${section('headline', { en: 'Headline measures', zh: '主要指标' }, headlineTable(result, compare))}
${section('differs', { en: 'What differs', zh: '不同之处' }, differencesTable(differences, result, compare))}
${section('charts', { en: 'Charts', zh: '图表' }, figures(result, compare, charts))}
${methodAndLimits(result, compare)}
${scenarioSection(result.scenario, command, version)}`;
  return htmlPage({
    title: result.scenario.title,
    header: header(parts),
    main,
    footer: `zhudai ${escapeHtml(version)} · ${both(ONE_RUN)}`,
    vegaRuntime,
    lang,
  });
}
