import type { ResultTable, Scenario } from '../../engine/index.ts';
import { waterfallChart } from '../charts/ensemble/waterfall.ts';
import { endsOf, HIGH, LOW, withEnds } from '../comparison/columns.ts';
import { differenceText } from '../comparison/figures.ts';
import { labelOf } from '../comparison/rows.ts';
import { doc, tableOf } from '../data.ts';
import type { Drawing } from '../drawing.ts';
import { same, type Text } from '../language.ts';
import { both, cell, rowHead, table } from '../page/html.ts';

/** A part of an effect, in the unit of its measure: mean over pairs, and half of its 95 % interval. */
type PartSeen = { readonly mean: number; readonly half: number | null };

/** A channel, or `direct`, with what it adds; `orders` is the least and most over all orders. */
type StepSeen = PartSeen & { readonly label: Text; readonly orders?: readonly [number, number] };

/** An effect on one measure in parts, which add up to the total. */
export type EffectInParts = {
  readonly measure: string;
  readonly unit: string;
  readonly baseline: number;
  readonly variant: number;
  readonly total: PartSeen;
  readonly steps: readonly StepSeen[];
};

/** What an effect is made of, as its page tells it. */
export type Decomposition = {
  readonly baseline: { readonly label: string; readonly scenario: Scenario };
  readonly variant: { readonly label: string; readonly scenario: Scenario };
  /** What is decomposed and over which months and pairs. */
  readonly about: Text;
  /** What the figures mean. */
  readonly notes: readonly Text[];
  readonly effects: readonly EffectInParts[];
};

const TOTAL: Text = { en: 'total effect', zh: '总效应' };

/** A part with its interval, in the scale of the measure. */
const partText = ({ unit, baseline }: EffectInParts, { mean, half }: PartSeen): string =>
  differenceText({ unit, left: baseline, difference: mean, half });

/** Which part is the largest of those that work as the whole does, and which against it; of an effect that is not clear no part is told. */
function findingOf(effect: EffectInParts): Text {
  const { total: whole, measure } = effect;
  if (whole.half === null || Math.abs(whole.mean) <= whole.half) {
    const [subject, size] = [labelOf(measure), partText(effect, whole)];
    return { en: `${subject.en}: not clear, ${size} in all`, zh: `${subject.zh}：不明确，总效应 ${size}` };
  }
  const [name, total] = [labelOf(measure), partText(effect, whole)];
  const bySize = [...effect.steps].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const along = bySize.find(({ mean }) => mean * whole.mean > 0);
  const against = bySize.find(({ mean }) => mean * whole.mean < 0 && Math.abs(mean) >= TOLD * Math.abs(whole.mean));
  const say = (step: StepSeen | undefined, before: Text): Text =>
    step
      ? {
          en: `${before.en} ${step.label.en} (${partText(effect, step)})`,
          zh: `${before.zh}${step.label.zh}（${partText(effect, step)}）`,
        }
      : same('');
  const [most, other] = [
    say(along, { en: ', the largest part through', zh: '，其中贡献最大的渠道为' }),
    say(against, { en: '; against it', zh: '；反向作用的为' }),
  ];
  return {
    en: `${name.en}: ${total} in all${most.en}${other.en}`,
    zh: `${name.zh}：总效应 ${total}${most.zh}${other.zh}`,
  };
}

/** A part that works against the total is told from this share of it on. */
const TOLD = 0.1;

function valuesOf(effect: EffectInParts): string {
  const numeric = (text: Text) => ({ html: both(text), numeric: true });
  const orders = ({ orders: range }: StepSeen): string =>
    range ? range.map((mean) => partText(effect, { mean, half: null })).join(' … ') : '–';
  const rows = [{ ...effect.total, label: TOTAL }, ...effect.steps];
  return table({
    id: `channels-${effect.measure}-values`,
    caption: {
      en: 'Shapley values with 95 % intervals, and the range over orders',
      zh: '沙普利值、95%置信区间与次序范围',
    },
    head: [
      { html: both({ en: 'Part', zh: '部分' }) },
      numeric({ en: 'Share', zh: '贡献' }),
      numeric({ en: 'Over orders', zh: '次序范围' }),
    ],
    rows: rows.map((step) => rowHead(both(step.label)) + cell(partText(effect, step), true) + cell(orders(step), true)),
    className: 'data',
  });
}

function drawingOf(effect: EffectInParts, { baseline, variant, notes }: Decomposition): Drawing {
  const finding = findingOf(effect);
  const name = labelOf(effect.measure);
  return {
    id: `channels-${effect.measure}`,
    topic: name,
    finding,
    note: noteOf(notes[0]!),
    spec: (lang) =>
      waterfallChart({
        ...{ lang, title: finding[lang], note: noteOf(notes[0]!)[lang], unit: effect.unit, axis: name[lang] },
        baseline: { label: baseline.label, mean: effect.baseline },
        steps: effect.steps.map((step) => ({
          label: step.label[lang],
          mean: step.mean,
          ...endsOf(step.mean, step.half),
        })),
        variant: { label: variant.label, mean: effect.variant },
      }),
    values: valuesOf(effect),
    numbers: () => numbersOf(effect),
  };
}

const numbersOf = ({ unit, total, steps }: EffectInParts): ResultTable =>
  tableOf(
    [
      doc('part', 'text', 'Total effect, a channel, or direct: what none of these carries', '部分'),
      doc('mean', unit, 'Mean over pairs: effect, or Shapley value of the channel', '均值'),
      ...[LOW, HIGH],
      doc('least', unit, 'Least that the channel adds to any others', '最小边际'),
      doc('most', unit, 'Most that the channel adds to any others', '最大边际'),
    ],
    [{ ...total, label: TOTAL }, ...steps].map(({ label, mean, half, orders }: StepSeen) => [
      label.en,
      ...withEnds(mean, half),
      ...(orders ?? [null, null]),
    ]),
  );

const noteOf = (share: Text): Text => ({
  en: `${share.en} A filled bar raises the measure, a hollow one lowers it; lines are 95 % intervals. What comes first in the chart acts no earlier.`,
  zh: `${share.zh}实心为升高，空心为降低；线段为95%置信区间。图中先后次序不代表作用先后。`,
});

/** The charts of a decomposition, a waterfall a measure. */
export const channelDrawings = (decomposition: Decomposition): readonly Drawing[] =>
  decomposition.effects.map((effect) => drawingOf(effect, decomposition));
