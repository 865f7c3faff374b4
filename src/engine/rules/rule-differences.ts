import { formatMonth, type Month } from '../core/calendar.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { DatedLever } from '../scenario/scenario.ts';
import { leverInWords, scopeInWords, type Words } from '../scenario/words.ts';
import { actsFrom, actsUntil, isOut, type LawView, type Standing } from './law-view.ts';
import { READING_NAMES, type ReadingName } from './readings.ts';
import { partiesInWords, ruleValueInWords, valueInWords } from './rule-words.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

/** What happens to a rule from the left side to the right; `announcement`: the same rule, known from another month. */
export const DIFFERENCE_KINDS = {
  begins: { en: 'Comes into force', zh: '开始施行' },
  changes: { en: 'Changes', zh: '取值变化' },
  ends: { en: 'Ends, or is not in force yet', zh: '失效或尚未施行' },
  announcement: { en: 'Is announced at another time', zh: '公布时间不同' },
} as const satisfies Record<string, Words>;

/** One rule in which two laws differ, over a stretch of months. */
export type RuleDifference = {
  readonly rule: RuleId;
  readonly kind: keyof typeof DIFFERENCE_KINDS;
  /** The value on each side in words; undefined where the rule is not in force. */
  readonly before: Words | undefined;
  readonly after: Words | undefined;
  /** Day or month from which, and the first from which no longer; undefined where the whole run or one day is meant. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly announced: string | undefined;
  readonly whom: Words;
  readonly citation: Words;
  /** File that says so, where it is not the law's own. */
  readonly file: string | undefined;
};

/** A reading 口径 that two laws choose differently. */
type ReadingDifference = { readonly reading: ReadingName; readonly before: Words; readonly after: Words };

/** A lever that a file on one side alone dates itself. */
type LeverDifference = {
  readonly lever: LeverName;
  readonly before: Words | undefined;
  readonly after: Words | undefined;
};

/** All in which two laws differ 规则对比. */
export type LawDifferences = {
  readonly rules: readonly RuleDifference[];
  readonly readings: readonly ReadingDifference[];
  readonly levers: readonly LeverDifference[];
};

/** What comes into force, changes and ends from one law to another, and which readings and levers of files differ. */
export function lawDifferences(left: LawView, right: LawView): LawDifferences {
  return {
    rules: RULE_IDS.flatMap((rule) => differencesOf(rule, left, right)),
    readings: READING_NAMES.filter((name) => left.readings[name] !== right.readings[name]).map((reading) => ({
      reading,
      before: valueInWords(left.readings[reading]),
      after: valueInWords(right.readings[reading]),
    })),
    levers: leverDifferences(left.ownLevers, right.ownLevers),
  };
}

/** A stretch of months over which both sides stay as they are. */
type Stretch = {
  readonly from: Month;
  until: Month;
  readonly left: readonly Standing[];
  readonly right: readonly Standing[];
};

function differencesOf(rule: RuleId, left: LawView, right: LawView): RuleDifference[] {
  const span = spanOf(left, right);
  const unequal = stretchesOf(rule, left, right, span).filter((each) => keyOf(each.left) !== keyOf(each.right));
  if (unequal.length > 0) return unequal.map((each) => inWords(rule, each, span));
  return announcements(rule, left, right);
}

/** Months that either side looks at; a single one, of no importance, where both are days. */
function spanOf({ span: left }: LawView, { span: right }: LawView): { from: Month; until: Month } {
  const spans = [left, right].filter((span) => span !== undefined);
  if (spans.length === 0) return { from: 0, until: 1 };
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    until: Math.max(...spans.map(({ until }) => until)),
  };
}

function stretchesOf(
  rule: RuleId,
  left: LawView,
  right: LawView,
  { from, until }: { from: Month; until: Month },
): Stretch[] {
  const turns = [...left.datedOf(rule), ...right.datedOf(rule)]
    .flatMap((dated) => [actsFrom(dated), actsUntil(dated)])
    .filter((month) => month !== undefined && month > from && month < until) as Month[];
  const starts = [...new Set([from, ...turns])].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [at, start] of starts.entries()) {
    const here = { left: left.standingIn(rule, start), right: right.standingIn(rule, start) };
    const last = stretches.at(-1);
    const end = starts[at + 1] ?? until;
    const same = last && keyOf(last.left) === keyOf(here.left) && keyOf(last.right) === keyOf(here.right);
    if (same) last.until = end;
    else stretches.push({ from: start, until: end, ...here });
  }
  return stretches;
}

