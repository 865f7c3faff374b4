import type { ResultTable } from '../../../engine/index.ts';
import type { Estimate } from '../../charts/ensemble/frame.ts';
import { type WinnersChart, winnersChart } from '../../charts/ensemble/winners.ts';
import { doc, tableOf } from '../../data.ts';
import type { Drawing } from '../../drawing.ts';
import type { Text } from '../../language.ts';
import { endsOf, HIGH, LOW, UNIT, withEnds } from '../columns.ts';
import { countText, perThousandText, signOf, yuanText } from '../gain-figures.ts';
import type { ComparisonSeen, PeopleSeen, VariantSeen } from '../seen.ts';
import { idOf } from '../seen.ts';
import { HORIZON_WORDS, SIGNS } from '../words.ts';
import { type GroupSeen, groupsOf } from './people-groups.ts';
import { peopleTable } from './people-table.ts';

/** People of a thousand, with an interval that does not reach below none; null where nobody is compared. */
function estimateOf({ value, half }: PeopleSeen): Estimate | null {
  if (value === null) return null;
  const { low, high } = endsOf(value, half);
  return { mean: value, low: low === null ? null : Math.max(0, low), high };
}

/** What a chart of winners and losers sets against each other. */
type Contrast = {
  readonly outcome: string;
  readonly gained: { readonly change: string; readonly words: Text };
  readonly lost: { readonly change: string; readonly words: Text };
};

const rowsOf = (
  groups: readonly GroupSeen[],
  { outcome, gained, lost }: Contrast,
  lang: keyof Text,
): WinnersChart['rows'] =>
  groups.flatMap(({ label, find }) => {
    const sides = [gained, lost].map(({ change }) => estimateOf(find(outcome, change)));
    return sides[0] && sides[1] ? [{ group: label[lang], gained: sides[0], lost: sides[1] }] : [];
  });

const numbersOf = ({ outcome }: Contrast, { people }: VariantSeen, horizon: string): ResultTable =>
  tableOf(
    [
      doc('grouping', 'text', 'By what people are told apart', '分组方式'),
      doc('group', 'text', 'Group', '分组'),
      doc('change', 'text', 'What of the outcome in the two worlds', '变化'),
      ...[UNIT, doc('value', 'as unit', 'Mean of the pairs', '均值'), LOW, HIGH],
    ],
    people
      .filter((each) => each.horizon === horizon && each.outcome === outcome)
      .map(({ grouping, group, change, unit, value, half }) => [
        grouping,
        group,
        change,
        unit,
        ...withEnds(value, half),
      ]),
  );

const CLEARLY: Text = { en: 'clear', zh: '明确' };
const UNCLEARLY: Text = { en: 'not clear', zh: '不明确' };

function accessFinding(everybody: GroupSeen, label: string, baseline: string): Text {
  const [only, lost, net] = ['only_variant', 'only_baseline', 'net'].map((change) => everybody.find('loan', change));
  const sign = signOf(net!);
  const sure = sign === SIGNS.lower || sign === SIGNS.higher ? CLEARLY : UNCLEARLY;
  if (only!.value === 0 && lost!.value === 0)
    return {
      en: `${label}: everybody gets a loan in both worlds or in neither`,
      zh: `${label}：每个人在两边的获贷结果相同`,
    };
  return {
    en: `${label}: of 1,000 people ${countText(only!.value)} get a loan that ${baseline} does not give them, ${countText(lost!.value)} lose one; net ${perThousandText(net!)} (${sure.en})`,
    zh: `${label}：每千人中 ${countText(only!.value)} 人新获贷款，${countText(lost!.value)} 人失去贷款；净变化 ${perThousandText(net!)}（${sure.zh}）`,
  };
}

function costFinding(everybody: GroupSeen, label: string): Text {
  const [less, more, change] = ['less', 'more', 'mean_change'].map((each) => everybody.find('cost_of_borrowers', each));
  const sign = signOf(change!);
  const sure = sign === SIGNS.lower || sign === SIGNS.higher ? CLEARLY : UNCLEARLY;
  return {
    en: `${label}: of 1,000 people who borrow in both worlds ${countText(less!.value)} pay less and ${countText(more!.value)} more; mean change ${yuanText(change!)} yuan (${sure.en})`,
    zh: `${label}：两边均借款的每千人中 ${countText(less!.value)} 人少付、${countText(more!.value)} 人多付；平均变化 ${yuanText(change!)} 元（${sure.zh}）`,
  };
}

const ACCESS: Contrast = {
  outcome: 'loan',
  gained: { change: 'only_variant', words: { en: 'get a loan', zh: '新获贷款' } },
  lost: { change: 'only_baseline', words: { en: 'lose a loan', zh: '失去贷款' } },
};
const COST: Contrast = {
  outcome: 'cost_of_borrowers',
  gained: { change: 'less', words: { en: 'pay less', zh: '少付' } },
  lost: { change: 'more', words: { en: 'pay more', zh: '多付' } },
};

const luckNote = (when: Text): Text => ({
  en: `The same people in both worlds, ${when.en}; whiskers are 95 % intervals. Part of both sides is luck that falls on others once two markets part: what counts is the difference of the two.`,
  zh: `${when.zh}，两个世界中的同一批人；线段为95%置信区间。市场分叉后，两侧各有一部分只是运气换了人，应看两者之差。`,
});
const costNote = (when: Text): Text => ({
  en: `Cost of credit of people who borrow in both worlds, ${when.en}; a change of up to 1 % counts as none. Who has lost access is not among them. Whiskers are 95 % intervals.`,
  zh: `${when.zh}，两边均借款者的信贷成本；变化不超过1%视为不变。失去贷款者不在其中。线段为95%置信区间。`,
});

/** People who get or lose a loan, and people who pay less or more, by group. */
export function peopleDrawings(variant: VariantSeen, at: number, comparison: ComparisonSeen): Drawing[] {
  const { label } = variant;
  const { horizon, baseline } = comparison;
  const groups = groupsOf(variant, horizon);
  const [everybody] = groups;
  if (!everybody) return [];
  const make = (name: string, contrast: Contrast, words: Pick<Drawing, 'topic' | 'finding' | 'note'>): Drawing => {
    const id = idOf(name, at, comparison);
    return {
      ...{ id, ...words },
      spec: (lang) =>
        winnersChart({
          ...{ lang, title: words.finding[lang], note: words.note[lang], rows: rowsOf(groups, contrast, lang) },
          ...{ gained: contrast.gained.words[lang], lost: contrast.lost.words[lang] },
        }),
      values: peopleTable(variant, `${id}-values`, comparison),
      numbers: () => numbersOf(contrast, variant, horizon),
    };
  };
  return [
    make('access', ACCESS, {
      topic: { en: `${label}: who gets a loan`, zh: `${label}：谁获得贷款` },
      finding: accessFinding(everybody, label, baseline.label),
      note: luckNote(HORIZON_WORDS[horizon]),
    }),
    make('cost', COST, {
      topic: { en: `${label}: who pays less`, zh: `${label}：谁少付` },
      finding: costFinding(everybody, label),
      note: costNote(HORIZON_WORDS[horizon]),
    }),
  ];
}
