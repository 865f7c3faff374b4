import type { Cell, ColumnDoc } from '../../engine/index.ts';
import { type ChannelRuns, HORIZONS, MEASURES, placeOf, seedsOf, setsOf } from '../../experiment/index.ts';
import { HORIZON, MEASURE } from '../../report/comparison/columns.ts';
import { doc } from '../../report/data.ts';
import { csvOf } from '../csv.ts';
import { nameOfSet } from './findings.ts';
import { HEADLINES } from './options.ts';
import type { Request } from './request.ts';

/** Columns of `coalitions.csv`: one row a run, measure of {@link measuresKept} and horizon that has a value. */
export const COALITION_COLUMNS: readonly ColumnDoc[] = [
  doc('replication', 'number', 'Pair, from 1', '重复'),
  doc('seed', 'text', 'Seed of people', '借款人种子'),
  doc('instSeed', 'text', 'Seed of institutions', '机构种子'),
  doc('scenario', 'text', 'Scenario', '情景'),
  doc('live', 'text', 'Channels of the variant that are live; empty for the baseline', '随变体的渠道'),
  { ...MEASURE, en: 'Column of monthly.csv: a headline measure or one asked for' },
  HORIZON,
  doc('value', 'as measure', 'Mean of the months', '月均值'),
];

/** Characters of `coalitions.csv` at most: it is made as one text, and Node has none of 2²⁹ characters, 537 million. */
const MOST_TEXT = 400e6;
/** Seventeen digits, sign and leading zeros: no number is written with more characters. */
const LONGEST_NUMBER = '-0.0000012345678901234567';

/** What of a request says how large the file becomes. */
type Extent = Pick<Request, 'baseline' | 'variant' | 'channels' | 'measures' | 'pairs' | 'vary'>;

/** The measures of which every run is written: the headlines and those asked for, in their own order. */
export const measuresKept = ({ measures }: Pick<Request, 'measures'>): string[] =>
  MEASURES.map(({ name }) => name).filter((name) => HEADLINES.includes(name) || measures.includes(name));

const HEAD = COALITION_COLUMNS.map(({ name }) => name);

export function coalitionsCsv({ baseline, sets }: ChannelRuns, request: Extent): string {
  const sides = [baseline, ...sets];
  const rowsOf = pairRows(request);
  // Pair by pair, so that the rows of many never stand in memory at once.
  const pairs = baseline.map((_, r) =>
    linesOf(
      rowsOf(r + 1, (side, place) => {
        const value = sides[side]![r]![place]!;
        return Number.isNaN(value) ? null : value;
      }),
    ),
  );
  return csvOf(HEAD, []) + pairs.join('');
}

/** Why the file would be too large a text, with the number of pairs that can be had; undefined when it cannot. */
export function faultOfExtent(request: Extent): string | undefined {
  const { channels, pairs } = request;
  const most = Math.floor(MOST_TEXT / longestPair(request));
  if (pairs <= most) return undefined;
  const shape = `${2 ** channels.length + 1} runs a pair and ${measuresKept(request).length} measures`;
  return (
    `--replications: coalitions.csv could exceed ${MOST_TEXT / 1e6} MB with ${pairs} pairs, at ${shape}. ` +
    `Ask for at most ${most} pairs, or for fewer --measure or --channels.`
  );
}

/** Characters of a pair at most: the last one has the longest number and seeds. */
const longestPair = (request: Extent): number => linesOf(pairRows(request)(request.pairs, () => LONGEST_NUMBER)).length;

const linesOf = (rows: readonly Cell[][]): string => csvOf([], rows).slice(1);

/** The rows of a pair by its number, from what is at each place of its sides: the baseline, then every set. */
function pairRows({ baseline, variant, channels, measures, vary }: Extent) {
  const names = measuresKept({ measures });
  const places = MEASURES.flatMap(({ name }, m) =>
    names.includes(name) ? HORIZONS.map((horizon, h) => ({ name, horizon, place: placeOf(m, h) })) : [],
  );
  const sides = [
    { label: baseline.label, live: null },
    ...setsOf(channels).map((live) => ({ label: variant.label, live: nameOfSet(live) })),
  ];
  return (replication: number, cellAt: (side: number, place: number) => Cell): Cell[][] => {
    const { seed, instSeed } = seedsOf(baseline.scenario, vary, replication);
    return sides.flatMap(({ label, live }, side) =>
      places.flatMap(({ name, horizon, place }): Cell[][] => {
        const value = cellAt(side, place);
        return value === null ? [] : [[replication, seed, instSeed, label, live, name, horizon, value]];
      }),
    );
  };
}
