import type { ResultTable } from '../../../engine/index.ts';
import { effectsChart } from '../../charts/ensemble/effects.ts';
import { doc, tableOf } from '../../data.ts';
import type { Drawing } from '../../drawing.ts';
import { same, type Text } from '../../language.ts';
import { both, cell, rowHead, table } from '../../page/html.ts';
import { HIGH, LOW, UNIT, withEnds } from '../columns.ts';
import { changeText, countText, type Kind, LENDING, PROFIT, signOf } from '../gain-figures.ts';
import { TIER_WORDS } from '../gain-words.ts';
import type { ComparisonSeen, InstitutionsSeen, VariantSeen } from '../seen.ts';
import { idOf } from '../seen.ts';
import { capital } from '../sentences.ts';
import { HORIZON_WORDS, SIGNS } from '../words.ts';
import { isDrawable, leftOut, type Named, relativeRows } from './relative.ts';

/** A tier of institutions and what is known of it over the horizon shown. */
type TierSeen = {
  readonly label: Text;
  readonly find: (measure: string, change: string) => InstitutionsSeen | undefined;
};

const tiersOf = (kind: Kind, { institutions }: VariantSeen, horizon: string): TierSeen[] =>
  Object.entries(TIER_WORDS[kind].tiers).map(([tier, label]: [string, Text]): TierSeen => {
    const own = institutions.filter((each) => each.horizon === horizon && each.kind === kind && each.tier === tier);
    return { label, find: (measure, change) => own.find((each) => each.measure === measure && each.change === change) };
  });

/** What institutions of each kind do and earn, in words. */
const WORDS: Readonly<Record<Kind, { readonly lending: Text; readonly profit: Text }>> = {
  platform: { lending: { en: 'new lending', zh: '放款额' }, profit: { en: 'profit', zh: '利润' } },
  bank: { lending: { en: 'new lending', zh: '放款额' }, profit: { en: 'profit', zh: '利润' } },
  guarantor: { lending: { en: 'exposure', zh: '担保余额' }, profit: { en: 'net assets', zh: '净资产' } },
};

const namedOf = (effect: InstitutionsSeen | undefined, label: Text): Named[] =>
  effect ? [{ ...effect, difference: effect.value, label }] : [];

const rowsOf = (kind: Kind, tiers: readonly TierSeen[]): Named[] =>
  tiers.flatMap(({ label, find }) =>
    (['lending', 'profit'] as const).flatMap((what) => {
      const measure = (what === 'lending' ? LENDING : PROFIT)[kind];
      const words = WORDS[kind][what];
      return namedOf(find(measure, 'difference'), {
        en: `${label.en}, ${words.en}`,
        zh: `${label.zh}，${words.zh}`,
      });
    }),
  );

const cellOf = (effect: InstitutionsSeen | undefined): string =>
  cell(both(same(effect ? `${changeText(effect)} ${signOf(effect)}` : '–')), true);

const countsCell = (values: readonly (number | null)[]): string =>
  cell(both(same(values.includes(null) ? '–' : values.map(countText).join(' / '))), true);

const headsOf = (kind: Kind): readonly Text[] => [
  { en: 'Number', zh: '数量' },
  { en: capital(WORDS[kind].lending.en), zh: WORDS[kind].lending.zh },
  { en: capital(WORDS[kind].profit.en), zh: WORDS[kind].profit.zh },
  { en: `With more / less ${WORDS[kind].profit.en}`, zh: `${WORDS[kind].profit.zh}增 / 减（家）` },
  { en: 'Gone under the variant / the baseline alone', zh: '仅对比 / 仅基准情景退出（家）' },
];

const valuesOf = (kind: Kind, tiers: readonly TierSeen[], id: string): string =>
  table({
    id,
    caption: {
      en: 'Difference from the baseline ± half of its 95 % interval; m = million yuan; counts are means of the pairs',
      zh: '与基准的差异 ± 95%置信区间半宽；m 为百万元；家数为各对均值',
    },
    head: [
      { html: both(TIER_WORDS[kind].title) },
      ...headsOf(kind).map((head) => ({ html: both(head), numeric: true })),
    ],
    rows: tiers.map(({ label, find }) => {
      const values = (measure: string, changes: readonly string[]) =>
        changes.map((change) => find(measure, change)?.value ?? null);
      return (
        rowHead(both(label)) +
        countsCell([find(PROFIT[kind], 'difference')?.institutions ?? null]) +
        cellOf(find(LENDING[kind], 'difference')) +
        cellOf(find(PROFIT[kind], 'difference')) +
        countsCell(values(PROFIT[kind], ['gained', 'lost'])) +
        countsCell(values('alive', ['gone_only_variant', 'gone_only_baseline']))
      );
    }),
    className: 'headline',
  });

