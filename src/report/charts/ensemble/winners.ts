import { SLOT } from '../hover.ts';
import type { ChartSpec, Json } from '../spec.ts';
import { EFFECT_COLOURS, INK } from '../theme.ts';
import { type EnsembleWords, type Estimate, framed, WIDTH } from './frame.ts';
import { estimateFields, ROW, rowAxis, valueAxis, whisker, zeroLine } from './rows.ts';

/** People of one group who are better and worse off, each per 1,000 of the group and at least 0, with intervals. */
type WinnersRow = { readonly group: string; readonly gained: Estimate; readonly lost: Estimate };

export type WinnersChart = EnsembleWords & {
  readonly rows: readonly WinnersRow[];
  /** What gaining and losing mean, such as served and refused. */
  readonly gained: string;
  readonly lost: string;
};

const UNIT = 'per 1,000';
const TEXT = 11;
/** What a number beside its bar takes, in pixels. */
const NUMBER_ROOM = 44;

const negative = (value: number | null): number | null => (value === null ? null : -value);
const mirrored = ({ mean, low, high }: Estimate): Estimate => ({
  mean: -mean,
  low: negative(high),
  high: negative(low),
});

/** The rows of the panel: two a group, what is lost on the negative side. */
const rowsOf = ({ rows, gained, lost }: WinnersChart): Json[] =>
  rows.flatMap(({ group, gained: up, lost: down }, row) =>
    [
      { people: up, estimate: up, side: 1, word: gained },
      { people: down, estimate: mirrored(down), side: -1, word: lost },
    ].map(({ people, estimate, side, word }) => {
      const [mean, low, high] = [people.mean, people.low, people.high].map((value) => value?.toFixed(1));
      return {
        row,
        side,
        ...estimateFields(estimate, UNIT),
        outer: (side > 0 ? estimate.high : estimate.low) ?? estimate.mean,
        text: mean,
        tip: `${group}\n${word}: ${mean}${low === undefined ? '' : ` (${low}–${high})`}`,
      };
    }),
  );

function barLayers(side: 1 | -1, x: (field: string) => Json, y: Json): Json[] {
  const only = [{ filter: `datum.side === ${side}` }];
  const stroke = side > 0 ? EFFECT_COLOURS.clear : EFFECT_COLOURS.against;
  const text = { type: 'text', align: side > 0 ? 'left' : 'right', dx: 5 * side, fontSize: TEXT, color: INK };
  return [
    {
      transform: only,
      mark: { type: 'bar', size: ROW - 11, strokeWidth: 1.25, stroke, fill: side > 0 ? stroke : 'white' },
      encoding: { x: x('mean'), y, tooltip: { field: 'tip' }, description: { field: 'tip' } },
    },
    { transform: only, mark: { ...text, aria: false }, encoding: { x: x('outer'), y, text: { field: 'text' } } },
  ];
}

const heading = (text: string, side: 1 | -1): Json => ({
  data: { values: [{ text }] },
  mark: {
    type: 'text',
    align: side > 0 ? 'left' : 'right',
    baseline: 'bottom',
    dx: 6 * side,
    y: -6,
    fontSize: 12,
    color: INK,
    limit: WIDTH / 2,
  },
  encoding: { x: { datum: 0, type: 'quantitative' }, text: { field: 'text' } },
});

/** Bars that part at zero: those who lost to the left, hollow; those who gained to the right, filled. Whiskers are the intervals. */
export function winnersChart(chart: WinnersChart): ChartSpec {
  const { rows, gained, lost, lang } = chart;
  const words = { en: 'People per 1,000 of the group', zh: '每千人' }[lang];
  // as much more than the longest bar as its number takes
  const longest = Math.max(0.1, ...rows.flatMap((row) => [row.gained, row.lost].map(({ mean, high }) => high ?? mean)));
  const top = `${longest} / max(0.3, 1 - ${NUMBER_ROOM} / (${SLOT} * ${WIDTH / 2}))`;
  const x = (field: string): Json => {
    const { axis, ...channel } = valueAxis(field, words, UNIT, lang) as { axis: Json };
    // both directions count people
    const labelExpr = "format(abs(datum.value), ',')";
    return {
      ...channel,
      scale: { domainMin: { expr: `-(${top})` }, domainMax: { expr: top }, nice: false },
      axis: { ...axis, title: words, labelExpr },
    };
  };
  const y = rowAxis(rows.map(({ group }) => group));
  const headings = [heading(`← ${lost}`, -1), heading(`${gained} →`, 1)];
  return framed(
    {
      height: ROW * rows.length,
      data: { values: rowsOf(chart) },
      layer: [...barLayers(-1, x, y), ...barLayers(1, x, y), ...whisker(x, y), zeroLine(), ...headings],
    },
    chart,
  );
}
