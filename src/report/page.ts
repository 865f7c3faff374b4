import type { Result } from '../engine/index.ts';
import type { Drawing } from './drawing.ts';
import { frameOf } from './finding.ts';
import { type PageLanguages, same } from './language.ts';
import { runMonths } from './months.ts';
import { figures } from './page/figure.ts';
import { headlineTable } from './page/headline.ts';
import { both, escapeHtml } from './page/html.ts';
import { methodAndLimits } from './page/method.ts';
import { type Difference, differencesTable, scenarioSection } from './page/scenario.ts';
import { htmlPage, section } from './page/shell.ts';
import { strip } from './page/strip.ts';
import { platformsOf } from './platform-months.ts';
import { runDrawings } from './run-drawings.ts';
import { ONE_RUN } from './summary.ts';
import { questionOf, titleOf, whyOf } from './titles.ts';

/** What a report page is made of. */
export type PageParts = {
  readonly result: Result;
  /** A second run over the same months, drawn beside the first. */
  readonly compare?: Result;
  /** Text of `vega.min.js`, which goes into the page. */
  readonly vegaRuntime: string;
  /** The command that made the run, to be repeated. */
  readonly command: string;
  readonly version: string;
  /** Settings that differ from `compare`, or from the defaults. */
  readonly differences: readonly Difference[];
  readonly languages: PageLanguages;
};

function header({ result, compare }: PageParts): string {
  const [question, why] = [questionOf(result.scenario), whyOf(result.scenario)];
  const beside = compare
    ? `<p>${both({ en: 'Compared with: ', zh: '对照情景：' })}<strong>${both(titleOf(compare.scenario))}</strong></p>`
    : '';
  return `<h1>${both(titleOf(result.scenario))}</h1>
${question.zh ? `<p class="why"><strong>${both(question)}</strong></p>` : ''}
${why.zh ? `<p class="why">${both(why)}</p>` : ''}
${beside}`;
}

function inShort({ result, compare }: PageParts, drawings: readonly Drawing[]): string {
  const items = drawings.map(({ id, finding, brief = finding }) => `<li><a href="#${id}">${both(brief)}</a></li>`);
  return `<p>${both(frameOf(result, compare))}</p>
<ul class="findings">${items.join('\n')}</ul>
<p class="caution">${both(ONE_RUN)}</p>`;
}

/**
 * The report of a run as one HTML page that needs nothing but itself: findings, headline table, what differs, charts
 * with the numbers behind them, limits, method and the scenario, in English and Chinese. It reads and prints without
 * scripts; with them the charts fit the screen and answer the pointer.
 */
export async function reportPage(parts: PageParts): Promise<string> {
  const { result, compare, differences, command, version, vegaRuntime, languages } = parts;
  const drawings = runDrawings(result, compare);
  const controls = strip({ months: runMonths(result), platforms: platformsOf(result, compare) });
  const main = `${section('in-short', { en: 'In short', zh: '要点' }, inShort(parts, drawings))}
${section('headline', { en: 'Headline measures', zh: '主要指标' }, headlineTable(result, compare))}
${section('differs', { en: 'What differs', zh: '不同之处' }, differencesTable(differences, result, compare))}
${section('charts', { en: 'Charts', zh: '图表' }, controls + (await figures(drawings, languages)))}
${methodAndLimits(result, compare)}
${scenarioSection(result.scenario, command, version)}`;
  return htmlPage({
    title: same(result.scenario.title),
    header: header(parts),
    main,
    footer: `zhudai ${escapeHtml(version)} · ${both(ONE_RUN)}`,
    vegaRuntime,
    languages,
  });
}
