import { type DatedLever, formatMonth, type ResultTable } from '../../../engine/index.ts';
import { fanChart } from '../../charts/ensemble/fan.ts';
import { type Calendar, markersOn } from '../../charts/markers.ts';
import { FAN_STYLES } from '../../charts/theme.ts';
import { doc, tableOf } from '../../data.ts';
import type { Drawing } from '../../drawing.ts';
import { formatBare, unitLabel } from '../../format.ts';
import { same, type Text } from '../../language.ts';
import { both, cell, rowHead, type TableCell, table } from '../../page/html.ts';
import { endsOf, HIGH, LOW, SCENARIO, withEnds } from '../columns.ts';
import { labelOf } from '../rows.ts';
import type { ComparisonSeen, PathSeen, SideSeen } from '../seen.ts';
import { capital, claimOf, sentenceOf, subjectOf, whenOf } from '../sentences.ts';

const keyOf = ({ why: _, ...entry }: DatedLever): string => JSON.stringify(entry);

/** Dated rules that not all scenarios have alike, each once. */
function changedRules(sides: readonly SideSeen[]): DatedLever[] {
  const kept = sides.map(({ scenario }) => new Map(scenario.levers.map((entry) => [keyOf(entry), entry])));
  const all = new Map(kept.flatMap((each) => [...each]));
  return [...all].filter(([key]) => !kept.every((each) => each.has(key))).map(([, entry]) => entry);
}

/** The months of the charts, and what is marked on them. */
function calendarOf(sides: readonly SideSeen[]): Calendar {
  const [{ scenario, paths }] = sides as [SideSeen];
  return {
    months: paths[0]!.months.map(({ month }) => month),
    reference: formatMonth(scenario.referenceMonth),
    entries: changedRules(sides),
  };
}

function findingOf(measure: string, { variants, horizon }: ComparisonSeen): Text {
  const effects = variants.map(
    ({ effects }) => effects.find((each) => each.measure === measure && each.horizon === horizon)!,
  );
  if (effects.length === 1) return sentenceOf(effects[0]!);
  const [subject, when] = [subjectOf(measure), whenOf(horizon)];
  const said = (lang: keyof Text, mark: string): string =>
    effects.map((effect, at) => `${variants[at]!.label} ${claimOf(effect)[lang]}`).join(mark);
  return {
    en: `${capital(subject.en)} ${when.en}: ${said('en', '; ')}`,
    zh: `${when.zh}，${subject.zh}：${said('zh', '；')}`,
  };
}

function valuesOf(path: PathSeen, sides: readonly SideSeen[], id: string): string {
  const paths = sides.map((side) => side.paths.find(({ measure }) => measure === path.measure)!);
  const heads = sides.flatMap(({ label }) =>
    [
      { en: 'mean', zh: '均值' },
      { en: 'low', zh: '下限' },
      { en: 'high', zh: '上限' },
    ].map((words): TableCell => ({ html: `${both(same(label))}<br><small>${both(words)}</small>`, numeric: true })),
  );
  return table({
    id: `${id}-values`,
    caption: {
      en: `${labelOf(path.measure).en}, ${unitLabel(path.unit, 'en')}: mean of the runs and ends of its 95 % interval`,
      zh: `${labelOf(path.measure).zh}（${unitLabel(path.unit, 'zh')}）：各次运行均值及其95%置信区间`,
    },
    head: [{ html: both({ en: 'Month', zh: '月份' }) }, ...heads],
    rows: path.months.map(
      ({ month }, row) =>
        rowHead(month) +
        paths
          .flatMap(({ months }) => {
            const { mean, half } = months[row]!;
            const { low, high } = endsOf(mean, half);
            return [mean, low, high].map((value) => cell(formatBare(value, path.unit)));
          })
          .join(''),
    ),
    className: 'data',
  });
}

const numbersOf = ({ measure, unit }: PathSeen, sides: readonly SideSeen[]): ResultTable =>
  tableOf(
    [SCENARIO, doc('month', 'YYYY-MM', 'Month', '月份'), doc('mean', unit, 'Mean of the runs', '均值'), LOW, HIGH],
    sides.flatMap(({ label, paths }) =>
      paths
        .find((each) => each.measure === measure)!
        .months.map(({ month, mean, half }) => [label, month, ...withEnds(mean, half)]),
    ),
  );

function noteOf(comparison: ComparisonSeen, drawn: number): Text {
  const { pairs, variants } = comparison;
  const missing = variants.slice(drawn - 1).map(({ label }) => label);
  const out: Text =
    missing.length === 0
      ? same('')
      : {
          en: ` Not drawn, but in months.csv: ${missing.join(', ')}.`,
          zh: `未绘出（见 months.csv）：${missing.join('、')}。`,
        };
  return {
    en: `Means of ${pairs} runs a scenario and the 95 % interval of each mean. Bands may overlap where the difference is clear: both sides of a pair share their luck. Beside each name stands the last month. The vertical axis does not start at zero.${out.en}`,
    zh: `每个情景 ${pairs} 次运行的均值及其95%置信区间。两侧共享随机数，因此即使区间带重叠，差异仍可能明确。名称旁为最后一个月的数值。纵轴不从零开始。${out.zh}`,
  };
}

/** Headline measures month by month in every scenario, a chart a measure. */
export function fanDrawings(comparison: ComparisonSeen): Drawing[] {
  const { baseline, variants } = comparison;
  const sides = [baseline, ...variants].slice(0, FAN_STYLES.length);
  const calendar = calendarOf(sides);
  const note = noteOf(comparison, sides.length);
  return baseline.paths.map((path): Drawing => {
    const { measure, unit } = path;
    const finding = findingOf(measure, comparison);
    const id = `months-${measure}`;
    const scenarios = sides.map(({ label, paths }) => ({
      name: label,
      months: paths
        .find((each) => each.measure === measure)!
        .months.map(({ month, mean, half }) => {
          return { month, mean, ...endsOf(mean, half) };
        }),
    }));
    return {
      id,
      topic: labelOf(measure),
      finding,
      note,
      spec: (lang) =>
        fanChart({
          ...{ lang, title: finding[lang], note: note[lang], scenarios, unit, axis: labelOf(measure)[lang] },
          markers: markersOn(calendar, lang, 100),
        }),
      values: valuesOf(path, sides, id),
      numbers: () => numbersOf(path, sides),
    };
  });
}
