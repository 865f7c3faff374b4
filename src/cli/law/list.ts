import {
  AREAS,
  actsOf,
  citationInWords,
  DEFAULT_READINGS,
  onlyWhenInWords,
  type Party,
  partiesInWords,
  publishedOn,
  RULES,
  type RuleId,
  type RuleOnDay,
  ruleOnDay,
  ruleValueInWords,
} from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { type Item, itemLines } from './layout.ts';

/** What `zhudai rules` shows of the law. */
export type Choice = {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly party: Party | undefined;
  /** Those not in force too? */
  readonly all: boolean;
  /** Only those that the model cannot act on? */
  readonly idle: boolean;
};

/** Who lends under a licence, and so keeps what binds every lender. */
const LICENSED: readonly Party[] = ['bank', 'trust', 'consumer', 'smallLoan'];

/** The rules chosen, area by area, as they stand on the day. */
export function chosenRules({ day, party, all, idle }: Choice): RuleOnDay[] {
  const binds = (rule: RuleId): boolean => {
    const parties = RULES[rule].binds;
    return (
      party === undefined ||
      parties.includes(party) ||
      (LICENSED.includes(party) && parties.includes('lender')) ||
      (party === 'lender' && parties.some((each) => LICENSED.includes(each)))
    );
  };
  return AREAS.flatMap(({ rules }) => rules)
    .filter((rule) => binds(rule) && (!idle || RULES[rule].idle !== undefined))
    .map((rule) => ruleOnDay(rule, day))
    .filter(({ status }) => all || status === 'inForce');
}

/** The rules as `--json` prints them. */
export function rulesAsData(rules: readonly RuleOnDay[]): object[] {
  return rules.map(({ rule, status, value, next, replacedBy }) => {
    const { en, zh, kind, unit, binds, modes, onlyWhen, idle } = RULES[rule];
    const acts = actsOf(rule, DEFAULT_READINGS).map(({ lever, scope, size }) => ({ lever, scope, size }));
    return {
      rule,
      area: AREAS.find((area) => area.rules.includes(rule))!.en,
      name: { en, zh },
      status,
      kind,
      unit,
      value: value.value,
      words: ruleValueInWords(rule, value.value),
      published: publishedOn(value),
      effective: value.effective,
      expires: value.expires ?? null,
      next: next ? { value: next.value, effective: next.effective } : null,
      replacedBy,
      document: value.document,
      citation: citationInWords(value),
      hardness: value.hardness,
      confidence: value.confidence,
      binds,
      modes: modes ?? null,
      onlyWhen: onlyWhen ?? null,
      levers: acts,
      cannotAct: idle ?? null,
    };
  });
}

/** Prints the rules under the names of their areas. */
export function printRules(rules: readonly RuleOnDay[], idle: boolean, lang: Lang, io: Io): void {
  const { bold, cyan } = paint(io, io.out);
  const width = widthOf(io.out);
  for (const area of AREAS) {
    const items = rules.filter(({ rule }) => area.rules.includes(rule)).map((each) => itemOf(each, idle, lang));
    if (items.length > 0) io.out.write(`${bold(area[lang])}\n${itemLines(items, width, cyan).join('\n')}\n\n`);
  }
}

function itemOf(standing: RuleOnDay, idle: boolean, lang: Lang): Item {
  const { rule, replacedBy } = standing;
  const levers = [...new Set(actsOf(rule, DEFAULT_READINGS).map(({ lever }) => lever))].join(', ');
  const onlyWhen = onlyWhenInWords(rule);
  const sets: Text = onlyWhen ? { en: 'would set', zh: '采用时设定' } : { en: 'sets', zh: '设定' };
  const does = levers === '' ? CANNOT_ACT : { en: `${sets.en} ${levers}`, zh: `${sets.zh} ${levers}` };
  const why = RULES[rule].idle;
  return {
    name: rule,
    text: stateInWords(standing)[lang],
    more: [
      RULES[rule][lang],
      { en: `For ${partiesInWords(rule).en}; ${does.en}`, zh: `适用：${partiesInWords(rule).zh}；${does.zh}` }[lang],
      ...(onlyWhen ? [onlyWhen[lang]] : []),
      ...(replacedBy.length > 0 ? [REPLACED[lang] + replacedBy.join(', ')] : []),
      ...(idle && why ? [why[lang]] : []),
    ],
  };
}

const CANNOT_ACT: Text = { en: 'cannot act', zh: '模型中不起作用' };
const REPLACED: Text = { en: 'For now replaced by ', zh: '现由以下规则暂代：' };

/** Value and dates of a rule as it stands on a day. */
function stateInWords({ rule, status, value, next }: RuleOnDay): Text {
  const shown = ruleValueInWords(rule, value.value);
  const { effective, expires } = value;
  const published = publishedOn(value);
  const until: Text = expires ? { en: `, until ${expires}`, zh: `，至 ${expires} 前` } : { en: '', zh: '' };
  const dates: Readonly<Record<RuleOnDay['status'], Text>> = {
    inForce: { en: `since ${effective}${until.en}`, zh: `${effective} 起${until.zh}` },
    reported: { en: `said to hold from ${effective}${until.en}`, zh: `据称 ${effective} 起${until.zh}` },
    ahead: {
      en: `ahead: from ${effective}, published ${published}`,
      zh: `尚未施行：${effective} 起，${published} 公布`,
    },
    later: {
      en: `later: from ${effective}, published ${published}`,
      zh: `尚未公布：${effective} 起，${published} 公布`,
    },
    draft: { en: `draft of ${published}`, zh: `${published} 征求意见稿` },
    ended: { en: `ended: from ${effective}${until.en}`, zh: `已失效：${effective} 起${until.zh}` },
  };
  const then: Text = next
    ? {
        en: `; then ${ruleValueInWords(rule, next.value).en} from ${next.effective}`,
        zh: `；${next.effective} 起为 ${ruleValueInWords(rule, next.value).zh}`,
      }
    : { en: '', zh: '' };
  return { en: `${shown.en}, ${dates[status].en}${then.en}`, zh: `${shown.zh}，${dates[status].zh}${then.zh}` };
}
