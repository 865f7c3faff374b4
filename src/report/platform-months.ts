import type { Result } from '../engine/index.ts';
import { asNumber, columnOf, runMonths } from './months.ts';
import { oncePerRun } from './once.ts';

/** A third-party platform 第三方平台 in a month in which it services a balance. */
export type PlatformMonth = {
  readonly month: string;
  /** Rank at the start of the run, by which tables name it. */
  readonly platform: number;
  /** 1 = the largest balance of the month. */
  readonly rank: number;
  /** Share of the balance of third-party platforms, a fraction. */
  readonly share: number;
  /** Share of their new lending, a fraction; null where none of them lends. */
  readonly lending: number | null;
  /** Margin in the service fee, 1/year. */
  readonly margin: number | null;
  /** Banks it can lend with. */
  readonly banks: number | null;
  /** Profit ÷ balance, 1/year. */
  readonly profit: number | null;
};

type Row = Pick<PlatformMonth, 'month' | 'platform' | 'share' | 'margin' | 'banks'> & {
  readonly originations: number;
  readonly balance: number;
  readonly earned: number;
};

/** Most months drawn: platforms change slowly, and more points only cost room. */
const MOST = 25;
const MONTHS_A_YEAR = 12;

/** Months from one drawn month to the next. */
const stepOf = (result: Result): number => Math.ceil(runMonths(result).length / MOST);

/** The months drawn, evenly apart and with the last one. */
export function drawnMonths(result: Result): readonly string[] {
  const months = runMonths(result);
  const step = stepOf(result);
  return months.filter((_, row) => (months.length - 1 - row) % step === 0);
}

/** Rows of third-party platforms with a balance by month of the run. Bank apps have no share among them. */
function rowsByMonth(result: Result): ReadonlyMap<string, readonly Row[]> {
  const column = (name: string) => columnOf(result, 'platforms', name);
  const cells = ['platform', 'balance_share', 'margin', 'banks', 'originations_fen', 'balance_fen', 'profit_fen'];
  const [platform, share, margin, banks, originations, balance, earned] = cells.map(column);
  const rows = new Map<string, Row[]>(runMonths(result).map((month) => [month, []]));
  column('month').forEach((month, row) => {
    const number = (values: typeof platform): number => asNumber(values![row]) ?? 0;
    if (number(share) > 0)
      rows.get(String(month))?.push({
        month: String(month),
        platform: number(platform),
        share: number(share),
        margin: asNumber(margin![row]),
        banks: asNumber(banks![row]),
        originations: number(originations),
        balance: number(balance),
        earned: number(earned),
      });
  });
  return rows;
}

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** The platforms of the last of some months, with lending and profit over all of them. */
function platformsOver(span: readonly (readonly Row[])[]): PlatformMonth[] {
  const all = span.flat();
  const lent = sum(all, ({ originations }) => originations);
  const own = new Map<number, Row[]>();
  for (const row of all) {
    const rows = own.get(row.platform);
    if (rows) rows.push(row);
    else own.set(row.platform, [row]);
  }
  return span
    .at(-1)!
    .toSorted((one, other) => other.share - one.share || one.platform - other.platform)
    .map(({ month, platform, share, margin, banks }, place) => {
      const rows = own.get(platform)!;
      const yearly = MONTHS_A_YEAR * sum(rows, ({ earned }) => earned);
      return {
        ...{ month, platform, share, margin, banks, rank: place + 1 },
        lending: ratio(
          sum(rows, ({ originations }) => originations),
          lent,
        ),
        profit: ratio(
          yearly,
          sum(rows, ({ balance }) => balance),
        ),
      };
    });
}

/** Third-party platforms with a balance, by rank, month by month. */
export const platformMonths = oncePerRun((result): readonly (readonly PlatformMonth[])[] =>
  [...rowsByMonth(result).values()].map((rows) => platformsOver([rows])),
);

/** The same in the months drawn; lending and profit are those of all months since the one drawn before. */
export const drawnPlatforms = oncePerRun((result): readonly PlatformMonth[] => {
  const rows = [...rowsByMonth(result).values()];
  const step = stepOf(result);
  return rows.flatMap((_, row) =>
    (rows.length - 1 - row) % step === 0 ? platformsOver(rows.slice(Math.max(0, row + 1 - step), row + 1)) : [],
  );
});

/** Numbers of the platforms that the charts of one or two runs draw, in order. */
export const platformsOf = (result: Result, compare: Result | undefined): readonly number[] =>
  [
    ...new Set(
      [result, ...(compare ? [compare] : [])].flatMap((run) => drawnPlatforms(run).map(({ platform }) => platform)),
    ),
  ].toSorted((one, other) => one - other);
