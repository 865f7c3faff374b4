import type { Result } from '../../engine/index.ts';
import { finding } from '../finding.ts';
import { axisScale, unitLabel } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import { drawnPlatforms, type PlatformMonth, platformMonths } from '../platform-months.ts';
import type { Series } from '../series.ts';
import { meanOver, windowsOf } from '../windows.ts';
import { apart } from './apart.ts';
import { type Chart, type ChartTable, PANEL_WIDTH } from './chart.ts';
import { markerHeight, markersOf } from './markers.ts';
import type { MonthPanel } from './period.ts';
import { type Measure, PLATFORM_PARAM, platformPanel } from './platform-panel.ts';
import { runNames } from './run-lines.ts';
import { flatAxis, type Json } from './spec.ts';

const HEIGHT = 150;
/** Height of a label in pixels. */
const LABEL = 11;

type Drawn = Omit<Measure, 'label'> & {
  readonly label: Text;
  /** Does the axis start at zero, or below it where values do? */
  readonly fromZero: boolean;
  /** The same of all platforms of a month together. */
  readonly together: { readonly label: Text; readonly of: (platforms: readonly PlatformMonth[]) => number | null };
};

/** Mean over platforms by their balance. */
const byBalance = (field: Drawn['field']) => (platforms: readonly PlatformMonth[]) => {
  const known = platforms.filter((each) => each[field] !== null);
  const balance = known.reduce((sum, { share }) => sum + share, 0);
  return balance > 0 ? known.reduce((sum, each) => sum + each.share * each[field]!, 0) / balance : null;
};

const MEASURES: readonly Drawn[] = [
  {
    ...{ field: 'lending', unit: 'fraction', label: { en: 'Share of new lending', zh: '新放款份额' } },
    fromZero: true,
    together: {
      label: { en: 'Largest share of new lending', zh: '最大的新放款份额' },
      of: (platforms) => {
        const shares = platforms.flatMap(({ lending }) => lending ?? []);
        return shares.length > 0 ? Math.max(...shares) : null;
      },
    },
  },
  {
    ...{ field: 'margin', unit: '1/year', label: { en: 'Margin in the service fee', zh: '服务费加成' } },
    fromZero: false,
    together: { label: { en: 'Margin, mean by balance', zh: '加成（按余额加权）' }, of: byBalance('margin') },
  },
  {
    ...{ field: 'banks', unit: 'count', label: { en: 'Banks it can lend with', zh: '合作资金方数' } },
    fromZero: true,
    together: {
      label: { en: 'Banks a platform', zh: '平均合作资金方数' },
      of: (platforms) =>
        platforms.length > 0 ? platforms.reduce((sum, { banks }) => sum + (banks ?? 0), 0) / platforms.length : null,
    },
  },
  {
    ...{ field: 'profit', unit: '1/year', label: { en: 'Profit ÷ balance', zh: '利润÷余额' } },
    fromZero: true,
    together: { label: { en: 'Profit ÷ balance, all', zh: '利润÷余额（合计）' }, of: byBalance('profit') },
  },
];

const series = MEASURES.map(
  ({ field, unit, together: { label, of } }): Series => ({
    key: `platform_${field}`,
    unit,
    label,
    read: (result) => platformMonths(result).map(of),
  }),
);
const margin = series[1]!;

/** Smaller ones may stand at the edge of an axis: a platform that has just entered loses a multiple of its balance. */
const LEAST_SHARE = 0.01;

/** Ends of the axis of a measure, the same for all runs. */
function domainOf({ field, unit, fromZero }: Drawn, runs: readonly Result[]): readonly [number, number] {
  const shown = runs.flatMap((run) => drawnPlatforms(run).filter(({ share }) => share >= LEAST_SHARE));
  const values = shown.flatMap((each) => each[field] ?? []);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...(fromZero ? [0] : []), ...values), Math.max(...values)];
  const edge = 0.05 * (high - low) || 0.01;
  const scale = axisScale(unit);
  return [scale * (low === 0 ? low : low - edge), scale * (high + edge)];
}

/** Numbers of the largest platforms, pushed apart where their lines end close together. */
const labelsIn = ({ field, unit }: Drawn, [low, high]: readonly [number, number]) => {
  const gap = ((high - low) * LABEL) / HEIGHT;
  return (named: readonly PlatformMonth[]) => {
    const known = named
      .flatMap((each) => (each[field] === null ? [] : [{ ...each, y: axisScale(unit) * each[field] }]))
      .toSorted((one, other) => one.y - other.y || other.platform - one.platform);
    const places = apart(
      known.map(({ y }) => y),
      gap,
      high,
    );
    return known.map(({ platform }, at) => ({ text: String(platform), y: Number(places[at]!.toPrecision(4)) }));
  };
};

