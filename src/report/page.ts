import type { Result } from '../engine/index.ts';
import { CHART_NAMES } from './charts/index.ts';
import { frameOf } from './finding.ts';
import { HTML_LANG, type Lang, type Text } from './language.ts';
import { figures, findingOf } from './page/figures.ts';
import { headlineTable } from './page/headline.ts';
import { both, escapeHtml, prose, scriptText } from './page/html.ts';
import { methodAndLimits } from './page/method.ts';
import { type Difference, differencesTable, scenarioSection } from './page/scenario.ts';
import { SCRIPT } from './page/script.ts';
import { STYLE } from './page/style.ts';
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

// nothing may be fetched from anywhere; Vega compiles its expressions, hence 'unsafe-eval'
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:";

const section = (id: string, title: Text, html: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${both(title)}</h2>\n${html}</section>`;

const radio = (lang: Lang, name: string, chosen: Lang): string =>
  `<label lang="${HTML_LANG[lang]}"><input type="radio" name="lang" id="lang-${lang}" autocomplete="off"${lang === chosen ? ' checked' : ''}>${name}</label>`;

function header({ result, compare, lang }: PageParts): string {
  const { why, question } = result.scenario;
  const beside = compare
    ? `<p>${both({ en: 'Compared with: ', zh: '对照情景：' })}<strong>${both(titleOf(compare.scenario))}</strong></p>`
    : '';
  return `<header>
<div class="kicker"><p>${both({ en: 'zhudai: simulated lending-assistance market', zh: 'zhudai：助贷市场模拟' })}</p>
<fieldset><legend class="hidden">Language / 语言</legend>${radio('en', 'English', lang)}${radio('zh', '中文', lang)}</fieldset></div>
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
  return `<!DOCTYPE html>
<html lang="${HTML_LANG[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(result.scenario.title)} – zhudai</title>
<style>${STYLE}</style>
</head>
<body>
${header(parts)}
<main>
${section('in-short', { en: 'In short', zh: '要点' }, inShort(parts))}
${section('headline', { en: 'Headline measures', zh: '主要指标' }, headlineTable(result, compare))}
${section('differs', { en: 'What differs', zh: '不同之处' }, differencesTable(differences, result, compare))}
${section('charts', { en: 'Charts', zh: '图表' }, figures(result, compare, charts))}
${methodAndLimits(result, compare)}
${scenarioSection(result.scenario, command, version)}
</main>
<footer><p>zhudai ${escapeHtml(version)} · ${both(ONE_RUN)}</p></footer>
<script>${scriptText(vegaRuntime)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
