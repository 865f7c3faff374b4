import type { Cell, ColumnDoc, ResultTable } from '../../engine/index.ts';
import { BASELINE, endsOf, HIGH, HORIZON, LOW, UNIT, VARIANT } from '../../report/comparison/columns.ts';
import { doc, tableOf } from '../../report/data.ts';
import { PAIRS } from './columns.ts';
import type { Findings } from './files.ts';
import { knownInstitutions, knownPeople } from './gains.ts';

/** Columns of `people.csv`: one row a variant, horizon, group of people, outcome and change. */
export const PEOPLE_COLUMNS: readonly ColumnDoc[] = [
  BASELINE,
  VARIANT,
  HORIZON,
  doc('grouping', 'text', 'By what people are told apart', '分组方式'),
  doc('group', 'text', 'Group', '分组'),
  doc('outcome', 'text', 'What happened to people, or what they paid', '结果'),
  doc('change', 'text', 'What of it in the two worlds', '变化'),
  UNIT,
  PAIRS,
  doc('people', 'count', 'People whom it is about, mean of the pairs', '人数'),
  doc('value', 'as unit', 'Mean of the pairs', '均值'),
  LOW,
  HIGH,
];

/** Columns of `institutions.csv`: one row a variant, horizon, tier of institutions, measure and change. */
export const INSTITUTION_COLUMNS: readonly ColumnDoc[] = [
  BASELINE,
  VARIANT,
  HORIZON,
  doc('kind', 'platform|bank|guarantor', 'Kind of institution', '机构类别'),
  doc('tier', 'text', 'Group within the kind', '层级'),
  doc('measure', 'text', 'What is compared', '指标'),
  doc('change', 'text', 'Difference, or whom a count is of', '变化'),
  UNIT,
  PAIRS,
  doc('institutions', 'count', 'Institutions that it is about, mean of the pairs', '机构数'),
  doc('left', 'as unit', 'Mean of the baseline; of a count empty', '基准均值'),
  doc('right', 'as unit', 'Mean of the variant; of a count empty', '对比均值'),
  doc('value', 'as unit', 'Mean of variant minus baseline, or of the count', '均值'),
  LOW,
  HIGH,
];

export function peopleTable({ sides: [baseline, ...variants], gains }: Findings): ResultTable {
  const rows = variants.flatMap(({ label }, at) =>
    knownPeople(gains[at]!).map((effect): Cell[] => {
      const { horizon, grouping, group, outcome, change, unit, pairs, people, value, half } = effect;
      const { low, high } = endsOf(value, half);
      const what = [horizon, grouping, group, outcome, change, unit];
      return [baseline!.label, label, ...what, pairs, people, value, low, high];
    }),
  );
  return tableOf(PEOPLE_COLUMNS, rows);
}

export function institutionTable({ sides: [baseline, ...variants], gains }: Findings): ResultTable {
  const rows = variants.flatMap(({ label }, at) =>
    knownInstitutions(gains[at]!).map((effect): Cell[] => {
      const { horizon, kind, tier, measure, change, unit, pairs, institutions, left, right, value, half } = effect;
      const { low, high } = endsOf(value, half);
      const what = [horizon, kind, tier, measure, change, unit];
      return [baseline!.label, label, ...what, pairs, institutions, left, right, value, low, high];
    }),
  );
  return tableOf(INSTITUTION_COLUMNS, rows);
}
