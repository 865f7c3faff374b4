import type { Result } from '../engine/index.ts';
import { asNumber, columnOf, runMonths } from './months.ts';

/** A third-party platform 第三方平台 at one of the months that the chart of ranks shows. */
export type RankedPlatform = {
  readonly month: string;
  /** Rank at the start of the run, by which tables name it. */
  readonly platform: number;
  /** 1 = the largest balance of the month. */
  readonly rank: number;
  /** Share of the balance of third-party platforms, a fraction. */
  readonly share: number;
};

/** Most months shown: ranks move slowly, and more points only cost room. */
const MOST = 25;

/** The months shown, evenly apart and with the last one. */
export function rankMonths(result: Result): readonly string[] {
  const months = runMonths(result);
  const step = Math.ceil(months.length / MOST);
  return months.filter((_, row) => (months.length - 1 - row) % step === 0);
}

/** Third-party platforms with a balance, by rank, month by month. */
export function rankedPlatforms(result: Result): readonly RankedPlatform[] {
  const column = (name: string) => columnOf(result, 'platforms', name);
  const [month, platform, share] = ['month', 'platform', 'balance_share'].map(column);
  const byMonth = new Map<string, { platform: number; share: number }[]>(rankMonths(result).map((each) => [each, []]));
  month!.forEach((cell, row) => {
    // bank apps have no share among third-party platforms
    const part = asNumber(share![row]);
    if (part !== null && part > 0)
      byMonth.get(String(cell))?.push({ platform: asNumber(platform![row]) ?? 0, share: part });
  });
  return [...byMonth].flatMap(([when, all]) =>
    all
      .toSorted((one, other) => other.share - one.share || one.platform - other.platform)
      .map((each, place) => ({ ...each, month: when, rank: place + 1 })),
  );
}
