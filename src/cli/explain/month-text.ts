import { type DatedStep, isRule, LEVERS, type REJECTIONS, RULES } from '../../engine/index.ts';
import { formatChange, formatValue } from '../../report/index.ts';
import type { Text } from '../../report/language.ts';
import { indented } from '../law/layout.ts';
import { type Column, plainTable } from '../tables.ts';
import { type Effect, type Figures, MEASURES, type MonthStory } from './month.ts';
import type { Tongue } from './tongue.ts';
import { REFUSALS } from './words.ts';

const UNITS: Readonly<Record<(typeof MEASURES)[number], string>> = {
  originations_fen: 'fen',
  apr_mean: '1/year',
  delinquency_90_plus: 'fraction',
  hhi_balance: 'HHI 0–10000',
};

const HEADS: Readonly<Record<(typeof MEASURES)[number] | 'refusals', Text>> = {
  originations_fen: { en: 'New lending', zh: '放款' },
  apr_mean: { en: 'All-in cost', zh: '综合成本' },
  delinquency_90_plus: { en: '90+', zh: '90+' },
  hhi_balance: { en: 'HHI', zh: 'HHI' },
  refusals: { en: 'Unmet needs', zh: '未满足需求' },
};

const STEPS: Readonly<Record<DatedStep['step'], Text>> = {
  inForce: { en: 'in force', zh: '施行' },
  expired: { en: 'ended', zh: '失效' },
  announced: { en: 'announced', zh: '公布' },
  adoptedEarly: { en: 'adopted early by some', zh: '部分机构提前执行' },
};

const PARTIES: Readonly<Record<DatedStep['party'], Text>> = {
  link: { en: 'cooperations', zh: '条合作关系' },
  bank: { en: 'banks', zh: '家银行' },
  platform: { en: 'platforms', zh: '家平台' },
  market: { en: 'the whole market', zh: '全市场' },
};

/** What a month brought and what the rules made of it, as lines. @param heading how the head of a part is shown */
export function monthLines(
  { dates, actual, effects }: MonthStory,
  tongue: Tongue,
  width: number,
  heading: (text: string) => string,
): string[] {
  const { say } = tongue;
  const steps =
    dates.length === 0
      ? [say('Nothing changed in the law this month.', '当月法规无变化。')]
      : dates.map((step) => stepText(step, tongue));
  return [
    heading(say('What the month brought', '当月法规变动')),
    ...steps.flatMap((text) => indented(text, 2, width)),
    '',
    heading(
      say(
        'What the rules made of the month: the run against the same run without the rule',
        '各规则的影响：与去除该规则的同一模拟相比',
      ),
    ),
    ...effectTable(actual, effects, tongue)
      .split('\n')
      .map((row) => `  ${row}`),
    ...noteLines(effects, tongue, width),
    ...refusalLines(actual, effects, tongue, width),
  ];
}

function stepText(step: DatedStep, tongue: Tongue): string {
  const { lang, say, share, cite } = tongue;
  const { lever, value, effective, party, named, bound, newlyBound, lead } = step;
  const head = `${LEVERS[lever][lang]} (${lever}): ${value[lang]}, ${STEPS[step.step][lang]}${cite([step])}`;
  const when =
    step.step === 'announced' || step.step === 'adoptedEarly' ? say(`, from ${effective}`, `，${effective} 起`) : '';
  if (party === 'market') return `${head}${when}`;
  const ready =
    step.early && bound > 0 ? say(`, those with readiness up to ${share(lead)}`, `（准备度不高于${share(lead)}）`) : '';
  const count = say(
    `; binds ${bound} of ${named} ${PARTIES[party].en}, ${newlyBound} of them since this month${ready}`,
    `；约束${named}${PARTIES[party].zh}中的${bound}，其中本月新增${newlyBound}${ready}`,
  );
  return `${head}${when}${count}`;
}

const sumOf = ({ refusals }: Figures): number => Object.values(refusals).reduce((sum, count) => sum + count, 0);

function effectTable(actual: Figures, effects: readonly Effect[], { lang, say }: Tongue): string {
  const columns: Column[] = [
    { head: say('Rule', '规则') },
    ...[...MEASURES, 'refusals' as const].map((name): Column => ({ head: HEADS[name][lang], align: 'right' })),
  ];
  const now = [
    say('the month itself', '当月实际'),
    ...MEASURES.map((name) => formatValue(actual.measures[name], UNITS[name], lang)),
    formatValue(sumOf(actual), 'count', lang),
  ];
  const rows = effects.map(({ rule, without, isSame }) => {
    if (isSame) return [rule, { content: say('no change', '无变化'), colSpan: MEASURES.length + 1 }];
    return [
      rule,
      ...MEASURES.map((name) => formatChange(without.measures[name], actual.measures[name], UNITS[name], lang)),
      formatChange(sumOf(without), sumOf(actual), 'count', lang),
    ];
  });
  return plainTable(columns, [now, ...rows]);
}

function noteLines(effects: readonly Effect[], { lang, say }: Tongue, width: number): string[] {
  const named = effects
    .filter(({ rule }) => isRule(rule))
    .map(({ rule }) => `${rule}: ${isRule(rule) ? RULES[rule][lang] : ''}`);
  const texts = [
    say('Lending in million yuan. ', '放款单位为百万元。') +
      say(
        'A rule that changed inside the run is left as it was when the run began; one that held throughout is left out.',
        '模拟期内变动的规则，对照为维持期初状态；始终施行的规则，对照为取消。',
      ),
    say(
      'Both runs have the same luck, but a change moves on by chance too: a small difference in one month says little.',
      '两次模拟随机数相同，但变动会连锁扩散：单月的微小差异意义有限。',
    ),
    ...named,
  ];
  return texts.flatMap((text) => indented(text, 2, width));
}

function refusalLines(actual: Figures, effects: readonly Effect[], { lang, say }: Tongue, width: number): string[] {
  const reasons = Object.keys(actual.refusals) as (typeof REJECTIONS)[number][];
  const lines = effects
    .filter(({ isSame }) => !isSame)
    .flatMap(({ rule, without }) => {
      const changes = reasons
        .filter((reason) => actual.refusals[reason] !== without.refusals[reason])
        .map(
          (reason) =>
            `${REFUSALS[reason][lang]} ${formatChange(without.refusals[reason]!, actual.refusals[reason]!, 'count', lang)}`,
        );
      return changes.length === 0 ? [] : indented(`${rule}: ${changes.join('; ')}`, 2, width);
    });
  return lines.length === 0 ? [] : ['', say('Unmet needs by reason', '按原因的未满足需求变化'), ...lines];
}
