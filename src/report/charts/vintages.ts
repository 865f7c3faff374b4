import type { Result } from '../../engine/index.ts';
import { type Cohort, cohortsOf, defaultedBy } from '../cohorts.ts';
import type { ChartOptions } from '../finding.ts';
import { formatValue } from '../format.ts';
import { type Lang, monthInChinese, type Text } from '../language.ts';
import { type Chart, type ChartTable, PANEL_WIDTH } from './chart.ts';
import { hoverLayer } from './hover.ts';
import { onAxis } from './rows.ts';
import { runNames } from './run-lines.ts';
import { flatAxis, type Json } from './spec.ts';
import { COHORT_STYLES, type CohortStyle } from './theme.ts';

/** Ages at which cohorts are compared in words, the best first: loans repaid in one sum default after a year. */
const TOLD_AGES = [18, 12, 6];

const runsOf = (result: Result, compare: Result | undefined): readonly Result[] =>
  compare ? [result, compare] : [result];
const nameOf = ({ first, last }: Cohort): Text => ({ en: `${first} to ${last}`, zh: `${first}至${last}` });
/** The months of a cohort in a sentence. */
const monthsOf = ({ first, last }: Cohort): Text => ({
  en: `${first} to ${last}`,
  zh: `${monthInChinese(first)}至${monthInChinese(last)}`,
});
const ageOf = (cohorts: readonly Cohort[]): number => Math.max(1, ...cohorts.map(({ shares }) => shares.length));

/** Dashes and greys for loans made before the reference month, blues for those made after, each older one lighter. */
function styleOf(cohorts: readonly Cohort[]): (cohort: Cohort) => CohortStyle {
  return (cohort) => {
    const kind = cohort.isAfter ? 'after' : 'before';
    const alike = cohorts.filter(({ isAfter }) => isAfter === cohort.isAfter);
    return COHORT_STYLES[kind][alike.indexOf(cohort) % COHORT_STYLES[kind].length]!;
  };
}

/** Colour and dashes by the field `cohort`, with one legend of both. */
function cohortEncodings(cohorts: readonly Cohort[], fields: readonly string[], lang: Lang): Json {
  const style = styleOf(cohorts);
  const names = JSON.stringify(cohorts.map((cohort) => nameOf(cohort)[lang]));
  const legend = {
    columns: 2,
    columnPadding: 4,
    labelFontSize: 11,
    symbolOpacity: 1,
    symbolSize: 280,
    labelExpr: `${names}[toNumber(slice(datum.value, 1))]`,
  };
  const channel = (range: readonly unknown[]): Json => ({
    field: 'cohort',
    type: 'nominal',
    scale: { domain: fields, range },
    legend,
  });
  return {
    color: channel(cohorts.map((cohort) => style(cohort).color)),
    strokeDash: channel(cohorts.map((cohort) => style(cohort).dash)),
  };
}

function panelOf(
  run: Result,
  index: number,
  axisTitle: readonly string[],
  { half, top }: { readonly half: boolean; readonly top: number },
  { lang }: ChartOptions,
): Json {
  const cohorts = cohortsOf(run);
  const fields = cohorts.map((_, place) => `c${place}`);
  const values = Array.from({ length: ageOf(cohorts) }, (_, age) => ({
    age,
    ...Object.fromEntries(cohorts.map(({ shares }, place) => [`c${place}`, onAxis(shares[age], 'fraction')])),
  }));
  const x = {
    field: 'age',
    type: 'quantitative',
    axis: { title: { en: 'Months on book', zh: '账龄（月）' }[lang], grid: false, tickCount: 6 },
    scale: { nice: false },
  };
  const lines = cohorts.map((cohort, place) => ({ label: nameOf(cohort)[lang], unit: 'fraction', field: `c${place}` }));
  const heading = { en: "'Month ' + datum.age", zh: "'第' + datum.age + '个月'" }[lang];
  return {
    width: half ? PANEL_WIDTH.half : PANEL_WIDTH.full,
    height: half ? 220 : 260,
    data: { values },
    layer: [
      {
        transform: [{ fold: fields, as: ['cohort', 'share'] }, { filter: 'isValid(datum.share)' }],
        mark: { type: 'line', strokeWidth: 2 },
        encoding: {
          x,
          y: {
            field: 'share',
            type: 'quantitative',
            axis: flatAxis(axisTitle, 12),
            scale: { domain: [0, onAxis(top, 'fraction')], nice: true },
          },
          ...cohortEncodings(cohorts, fields, lang),
        },
      },
      hoverLayer(index, lines, x, lang, { field: 'age', heading }),
    ],
  };
}

