import { unitLabel } from '../format.ts';
import { same, type Text } from '../language.ts';
import { GROUPS } from '../measures.ts';
import { both, cell, rowHead, type TableCell, table } from '../page/html.ts';
import { differenceText, levelText } from './figures.ts';
import { type Row, rowsOf } from './rows.ts';
import type { ComparisonSeen, EffectSeen, VariantSeen } from './seen.ts';
import { HEADS, HORIZON_WORDS, type Horizon, SIGN_WORDS, SIGNS, verdictText } from './words.ts';

/** A column of the table: horizons with the same months share one. */
type Span = { readonly horizons: readonly Horizon[]; readonly first: string; readonly last: string };

function spansOf({ horizons }: ComparisonSeen): Span[] {
  const spans: Span[] = [];
  for (const { horizon, first, last } of horizons) {
    const at = spans.findIndex((span) => span.first === first && span.last === last);
    if (at < 0) spans.push({ horizons: [horizon], first, last });
    else spans[at] = { ...spans[at]!, horizons: [...spans[at]!.horizons, horizon] };
  }
  return spans;
}

/** Names of a column's horizons and its months. */
function namesOf({ horizons, first, last }: Span): string {
  const words = (lang: keyof Text, mark: string): string =>
    horizons.map((horizon) => HORIZON_WORDS[horizon][lang]).join(mark);
  const names = both({ en: words('en', ', also '), zh: words('zh', '，亦即') });
  return `${names}<br><small>${both({ en: `${first} to ${last}`, zh: `${first} 至 ${last}` })}</small>`;
}

/** Difference, sign and verdict of one measure over one horizon. */
export const effectCell = (effect: EffectSeen): string =>
  cell(
    `<span class="sign">${SIGNS[effect.verdict.kind]}</span> ${both(same(differenceText(effect)))} <small>${both(verdictText(effect))}</small>`,
    true,
  );

export const measureHead = ({ label, effect: { unit } }: Row): string =>
  rowHead(
    both(
      unit === 'fen'
        ? { en: `${label.en}, ${unitLabel(unit, 'en')}`, zh: `${label.zh}（${unitLabel(unit, 'zh')}）` }
        : label,
    ),
  );

const level = (value: number | null, unit: string): string =>
  cell(both({ en: levelText(value, unit, 'en'), zh: levelText(value, unit, 'zh') }), true);

const numeric = (html: string): TableCell => ({ html, numeric: true });

/** Every headline measure: over the horizon shown difference and means of both sides, then differences over the others. */
function tableFor(variant: VariantSeen, at: number, comparison: ComparisonSeen): string {
  const { baseline, horizon } = comparison;
  const spans = spansOf(comparison);
  const own = spans.find(({ horizons }) => horizons.includes(horizon))!;
  const named = { ...own, horizons: [horizon, ...own.horizons.filter((each) => each !== horizon)] };
  const others = spans.filter((span) => span !== own);
  const rows = rowsOf(variant.effects, horizon);
  const body = rows.flatMap((row, index) => {
    const { group, effect, all } = row;
    const later = others.map(({ horizons }) => effectCell(all.find((each) => each.horizon === horizons[0])!));
    const sides = level(effect.left, effect.unit) + level(effect.right, effect.unit);
    const band = `<th scope="colgroup" colspan="${4 + others.length}" class="group">${both(GROUPS[group])}</th>`;
    const cells = measureHead(row) + effectCell(effect) + sides + later.join('');
    return [...(rows[index - 1]?.group === group ? [] : [band]), cells];
  });
  return table({
    id: `effects-table-${at}`,
    caption: {
      en: `${variant.label} against ${baseline.label}. Difference ± half of its 95 % interval; pp = percentage points, % = per cent of ${baseline.label}. ${SIGN_WORDS.en}`,
      zh: `${variant.label} 对比 ${baseline.label}。差异 ± 95%置信区间半宽；pp 为百分点，% 为占 ${baseline.label} 的百分比。${SIGN_WORDS.zh}`,
    },
    over: [
      { html: '', span: 1 },
      { html: namesOf(named), span: 3 },
      ...others.map((span) => ({ html: namesOf(span), span: 1 })),
    ],
    head: [
      { html: both({ en: 'Measure', zh: '指标' }) },
      numeric(both(HEADS.difference)),
      ...[baseline.label, variant.label].map((label) => numeric(both(same(label)))),
      ...others.map(() => numeric(both(HEADS.difference))),
    ],
    rows: body,
    className: 'headline effects',
  });
}

/** A table a variant. */
export const effectTables = (comparison: ComparisonSeen): string =>
  comparison.variants.map((variant, at) => tableFor(variant, at, comparison)).join('\n');
