import { describe, expect, test } from 'vitest';
import { type DatedLever, MODES } from '../../../src/engine/scenario/scenario.ts';
import { closeBanks } from '../../../src/engine/stages/close-banks.ts';
import { BANKS } from '../../../src/engine/state/institutions.ts';
import { postedTo } from '../../../src/engine/state/ledger.ts';
import { BUCKETS } from '../../../src/engine/state/totals.ts';
import { leverOf } from '../helpers.ts';
import { benchMarket } from './bench.ts';

const nothing = () => new Float64Array(BANKS);
const settled = (earned: Float64Array, lost: Float64Array) => ({ earned, lost, compensation: [] });

describe('a bank closes its month', () => {
  /** Bank 0, national, funded at 2 %, owns 120 m fen under one light link, all current. */
  function oneBank(levers: readonly DatedLever[] = []) {
    const market = benchMarket({ levers });
    const { banks, links, households } = market;
    banks.loans[0] = 120_000_000;
    const light = Array.from({ length: links.count }, (_, i) => i).find(
      (i) => links.bank[i] === 0 && MODES[links.mode[i]!] === 'light',
    )!;
    links.bankOwned[light] = 120_000_000;
    links.openingBank[light] = 120_000_000;
    households.bankBuckets[0] = 120_000_000;
    banks.provision[0] = 1_200_000;
    banks.initialRatio.fill(1); // nothing above its aim to pay out
    return market;
  }

  test('keeps 35 % of what interest leaves after funding and running costs', () => {
    const market = oneBank();
    const capital = market.banks.capital[0]!;
    const earned = nothing();
    earned[0] = 1_000_000;
    closeBanks(market, settled(earned, nothing()));
    // 1 000 000 − 2 %/12 of 120 m (200 000) − 0.6 %/12 (60 000) = 740 000, provisions unchanged at 1 %.
    expect(market.banks.capital[0]! - capital).toBe(259_000);
    expect(postedTo(market.ledger, 'dividends', 'world')).toBe(740_000 - 259_000);
  });

  test('bears a loss in full', () => {
    const market = oneBank();
    const capital = market.banks.capital[0]!;
    const lost = nothing();
    lost[0] = 5_000_000;
    closeBanks(market, settled(nothing(), lost));
    expect(market.banks.capital[0]! - capital).toBe(-5_000_000 - 260_000);
  });

  test('provides 1, 3, 25, 50 and 100 % as loans age, and that costs capital', () => {
    const market = oneBank();
    const capital = market.banks.capital[0]!;
    const buckets = market.households.bankBuckets.subarray(0, BUCKETS);
    buckets.set([60_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000]);
    closeBanks(market, settled(nothing(), nothing()));
    // 0.6 + 3 × 0.3 + 2.5 + 5 + 10 = 19 m, of which 1.2 m were there.
    expect(market.banks.provision[0]).toBe(19_000_000);
    expect(market.banks.capital[0]! - capital).toBe(-17_800_000 - 260_000);
    expect(market.banks.nonPerforming[0]).toBe(30_000_000);
  });

  test('provides what the law asks for at least, against bad loans or against all, whichever is more', () => {
    const provisionUnder = (coverage: number, ratio: number): number => {
      const market = oneBank([leverOf('provisionCoverage', coverage), leverOf('provisionRatio', ratio)]);
      // 0.1 m by age of what is current, 2.5 m + 5 m + 10 m of the 30 m in default.
      market.households.bankBuckets.set([10_000_000, 0, 0, 0, 10_000_000, 10_000_000, 10_000_000]);
      closeBanks(market, settled(nothing(), nothing()));
      return market.banks.provision[0]!;
    };
    expect(provisionUnder(0, 0)).toBe(17_600_000);
    expect(provisionUnder(0.5, 0.025)).toBe(17_600_000);
    expect(provisionUnder(1.5, 0.025)).toBe(45_000_000);
    expect(provisionUnder(0.5, 0.5)).toBe(20_000_000);
    expect(provisionUnder(1, 0.8)).toBe(32_000_000);
  });

  test('pays out a twelfth of capital more than half a point above its aim', () => {
    const market = oneBank();
    const { banks } = market;
    banks.coreRwa[0] = 910_000_000; // with 0.75 × 120 m: assets of 1 000 m
    banks.initialRatio[0] = 0.12;
    banks.capital[0] = 137_260_000; // 137 m after this month's costs, 12 m above 12.5 %
    closeBanks(market, settled(nothing(), nothing()));
    expect(banks.capital[0]).toBe(136_000_000);
  });

  test('moves its cutoff at the end of a quarter only', () => {
    const market = oneBank();
    market.banks.nonPerforming[0] = 0;
    for (const month of [0, 1, 2]) {
      market.month = 12 * 2025 + month;
      closeBanks(market, settled(nothing(), nothing()));
      expect(market.banks.cutoff[0]).toBe(month === 2 ? 12 : 11);
    }
  });
});
