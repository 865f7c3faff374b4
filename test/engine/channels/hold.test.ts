import { describe, expect, test } from 'vitest';
import { isShared, takeCensus } from '../../../src/engine/channels/census.ts';
import { holderOf } from '../../../src/engine/channels/hold.ts';
import { type MonthRecord, recorderInto } from '../../../src/engine/channels/record.ts';
import { putVisibility } from '../../../src/engine/channels/visibility.ts';
import { populate } from '../../../src/engine/populate/market.ts';
import { failGuarantors } from '../../../src/engine/stages/fail-guarantors.ts';
import { CHANNELS, type Channel } from '../../../src/engine/state/channels.ts';
import { BANKS, BINS, GUARANTORS, MAX_PLATFORMS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { newPublished } from '../../../src/engine/state/published.ts';
import { leverOf, live, openMarket, scenarioOf } from '../helpers.ts';

const MONTHS = 4;
const SMALL = { borrowers: 400, months: MONTHS };

/** A rule on every channel at once, in force from the first month on. */
const RULES = [
  leverOf('aprCap', 2000),
  leverOf('platformCharges', 0),
  leverOf('disclosure', 0.9),
  leverOf('whitelist', 4),
  leverOf('riskWeight', 1.5),
  leverOf('cfGuaranteeShare', 0.1),
  leverOf('minShare', 0.02),
];

/** What a channel carries, as a reader of the month sees it. */
const SEEN: Readonly<Record<Channel, (market: Market) => readonly number[]>> = {
  price: ({ published, links }) => [...published.rateAll.subarray(0, links.count * BINS)],
  screening: ({ published, links }) => [...published.offered.subarray(0, links.count * BINS)],
  // The share of guaranteed loans too: a limit that exists by law alone.
  funding: ({ banks, policy }) => [...banks.budget, ...policy.consumerGuaranteeShare],
  network: ({ listed }) => [...listed],
  disclosure: ({ published }) => [...published.disclosure],
  exit: ({ platforms }) => [...platforms.alive],
};

const record: MonthRecord[] = [];
const seen: number[][][] = [];

function run(levers: typeof RULES, channels: ReturnType<typeof recorderInto>): number[][][] {
  const market = populate(scenarioOf({ ...SMALL, levers }));
  market.channels = channels;
  const months: number[][][] = [];
  live(market, MONTHS, () => months.push(CHANNELS.map((channel) => [...SEEN[channel](market)])));
  return months;
}
seen.push(...run([], recorderInto(record)));

describe('a held channel', () => {
  test.each(CHANNELS)('carries what is on record, while live it would not: %s', (channel) => {
    const at = CHANNELS.indexOf(channel);
    // Who is in business is the same on both sides, so that every row has its counterpart.
    const held = run(RULES, holderOf(record, new Set([channel, 'exit'])));
    expect(held.map((month) => month[at])).toEqual(seen.map((month) => month[at]));
    const live = run(RULES, holderOf(record, new Set()));
    expect(live.map((month) => month[at])).not.toEqual(seen.map((month) => month[at]));
  });

  test('of disclosure shows no more than the price: held clear prices do not outlive the fees they showed', () => {
    const market = populate(scenarioOf({ ...SMALL, levers: RULES }));
    market.channels = holderOf(record, new Set(['disclosure', 'exit']));
    live(market, MONTHS, ({ published, links }) => {
      for (let row = 0; row < links.count * BINS; row++)
        expect(published.headline[row]).toBeLessThanOrEqual(published.rateAll[row]! / 1e4);
    });
  });
});

describe('what the recorded run does not know', () => {
  const then = takeCensus(openMarket(scenarioOf(SMALL)));
  const here = () => {
    const market = openMarket(scenarioOf(SMALL));
    return { market, census: () => takeCensus(market) };
  };

  test('a cooperation that is of another kind here keeps its own price', () => {
    const { market, census } = here();
    expect(isShared(then, census(), 'bin', 3 * BINS)).toBe(true);
    market.links.mode[3] = market.links.mode[3]! + 1;
    expect(isShared(then, census(), 'bin', 3 * BINS)).toBe(false);
    expect(isShared(then, census(), 'bin', 4 * BINS)).toBe(true);
  });

  test('an entrant keeps its own values, somebody who left here loses nothing by those of the record', () => {
    const { market, census } = here();
    const entrant = MAX_PLATFORMS - 1;
    market.platforms.opened[entrant] = 1;
    market.platforms.root[entrant] = entrant;
    market.platforms.alive[entrant] = 1;
    market.platforms.alive[0] = 0;
    expect(isShared(then, census(), 'group', entrant)).toBe(false);
    expect(isShared(then, census(), 'listing', 5 * MAX_PLATFORMS + entrant)).toBe(false);
    expect(isShared(then, census(), 'group', 0)).toBe(true);
  });

  test('a link beyond those of the record keeps its own values', () => {
    const { market, census } = here();
    market.links.count++;
    expect(isShared(then, census(), 'link', market.links.count - 1)).toBe(false);
  });

  test('a link that is dead here does not lend because it lived there', () => {
    const market = populate(scenarioOf(SMALL));
    market.channels = holderOf(record, new Set(['price', 'screening', 'funding', 'network', 'disclosure']));
    market.links.enabled[2] = 0;
    live(market, MONTHS, ({ originations }) => expect(originations.principal[2]).toBe(0));
  });

  test('a decision that was not taken there is the market’s own', () => {
    const holder = holderOf(record, new Set(['funding']));
    const market = openMarket(scenarioOf(SMALL));
    expect(holder.decided('funding', 'joint loans of bank 1 with platform 40', 17, market)).toBe(17);
    expect(holder.decided('exit', 'fate of platform 0', 17, market)).toBe(17);
  });
});

test('visibility that is held goes to the groups that are there, in shares that add up', () => {
  // By hand: 0.5 and 0.2 of the record, 0.1 of its own for the group that the record has not: 0.5, 0.7, 0.8 of 0.8.
  const published = newPublished();
  published.visible.set([0, 2, 7]);
  published.cumulativeVisibility.set([0.6, 0.9, 1]);
  published.visibleCount = 3;
  putVisibility(published, { visible: Int32Array.of(0, 1, 2), cumulated: Float64Array.of(0.5, 0.8, 1) });
  const shares = [...published.cumulativeVisibility.subarray(0, 3)];
  [0.625, 0.875, 1].forEach((share, row) => {
    expect(shares[row]).toBeCloseTo(share, 12);
  });
});

test('a guarantor that is held to a failure while it has money leaves it to its owners', () => {
  const market = openMarket(scenarioOf(SMALL));
  market.channels = {
    published: () => {},
    decided: (_, what, own) => (what === 'failure of guarantor 0' ? 1 : own),
  };
  market.guarantors.netAssets[0] = 5_000_000;
  const before = postedTo(market.ledger, 'liquidation', 'guarantors');
  const nothing = { earned: new Float64Array(BANKS), lost: new Float64Array(BANKS) };
  failGuarantors(market, { ...nothing, compensation: Array(GUARANTORS).fill(new Float64Array(BANKS)) });
  expect(market.guarantors.alive[0]).toBe(0);
  expect(market.guarantors.netAssets[0]).toBe(0);
  expect(postedTo(market.ledger, 'liquidation', 'guarantors') - before).toBe(-5_000_000);
});
