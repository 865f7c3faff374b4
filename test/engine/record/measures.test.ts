import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { MEASURES } from '../../../src/engine/record/measures.ts';
import { takeSnapshot } from '../../../src/engine/record/snapshot.ts';
import type { YearBehind } from '../../../src/engine/record/year.ts';
import { BANKS, BINS, PRIORITIES } from '../../../src/engine/state/institutions.ts';
import { post, transfer } from '../../../src/engine/state/ledger.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { RATE_STEP_BP } from '../../../src/engine/state/totals.ts';
import { scenarioOf } from '../helpers.ts';

/** A market of 640 people before its first month: whatever a test does not write is zero. */
const empty = (): Market => populate(scenarioOf({ borrowers: 640 }));

/** Measures of the last of several months, by name; each month is written on a clean page. */
function measured(market: Market, ...months: readonly ((market: Market) => void)[]) {
  const behind: YearBehind = [];
  let snapshot = takeSnapshot(market, []);
  for (const write of months) {
    market.households.all.fill(0);
    market.originations.all.fill(0);
    market.ledger.cells.fill(0);
    write(market);
    snapshot = takeSnapshot(market, behind);
  }
  return (name: string) => MEASURES.find((measure) => measure.name === name)!.of(snapshot);
}

test('roll rates set the balance one step later against the balance of a month ago', () => {
  const first = ({ households }: Market) => households.bucketBalance.set([900, 50, 20, 10]);
  const second = ({ households }: Market) => households.bucketBalance.set([880, 60, 40, 15, 9]);
  expect(['roll_1_2', 'roll_2_3', 'roll_3_4'].map(measured(empty(), first, second))).toEqual([0.8, 0.75, 0.9]);
  expect(measured(empty(), first)('roll_1_2')).toBe(null);
});

describe('scores', () => {
  test('are judged on the balance of all platforms by bin and what of it defaulted', () => {
    const of = measured(empty(), ({ households: h, learning }) => {
      // Two platforms; the safer bin has 400 of which 1 defaults, the riskier 104 with 3: as 3, 1 good and 1, 3 bad by rank.
      h.liveBalance[4] = 100;
      h.liveBalance[2 * BINS + 4] = 201;
      h.liveBalance[9] = 103;
      h.newDefaults[2 * BINS + 4] = 1;
      h.newDefaults[9] = 3;
      learning.hazard.fill(0.01);
    });
    // Good: 300 and 100. Won by the bad one in the safer bin 150, by each of three in the riskier 350.
    expect(of('score_auc')).toBeCloseTo((150 + 3 * 350) / (4 * 400), 12);
    expect(of('expected_default_ratio')).toBeCloseTo(4.04 / 4, 12);
  });

  test('say nothing where nobody defaulted', () => {
    const of = measured(empty(), ({ households: h }) => {
      h.liveBalance[4] = 100;
    });
    expect([of('score_auc'), of('expected_default_ratio')]).toEqual([null, null]);
  });
});

describe('losses', () => {
  test('are shared out to whom they hit at last: the reserve before its owner, the bank where the guarantor failed', () => {
    const of = measured(empty(), ({ households: h, ledger }) => {
      h.writtenOffBank[0] = 500;
      h.writtenOffPlatform[1] = 100;
      h.compensationCalled[2] = 420;
      h.principalToGuarantor[2] = 20;
      transfer(ledger, 'reserveDraw', 'reserves', 'banks', 50);
      transfer(ledger, 'reserveDraw', 'reserves', 'guarantors', 40);
      transfer(ledger, 'reserveDraw', 'reserves', 'platforms', 10);
      transfer(ledger, 'compensationReturned', 'banks', 'guarantors', 60);
    });
    const shares = ['bank', 'guarantor', 'platform', 'reserve'].map((bearer) => of(`loss_share_${bearer}`));
    expect(shares).toEqual([0.51, 0.3, 0.09, 0.1]);
  });

  test('to fraudsters are what was cancelled or written off of their balance', () => {
    const lend = ({ originations: o }: Market) => {
      o.toFraudsters[0] = 1200;
    };
    const stand = ({ households: h }: Market) => {
      h.fraudOutstanding[0] = 700;
      h.fraudLost[0] = 500;
    };
    const of = measured(empty(), lend, stand);
    expect([of('fraud_loss_fen'), of('fraud_outstanding_fen')]).toEqual([500, 700]);
  });
});