/** The cohort that a finding speaks of, the one it is held against, and the age at which both are old enough. */
function told(result: Result, compare: Result | undefined) {
  const own = cohortsOf(result);
  const others = compare ? cohortsOf(compare) : own;
  for (const age of TOLD_AGES) {
    const old = ({ shares }: Cohort): boolean => shares.length > age;
    const cohort = own.find((each) => each.isAfter && old(each)) ?? own.findLast(old);
    if (!cohort) continue;
    const other = compare
      ? others.find((each) => each.first === cohort.first && old(each))
      : others.findLast((each) => !each.isAfter && each !== cohort && old(each));
    return { age, cohort, other };
  }
  return undefined;
}

function sentence(result: Result, { lang, compare, brief }: ChartOptions): string {
  const found = told(result, compare);
  if (!found) return { en: 'No cohort of loans is old enough to tell', zh: '尚无足够账龄的放款批次' }[lang];
  const { age, cohort, other } = found;
  const share = (each: Cohort): string => formatValue(each.shares[age] ?? null, 'fraction', lang);
  const name = monthsOf(cohort)[lang];
  const claim = {
    en: `Of what was lent from ${name}, ${share(cohort)} is in default after ${age} months`,
    zh: `${name}放款满${age}个月时累计违约率为${share(cohort)}`,
  }[lang];
  if (!other) return claim;
  const there = compare ? `“${runNames(result, compare, lang)[1]}”` : monthsOf(other)[lang];
  if (compare && brief) return claim + { en: `, against ${share(other)}`, zh: `，对照为${share(other)}` }[lang];
  return (
    claim +
    {
      en: `, against ${share(other)} ${compare ? 'in' : 'of what was lent from'} ${there}`,
      zh: `，${there}为${share(other)}`,
    }[lang]
  );
}

function table(result: Result, compare: Result | undefined): ChartTable {
  const columns = runsOf(result, compare).flatMap((run, place) =>
    cohortsOf(run).map((cohort) => ({
      cohort,
      run: { en: runNames(result, compare, 'en')[place]!, zh: runNames(result, compare, 'zh')[place]! },
    })),
  );
  const ages = ageOf(columns.map(({ cohort }) => cohort));
  return {
    by: { en: 'Months on book', zh: '账龄（月）' },
    columns: columns.map(({ cohort, run }) => ({ label: nameOf(cohort), unit: 'fraction', run })),
    rows: Array.from({ length: ages }, (_, age) => ({
      head: String(age),
      values: columns.map(({ cohort }) => cohort.shares[age] ?? null),
    })),
  };
}

/** How much of what was lent in a half-year has defaulted by its age Vintage 曲线, before and after the reference month. */
export const vintages: Chart = {
  topic: { en: 'Vintages', zh: '放款批次（Vintage）' },
  note: {
    en: 'Balance that has defaulted (over 90 days past due) by months on book, as a share of what was lent in the half-year; fraud included. Loans repaid in one sum owe their principal at the end of the term, hence the step after a year. Grey and dashed: lent before the reference month; blue: from it on.',
    zh: '半年内放款至各账龄的累计违约余额（逾期90天以上）占放款额比重，含欺诈。先息后本贷款到期才还本，故一年后曲线跃升。灰色虚线为参照月之前放款，蓝色为之后。',
  },
  series: TOLD_AGES.toReversed().map(defaultedBy),
  finding: sentence,
  panels: (result, options) => {
    const { lang, compare } = options;
    const names = runNames(result, compare, lang);
    const title = { en: 'In default, % of what was lent', zh: '累计违约率（%）' }[lang];
    const runs = runsOf(result, compare);
    // one scale, so that panels can be compared by eye
    const top = Math.max(0.001, ...runs.flatMap(cohortsOf).flatMap(({ shares }) => shares));
    const shape = { half: compare !== undefined, top };
    return runs.map((run, index) => panelOf(run, index, compare ? [names[index]!, title] : [title], shape, options));
  },
  columns: 2,
  table,
  places: (result) => ageOf(cohortsOf(result)),
};