type Place = {
  readonly row: number;
  readonly index: number;
  readonly run: Result;
  readonly name: string;
  readonly isAlone: boolean;
};

function panelOf(drawn: Drawn, domain: readonly [number, number], place: Place, lang: Lang): MonthPanel {
  const { run, name, isAlone, row } = place;
  const isBare = row > 0;
  const measures = MEASURES.map(({ field, unit, label }) => ({ field, unit, label: label[lang] }));
  const own = measures.find(({ field }) => field === drawn.field)!;
  const unit = unitLabel(drawn.unit, lang);
  const title = lang === 'en' ? `${own.label}, ${unit}` : `${own.label}（${unit}）`;
  const y: Json = {
    scale: { domain, nice: false, clamp: true },
    axis: flatAxis(isAlone ? [title] : [name, title], 12 + (isBare ? 0 : markerHeight(markersOf(run, lang))), {
      tickCount: 4,
    }),
  };
  return platformPanel(
    {
      ...{ ...place, field: drawn.field, measures, told: [own], y, isBare },
      ...{ width: PANEL_WIDTH.half, height: HEIGHT, labels: labelsIn(drawn, domain) },
    },
    lang,
  );
}

const BEFORE: Text = { en: 'year before the reference month', zh: '参照月前一年' };
const END: Text = { en: 'last year', zh: '最后一年' };

/** Means of every platform over two of the windows of the headline table. */
function table(result: Result, compare: Result | undefined): ChartTable {
  const runs = compare ? [result, compare] : [result];
  const columns = runs.flatMap((run, place) => {
    const months = platformMonths(run).map((all) => new Map(all.map((each) => [each.platform, each])));
    const { before, end } = windowsOf(run);
    const name = { en: runNames(result, compare, 'en')[place]!, zh: runNames(result, compare, 'zh')[place]! };
    return MEASURES.flatMap(({ field, unit, label }) =>
      (
        [
          [BEFORE, before],
          [END, end],
        ] as const
      ).map(([when, window]) => ({
        label: { en: `${label.en}, ${when.en}`, zh: `${label.zh}，${when.zh}` },
        unit,
        run: name,
        of: (platform: number) =>
          meanOver(
            months.map((all) => all.get(platform)?.[field] ?? null),
            window,
          ),
      })),
    );
  });
  const all = new Set(
    runs.flatMap((run) => platformMonths(run).flatMap((each) => each.map(({ platform }) => platform))),
  );
  return {
    by: { en: 'Platform', zh: '平台' },
    columns,
    rows: [...all]
      .toSorted((one, other) => one - other)
      .map((platform) => ({ head: String(platform), values: columns.map(({ of }) => of(platform)) })),
  };
}

/** What each platform lends, asks, is funded by and earns 平台个体. */
export const individual: Chart = {
  topic: { en: 'Platforms one by one', zh: '平台个体' },
  note: {
    en: 'A line a third-party platform, with its number where it is one of the six largest at the end. New lending and profit are those of the months since the point before, profit times twelve months. ✕: left or taken over (dotted); ○: entered. Values beyond an axis, of platforms under 1 % of the balance, stand at its edge; that of the margin does not start at zero.',
    zh: '每条线为一家第三方平台；标注期末最大六家的编号。新放款与利润为自上一点以来各月合计，利润折合年化。✕为退出或被并购（点线），○为新进。余额占比不足1%的平台超出坐标范围时画在边缘；加成的纵轴不从零开始。',
  },
  series,
  finding: (result, options) =>
    finding({ en: 'The mean margin of platforms', zh: '平台平均加成' }, margin, result, options),
  panels: (result, options) => {
    const { lang, compare } = options;
    const runs = compare ? [result, compare] : [result];
    const names = runNames(result, compare, lang);
    return MEASURES.flatMap((drawn, row) => {
      const domain = domainOf(drawn, runs);
      return runs.map((run, column) => {
        const place = { row, index: row * runs.length + column, run, name: names[column]!, isAlone: !compare };
        return panelOf(drawn, domain, place, lang);
      });
    });
  },
  columns: 2,
  table,
  params: [PLATFORM_PARAM],
};
