import { describe, expect, test } from 'vitest';
import { monthlyCharge } from '../../src/engine/core/money.ts';
import { populate } from '../../src/engine/populate/market.ts';
import { FLOWS, type Flow, postedTo } from '../../src/engine/state/ledger.ts';
import { ANNUITY, CONTRACT_MASK, EQUAL_PRINCIPAL } from '../../src/engine/state/loans.ts';
import type { Market } from '../../src/engine/state/market.ts';
import { leverOf, live, NO_RISK, numbers, runToEnd, scenarioOf, sum } from '../engine/helpers.ts';

// No loan repaid in one sum: nobody could pay that out of one month's income.
const scenario = scenarioOf({
  borrowers: 4000,
  months: 36,
  parameters: { ...NO_RISK, 'fraud.attempt_rate': 0 },
  levers: [leverOf('bulletMaxTerm', 0)],
});

describe('V-24: without risk and without frictions', () => {
  const result = runToEnd(scenario);

  test('nobody is ever late, and nothing is lost', () => {
    for (const name of ['first_day_delinquency', 'roll_in'])
      expect(new Set(numbers(result, name).slice(1)), name).toEqual(new Set([0]));
    for (const name of ['delinquency_30_plus', 'delinquency_90_plus', 'npl_ratio', 'loss_rate'])
      expect(new Set(numbers(result, name).slice(1)), name).toEqual(new Set([0]));
    expect(new Set(numbers(result, 'defaulted_fen', 'vintages'))).toEqual(new Set([0]));
    expect(Math.min(...numbers(result, 'originations_fen'))).toBeGreaterThan(0);
  });

  test('what borrowers pay in a month is the contract rate on what they owed, loan by loan', () => {
    const market = populate(scenario);
    let due = 0;
    live(market, 24, ({ shards, households: t }) => {
      const charges = sum(t.interestToBank) + sum(t.interestToPlatform) + sum(t.guaranteeFees) + sum(t.serviceFees);
      expect(charges).toBe(due);
      due = 0;
      for (const { loans } of shards)
        loans.flags.forEach((flags, loan) => {
          if (flags === 0) return;
          const rate = loans.rateBank[loan]! + loans.rateGuarantee[loan]! + loans.rateService[loan]!;
          due += monthlyCharge(loans.balance[loan]!, rate);
          expect([ANNUITY, EQUAL_PRINCIPAL]).toContain(flags & CONTRACT_MASK);
        });
    });
    expect(due).toBeGreaterThan(0);
  });

  test('no money flows for losses, and guarantors and banks grow by fees and interest alone', () => {
    const none: readonly Flow[] = [
      'compensation',
      'compensationReturned',
      'reserveDraw',
      'collectionCost',
      'familyHelp',
    ];
    const market = populate(scenario);
    let fees = 0;
    let moved = 0;
    const start = sum(market.guarantors.netAssets);
    live(market, 24, ({ ledger, households }: Market) => {
      for (const flow of none)
        for (const sector of ['banks', 'guarantors', 'world'] as const)
          moved += Math.abs(postedTo(ledger, flow, sector));
      fees += sum(households.guaranteeFees);
      // Dividends to the platform and what it puts in are the only other flows of a guarantor.
      for (const flow of FLOWS)
        if (!['repayment', 'guarantorDividend', 'guarantorInjection'].includes(flow))
          moved += Math.abs(postedTo(ledger, flow, 'guarantors'));
      fees +=
        postedTo(ledger, 'guarantorDividend', 'guarantors') + postedTo(ledger, 'guarantorInjection', 'guarantors');
    });
    expect(moved).toBe(0);
    expect(sum(market.guarantors.netAssets) - start).toBe(fees);
  });
});
