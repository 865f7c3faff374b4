import { channelDrawings, type Decomposition } from '../channels/drawings.ts';
import type { Drawing } from '../drawing.ts';
import { monthInChinese, type PageLanguages, type Text } from '../language.ts';
import { figures } from '../page/figure.ts';
import { both, escapeHtml } from '../page/html.ts';
import { htmlPage, section } from '../page/shell.ts';
import { strip } from '../page/strip.ts';
import { questionOf, titleOf, whyOf } from '../titles.ts';
import { answers } from './answers.ts';
import { aboutChannels, undivided } from './by-channel.ts';
import { effectsDrawing } from './charts/effects.ts';
import { fanDrawings } from './charts/fans.ts';
import { institutionDrawings } from './charts/institutions.ts';
import { peopleDrawings } from './charts/people.ts';
import { differs } from './differs.ts';
import { effectTables } from './effect-table.ts';
import { limits, method, repeat } from './method.ts';
import type { ComparisonSeen, SideSeen } from './seen.ts';
import { HORIZON_WORDS } from './words.ts';

/** What the page of a comparison is made of. */
export type ComparisonParts = {
  readonly comparison: ComparisonSeen;
  /** The effect of a variant by channel, where it has been divided. */
  readonly decomposition?: Decomposition | undefined;
  /** Text of `vega.min.js`, which goes into the page. */
  readonly vegaRuntime: string;
  /** The command that makes the comparison again, inside its folder. */
  readonly command: string;
  /** Commands that divide the effect of each variant by channel, likewise. */
  readonly divisions: readonly string[];
  readonly version: string;
  readonly languages: PageLanguages;
};

/** What is compared with what, as a heading. */
export function headingOf({ baseline, variants }: ComparisonSeen): Text {
  const titles = variants.map(({ scenario }) => titleOf(scenario));
  const left = titleOf(baseline.scenario);
  return {
    en: `${titles.map(({ en }) => `“${en}”`).join(' and ')} against “${left.en}”`,
    zh: `${titles.map(({ zh }) => `“${zh}”`).join('与')} 对比 “${left.zh}”`,
  };
}

function sideOf({ label, scenario }: SideSeen, role: Text): string {
  const [question, why] = [questionOf(scenario), whyOf(scenario)];
  return `<div><dt>${both(role)} <code>${escapeHtml(label)}</code></dt><dd><strong>${both(titleOf(scenario))}</strong>${question.zh ? `<br>${both(question)}` : ''}${why.zh ? `<br><small>${both(why)}</small>` : ''}</dd></div>`;
}

function header(comparison: ComparisonSeen): string {
  const { baseline, variants, pairs, horizons, horizon } = comparison;
  const borrowers = baseline.scenario.parameters['population.borrowers'].toLocaleString('en-GB');
  const span = horizons.find((each) => each.horizon === horizon)!;
  const words = HORIZON_WORDS[horizon];
  const months: Text = {
    en: `${pairs} pairs of runs with ${borrowers} borrowers each; sentences and charts are about the ${words.en}, ${span.first} to ${span.last}.`,
    zh: `${pairs} 对运行，每次 ${borrowers} 名借款人；文字与图表针对${words.zh}（${monthInChinese(span.first)}至${monthInChinese(span.last)}）。`,
  };
  return `<h1>${both(headingOf(comparison))}</h1>
<dl class="sides">${sideOf(baseline, { en: 'Baseline', zh: '基准情景' })}
${variants.map((variant) => sideOf(variant, { en: 'Variant', zh: '对比情景' })).join('\n')}</dl>
<p>${both(months)}</p>`;
}

/** The charts of a comparison by the section of its page that they stand in, in reading order. */
function sectionsOf(comparison: ComparisonSeen, decomposition: Decomposition | undefined) {
  const { variants } = comparison;
  return {
    effects: variants.flatMap((variant, at) => effectsDrawing(variant, at, comparison) ?? []),
    months: fanDrawings(comparison),
    gains: variants.flatMap((variant, at) => [
      ...peopleDrawings(variant, at, comparison),
      ...institutionDrawings(variant, at, comparison),
    ]),
    channels: decomposition ? channelDrawings(decomposition) : [],
  };
}

/** The charts of a comparison in reading order. */
export const comparisonDrawings = (comparison: ComparisonSeen, decomposition?: Decomposition): readonly Drawing[] =>
  Object.values(sectionsOf(comparison, decomposition)).flat();

/**
 * The report of a comparison as one HTML page that needs nothing but itself: answers, the table of effects, what differs
 * between the scenarios, charts with the numbers behind them, limits, method and how to make it again, in English and
 * Chinese. It reads and prints without scripts.
 */
export async function comparisonPage(parts: ComparisonParts): Promise<string> {
  const { comparison, decomposition, vegaRuntime, command, divisions, version, languages } = parts;
  const { effects, months, gains, channels } = sectionsOf(comparison, decomposition);
  const shown = comparison.baseline.paths[0]?.months.map(({ month }) => month) ?? [];
  const drawn = (drawings: readonly Drawing[]): Promise<string> => figures(drawings, languages);
  const main = [
    section('in-short', { en: 'In short', zh: '要点' }, answers(comparison)),
    section('headline', { en: 'Effects', zh: '效应' }, effectTables(comparison)),
    section('differs', { en: 'What differs between the scenarios', zh: '情景之间的不同' }, differs(comparison)),
    section('charts', { en: 'How large the effects are', zh: '效应大小' }, await drawn(effects)),
    section('months', { en: 'Month by month', zh: '逐月走势' }, strip({ months: shown }) + (await drawn(months))),
    section('gains', { en: 'Who gains and who loses', zh: '谁受益、谁受损' }, await drawn(gains)),
    section(
      'channels',
      { en: 'By which channels', zh: '经由哪些渠道' },
      decomposition ? aboutChannels(decomposition) + (await drawn(channels)) : undivided(divisions),
    ),
    section('limits', { en: 'Limits', zh: '局限' }, limits()),
    section('method', { en: 'Method', zh: '方法' }, method(comparison)),
    section('repeat', { en: 'How to repeat it', zh: '复现' }, repeat(comparison, command, version)),
  ].join('\n');
  return htmlPage({
    title: headingOf(comparison),
    header: header(comparison),
    main,
    footer: `zhudai ${escapeHtml(version)} · ${both({ en: 'A simulated market, to compare rules with; no forecast.', zh: '模拟市场，用于比较规则，并非预测。' })}`,
    vegaRuntime,
    languages,
  });
}
