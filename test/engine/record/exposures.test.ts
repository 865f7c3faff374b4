import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { EXPOSURE_FIELDS, exposureRows, yearlyDefault } from '../../../src/engine/record/exposures.ts';
import { capitalRatio } from '../../../src/engine/record/snapshot.ts';
import { BINS, riskWeightedAssets } from '../../../src/engine/state/institutions.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { scenarioOf } from '../helpers.ts';

const BALANCE = 100_000_000;
/** Monthly hazard that platforms believe in, whatever the bin. */
const HAZARD = 0.01;
const YEAR = 1 - 0.99 ** 12;

/** A market whose only loans stand under one link with an affiliated guarantor: 10 million fen of them, 8 guaranteed. */
function marketWithOneLink(): { market: Market; link: number; loss: number } {
  const market = populate(scenarioOf({ borrowers: 640, parameters: { 'pricing.recovery_share': 0.1 } }));
  const { links, guarantors, households, learning } = market;
  const link = links.guarantor.findIndex((g, l) => l < links.count && g >= 0 && guarantors.owner[g] >= 0);
  links.bankOwned[link] = BALANCE;
  links.exposure[link] = 0.8 * BALANCE;
  households.liveBalance[links.platform[link] * BINS + 3] = BALANCE;
  learning.hazard.fill(HAZARD);
  return { market, link, loss: Math.floor(0.8 * BALANCE * YEAR * 0.9 + 0.5) };
}

const rowsOf = (market: Market) =>
  exposureRows(market, '2025-12').map((row) =>
    Object.fromEntries(EXPOSURE_FIELDS.map(({ name }, c) => [name, row[c]])),
  );

test('the chance of default within a year weighs hazards by the live balance', () => {
  const { market } = marketWithOneLink();
  market.households.liveBalance.fill(0);
  market.households.liveBalance.set([300, 100]);
  market.learning.hazard.set([0.01, 0.03]);
  expect(yearlyDefault(market, 0)).toBeCloseTo(1 - 0.985 ** 12, 12);
  expect(yearlyDefault(market, 1)).toBe(0);
});

describe('one failure', () => {
  const { market, link, loss } = marketWithOneLink();
  const bank = market.links.bank[link]!;
  const rwa = riskWeightedAssets(
    market.banks.coreRwa[bank]!,
    market.policy.riskWeight[bank]!,
    market.banks.loans[bank]!,
  );
  const before = capitalRatio(market, bank);

  test('of the guarantor leaves the bank with the loss on what it covered', () => {
    const [row, ...others] = rowsOf(market).filter(({ kind }) => kind === 'guarantor');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ number: market.links.guarantor[link]! + 1, bank: bank + 1, exposure_fen: 80_000_000 });
    expect(row).toMatchObject({ uncovered_fen: 80_000_000, expected_loss_fen: loss, car_before: before });
    expect(row!.car_loss).toBeCloseTo(loss / rwa, 12);
    expect(row!.car_after).toBeCloseTo(before - loss / rwa, 12);
  });

  test('of the platform touches all loans it services and takes its guarantor with it', () => {
    const [row, ...others] = rowsOf(market).filter(({ kind }) => kind === 'platform');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ number: market.links.platform[link]! + 1, exposure_fen: BALANCE });
    expect(row).toMatchObject({ uncovered_fen: 80_000_000, expected_loss_fen: loss });
  });

  test('of a platform whose loans an independent guarantor covers costs the bank nothing at once', () => {
    const one = marketWithOneLink();
    one.market.guarantors.owner[one.market.links.guarantor[one.link]!] = -1;
    const row = rowsOf(one.market).find(({ kind }) => kind === 'platform');
    expect(row).toMatchObject({ exposure_fen: BALANCE, uncovered_fen: 0, expected_loss_fen: 0, car_loss: 0 });
  });

  test('costs only what the reserve of the cooperation does not pay', () => {
    const one = marketWithOneLink();
    one.market.links.reserve[one.link] = 1_000_000;
    expect(rowsOf(one.market).map((row) => row.expected_loss_fen)).toEqual([loss - 1_000_000, loss - 1_000_000]);
    one.market.links.reserve[one.link] = BALANCE;
    expect(rowsOf(one.market).map((row) => row.expected_loss_fen)).toEqual([0, 0]);
  });

  test('of a guarantor that has failed already is no news', () => {
    const one = marketWithOneLink();
    one.market.guarantors.alive[one.market.links.guarantor[one.link]!] = 0;
    expect(rowsOf(one.market)).toMatchObject([{ kind: 'platform', uncovered_fen: 0 }]);
  });
});