const numbersOf = (kind: Kind, { institutions }: VariantSeen, horizon: string): ResultTable =>
  tableOf(
    [
      doc('tier', 'text', 'Group of institutions', '层级'),
      doc('measure', 'text', 'What is compared', '指标'),
      doc('change', 'text', 'Difference, or whom a count is of', '变化'),
      ...[UNIT, doc('left', 'as unit', 'Mean of the baseline; of a count empty', '基准均值')],
      doc('value', 'as unit', 'Mean of variant minus baseline, or of the count', '均值'),
      ...[LOW, HIGH],
    ],
    institutions
      .filter((each) => each.horizon === horizon && each.kind === kind)
      .map(({ tier, measure, change, unit, left, value, half }) => [
        ...[tier, measure, change, unit, left],
        ...withEnds(value, half),
      ]),
  );

/** Signs of effects that must not be stated without doubt. */
const UNSURE = new Set<string>([SIGNS.unclear, SIGNS.unknown]);

/** What each tier lends. */
function findingOf(kind: Kind, tiers: readonly TierSeen[], { label }: VariantSeen): Text {
  const doubt: Text = { en: ' (not clear)', zh: '（不明确）' };
  const said = (lang: keyof Text, mark: string): string =>
    tiers
      .flatMap((tier) => {
        const effect = tier.find(LENDING[kind], 'difference');
        if (!effect) return [];
        return [`${tier.label[lang]} ${changeText(effect)}${UNSURE.has(signOf(effect)) ? doubt[lang] : ''}`];
      })
      .join(mark);
  const { title } = TIER_WORDS[kind];
  const { lending } = WORDS[kind];
  return {
    en: `${label}, ${lending.en} of ${title.en.toLowerCase()}: ${said('en', '; ')}`,
    zh: `${label}，${title.zh}${lending.zh}：${said('zh', '；')}`,
  };
}

const GROUPED: Readonly<Record<Kind, Text>> = {
  platform: {
    en: ' Platforms are grouped by their balance before the rule; who is gone earns nothing.',
    zh: '平台按规则前余额分组；退出者利润为零。',
  },
  bank: same(''),
  guarantor: same(''),
};

/** What institutions of one kind lend and earn tier by tier, in per cent of the baseline. */
function drawingOf(kind: Kind, variant: VariantSeen, at: number, comparison: ComparisonSeen): Drawing {
  const { horizon, baseline } = comparison;
  const tiers = tiersOf(kind, variant, horizon);
  const named = rowsOf(kind, tiers);
  const [finding, out, when] = [findingOf(kind, tiers, variant), leftOut(named), HORIZON_WORDS[horizon]];
  const note: Text = {
    en: `Mean difference and 95 % interval, ${when.en}, in per cent of ${baseline.label}; filled blue where the interval leaves out zero.${GROUPED[kind].en}${out.en}`,
    zh: `${when.zh}的平均差异与95%置信区间，以 ${baseline.label} 的百分比计；区间不含零者为蓝色实心。${GROUPED[kind].zh}${out.zh}`,
  };
  const id = idOf(`${kind}s`, at, comparison);
  const { title } = TIER_WORDS[kind];
  const axis: Text = { en: 'Difference', zh: '差异' };
  return {
    id,
    topic: { en: `${variant.label}: ${title.en.toLowerCase()}`, zh: `${variant.label}：${title.zh}` },
    finding,
    note,
    spec: (lang) =>
      effectsChart({
        ...{ lang, title: finding[lang], note: note[lang], rows: relativeRows(named, lang) },
        ...{ unit: 'fraction', axis: axis[lang] },
      }),
    values: valuesOf(kind, tiers, `${id}-values`),
    numbers: () => numbersOf(kind, variant, horizon),
  };
}

/** A chart a kind of institution, of those that a chart can show. */
export const institutionDrawings = (variant: VariantSeen, at: number, comparison: ComparisonSeen): Drawing[] =>
  (Object.keys(TIER_WORDS) as Kind[])
    .filter((kind) => rowsOf(kind, tiersOf(kind, variant, comparison.horizon)).some(isDrawable))
    .map((kind) => drawingOf(kind, variant, at, comparison));
