import type { ResultTable } from '../../../engine/index.ts';
import { effectsChart } from '../../charts/ensemble/effects.ts';
import { doc, tableOf } from '../../data.ts';
import type { Drawing } from '../../drawing.ts';
import type { Text } from '../../language.ts';
import { HEADLINES } from '../../measures.ts';
import { both, cell, table } from '../../page/html.ts';
import { HIGH, LOW, MEASURE, UNIT, withEnds } from '../columns.ts';
import { effectCell, measureHead } from '../effect-table.ts';
import { endTexts } from '../figures.ts';
import { type Row, rowsOf } from '../rows.ts';
import type { ComparisonSeen, VariantSeen, Verdict } from '../seen.ts';
import { idOf } from '../seen.ts';
import { HORIZON_WORDS } from '../words.ts';
import { isDrawable, leftOut, type Named, relativeRows } from './relative.ts';

const HEADLINE = new Set<string>(Object.values(HEADLINES).flat());

const namedOf = ({ label, effect }: Row): Named => ({ ...effect, label });

function findingOf(rows: readonly Row[], { label }: VariantSeen): Text {
  const count = (kind: Verdict['kind']): number => rows.filter(({ effect }) => effect.verdict.kind === kind).length;
  const [lower, higher, open] = [count('lower'), count('higher'), count('unclear')];
  const all = rows.length;
  if (lower + higher === 0)
    return {
      en: `${label}: none of ${all} headline measures differs clearly`,
      zh: `${label}：${all} 个主要指标均无明确差异`,
    };
  return {
    en: `${label}: of ${all} headline measures ${lower} are clearly lower, ${higher} clearly higher, ${open} not clear`,
    zh: `${label}：${all} 个主要指标中 ${lower} 个明确更低、${higher} 个明确更高、${open} 个不明确`,
  };
}

function valuesOf(rows: readonly Row[], id: string): string {
  const numeric = (en: string, zh: string) => ({ html: both({ en, zh }), numeric: true });
  return table({
    id: `${id}-values`,
    caption: { en: 'Differences with the ends of their 95 % intervals', zh: '差异及其95%置信区间两端' },
    head: [
      { html: both({ en: 'Measure', zh: '指标' }) },
      numeric('Difference and verdict', '差异与结论'),
      numeric('Lower end', '下限'),
      numeric('Upper end', '上限'),
    ],
    rows: rows.map((row) => {
      const ends = endTexts(row.effect) ?? ['–', '–'];
      return measureHead(row) + effectCell(row.effect) + ends.map((end) => cell(end, true)).join('');
    }),
    className: 'data',
  });
}

const numbersOf = (rows: readonly Row[]): ResultTable =>
  tableOf(
    [
      ...[MEASURE, UNIT],
      doc('left', 'as unit', 'Mean of the baseline', '基准均值'),
      doc('right', 'as unit', 'Mean of the variant', '对比均值'),
      doc('difference', 'as unit', 'Mean of variant minus baseline', '平均差异'),
      ...[LOW, HIGH],
    ],
    rows.map(({ effect: { measure, unit, left, right, difference, half } }) => [
      ...[measure, unit, left, right],
      ...withEnds(difference, half),
    ]),
  );

/** Effects on the headline measures with their intervals, in per cent of the baseline; undefined where none can be drawn. */
export function effectsDrawing(variant: VariantSeen, at: number, comparison: ComparisonSeen): Drawing | undefined {
  const { baseline, horizon } = comparison;
  const rows = rowsOf(variant.effects, horizon).filter(({ effect }) => HEADLINE.has(effect.measure));
  const named = rows.map(namedOf);
  if (!named.some(isDrawable)) return undefined;
  const out = leftOut(named);
  const note: Text = {
    en: `Mean difference and 95 % interval in the ${HORIZON_WORDS[horizon].en}, in per cent of ${baseline.label}; filled blue where the interval leaves out zero.${out.en}`,
    zh: `${HORIZON_WORDS[horizon].zh}的平均差异与95%置信区间，以 ${baseline.label} 的百分比计；区间不含零者为蓝色实心。${out.zh}`,
  };
  const finding = findingOf(rows, variant);
  const axis: Text = { en: 'Difference', zh: '差异' };
  const id = idOf('effects', at, comparison);
  return {
    id,
    topic: { en: `Effects of ${variant.label}`, zh: `${variant.label} 的效应` },
    finding,
    note,
    spec: (lang) =>
      effectsChart({
        lang,
        title: finding[lang],
        note: note[lang],
        rows: relativeRows(named, lang),
        unit: 'fraction',
        axis: axis[lang],
      }),
    values: valuesOf(rows, id),
    numbers: () => numbersOf(rows),
  };
}