/** What holds, whatever its dates and reasons: sides with the same key bind alike. */
const keyOf = (standings: readonly Standing[]): string =>
  isOut(standings) ? '' : JSON.stringify(standings.map(({ value, scope }) => [value, scope]));

function inWords(
  rule: RuleId,
  { from, until, left, right }: Stretch,
  span: { from: Month; until: Month },
): RuleDifference {
  const kind = isOut(left) ? 'begins' : isOut(right) ? 'ends' : 'changes';
  const missing = (standing: Standing, others: readonly Standing[]) =>
    !others.some((other) => oneKey(other) === oneKey(standing));
  const cause =
    right.findLast((each) => missing(each, left)) ?? left.findLast((each) => missing(each, right)) ?? right.at(-1)!;
  const isRight = right.includes(cause);
  const begins = isRight ? cause.effective : cause.expires;
  const acts = isRight ? actsFrom(cause) : actsUntil(cause);
  const laterThanItself = from > span.from && acts !== from;
  return {
    rule,
    kind,
    before: valuesInWords(rule, left),
    after: valuesInWords(rule, right),
    from: laterThanItself ? formatMonth(from) : begins,
    until: endOf(until, span.until, cause),
    announced: isRight && cause.announced !== begins ? cause.announced : undefined,
    whom: partiesInWords(rule),
    citation: cause.citation,
    file: cause.from,
  };
}

const oneKey = ({ value, scope }: Standing): string => JSON.stringify([value, scope]);

function endOf(until: Month, last: Month, cause: Standing): string | undefined {
  if (until >= last) return undefined;
  return actsUntil(cause) === until ? cause.expires : formatMonth(until);
}

/** Values with those whom they bind; undefined where nobody has to keep the rule. */
function valuesInWords(rule: RuleId, standings: readonly Standing[]): Words | undefined {
  if (isOut(standings)) return undefined;
  const words = standings.map(({ value, scope }) => {
    const shown = ruleValueInWords(rule, value);
    const whom = scopeInWords(scope);
    return { en: shown.en + (whom.en && ` for ${whom.en}`), zh: shown.zh + (whom.zh && `，适用${whom.zh}`) };
  });
  return { en: words.map(({ en }) => en).join('; '), zh: words.map(({ zh }) => zh).join('；') };
}

/** The same values from the same months, known from another one. */
function announcements(rule: RuleId, left: LawView, right: LawView): RuleDifference[] {
  if (!left.span || !right.span) return [];
  const others = left.datedOf(rule);
  return right.datedOf(rule).flatMap((after) => {
    const before = others.find((each) => oneKey(each) === oneKey(after) && actsFrom(each) === actsFrom(after));
    if (!before || (before.announced === after.announced && before.anticipable === after.anticipable)) return [];
    return [
      {
        rule,
        kind: 'announcement' as const,
        before: knownInWords(before),
        after: knownInWords(after),
        from: after.effective,
        until: undefined,
        announced: undefined,
        whom: partiesInWords(rule),
        citation: after.citation,
        file: after.from,
      },
    ];
  });
}

function knownInWords({ announced = '', anticipable }: Standing): Words {
  const [en, zh] = anticipable ? ['', ''] : [', not adopted early', '，不提前执行'];
  return { en: `announced ${announced}${en}`, zh: `${announced} 公布${zh}` };
}

function leverDifferences(left: readonly DatedLever[], right: readonly DatedLever[]): LeverDifference[] {
  const keyOfLever = (each: DatedLever): string => `${each.lever} ${leverInWords(each).en}`;
  const without = (these: readonly DatedLever[], those: readonly DatedLever[]) =>
    these.filter((each) => !those.some((other) => keyOfLever(other) === keyOfLever(each)));
  return [
    ...without(left, right).map((each) => ({ lever: each.lever, before: leverInWords(each), after: undefined })),
    ...without(right, left).map((each) => ({ lever: each.lever, before: undefined, after: leverInWords(each) })),
  ];
}