describe('the realised cost', () => {
  test('is what was paid in the year on what was owed, and its parts add up to it', () => {
    const year = Array.from({ length: 14 }, () => ({ households: h, originations: o }: Market) => {
      h.liveBalance[0] = 11_000;
      h.prepaid[0] = 1000;
      h.interestToBank[3] = 60;
      h.interestToPlatform[3] = 10;
      h.guaranteeFees[3] = 15;
      h.arrearsToGuarantor[3] = 5;
      h.serviceFees[3] = 20;
      o.hiddenFees[3] = 12;
      h.refunds[1] = 2;
    });
    const of = measured(empty(), ...year);
    expect(of('apr_realised')).toBeCloseTo(0.12, 12);
    expect(['interest', 'guarantee', 'service', 'hidden'].map((part) => of(`paid_${part}`))).toEqual([
      0.07, 0.02, 0.02, 0.01,
    ]);
    expect(of('fee_share')).toBeCloseTo(50 / 120, 12);
  });

  test('of a run younger than a year is scaled to a year', () => {
    const of = measured(empty(), ({ households: h }) => {
      h.liveBalance[0] = 12_000;
      h.interestToBank[0] = 100;
    });
    expect(of('apr_realised')).toBeCloseTo(0.1, 12);
  });
});

test('prices are unequal as rates by amount are', () => {
  const of = measured(empty(), ({ originations: o }) => {
    // A quarter of the money each at 1, 2, 3 and 4 steps: large amounts have no small-sample term.
    for (let step = 1; step <= 4; step++) o.rateHistogram[step] = 1e9;
  });
  expect(of('gini_apr')).toBeCloseTo(0.25, 6);
  expect(RATE_STEP_BP).toBe(25);
});

describe('complaints', () => {
  test('take as long as the backlog says: settled at a share p, 1 ÷ p months', () => {
    const p = 0.4;
    const market = empty();
    let backlog = 0;
    const months = Array.from({ length: 40 }, () => ({ households: h, platforms }: Market) => {
      h.complaints[3] = 100;
      backlog = (1 - p) * backlog + (1 - p) * 100;
      platforms.backlog[0] = backlog;
      platforms.escalated[0] = 7;
      h.borrowersWithLoan[0] = 4000;
    });
    const of = measured(market, ...months);
    expect(of('complaint_resolution_months')).toBeCloseTo(1 / p, 5);
    expect([of('complaint_rate'), of('complaints_fraud_share'), of('complaints_price_share')]).toEqual([0.025, 1, 0]);
    expect(of('complaints_escalated')).toBe(7);
  });
});

describe('surplus', () => {
  test('of borrowers is what new loans are worth less what else they cost, a head and year', () => {
    const of = measured(empty(), ({ households: h, originations: o }) => {
      o.groupSurplus[5] = 70_000;
      o.groupLongRunSurplus[5] = 50_000;
      h.lateFees[0] = 1000;
      h.offersExamined[0] = 3;
      h.defaultersIncome[0] = 2000;
      h.informalInterest[0] = 500;
    });
    expect(of('surplus_per_borrower_fen')).toBeCloseTo((12 * 65_000) / 640, 9);
    expect(of('surplus_long_run_per_borrower_fen')).toBeCloseTo((12 * 45_000) / 640, 9);
  });

  test('of producers counts a dividend between them once, and creditors of a failed guarantor as its owners', () => {
    const of = measured(empty(), ({ platforms, banks, ledger }) => {
      platforms.profit[0] = 100 + 30;
      banks.profit[1] = -40;
      post(ledger, 'repayment', 'guarantors', 50);
      transfer(ledger, 'guarantorDividend', 'guarantors', 'platforms', 30);
      transfer(ledger, 'compensation', 'guarantors', 'banks', 90);
      transfer(ledger, 'liquidation', 'world', 'guarantors', 20);
    });
    // 130 of platforms, −40 of banks, 50 − 30 − 90 of guarantors.
    expect(of('producer_surplus_fen')).toBe(12 * 20);
    expect(of('welfare_fen')).toBe(12 * 20);
  });
});

describe('institutions', () => {
  test('banks are at their limit without a budget, or when asked for all of it', () => {
    const market = empty();
    market.banks.budget.fill(1000);
    market.banks.budget[0] = 0;
    const { links } = market;
    const busy = links.bank.findIndex((bank, link) => link < links.count && bank === 2);
    const of = measured(market, ({ households }) => {
      households.demand[busy * PRIORITIES + 7] = 1000;
    });
    expect(of('banks_at_limit_share')).toBe(2 / BANKS);
  });

  test('platforms that service nothing have no margin, but may make a loss', () => {
    const market = empty();
    market.platforms.balance.set([1200, 2400, 0]);
    const of = measured(market, ({ platforms }) => {
      platforms.profit.set([3, 18, -1]);
    });
    expect(of('platform_margin_median')).toBeCloseTo((0.03 + 0.09) / 2, 12);
    expect(of('platform_loss_share')).toBeCloseTo(1 / 24, 12);
  });
});
