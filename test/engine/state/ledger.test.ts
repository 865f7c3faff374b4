import { expect, test } from 'vitest';
import {
  FLOWS,
  netOf,
  newLedger,
  post,
  postedTo,
  rowSum,
  SECTORS,
  transfer,
} from '../../../src/engine/state/ledger.ts';

test('a transfer has two sides', () => {
  const ledger = newLedger();
  transfer(ledger, 'fundingCost', 'banks', 'world', 700);
  expect(rowSum(ledger, 'fundingCost')).toBe(0);
  expect(postedTo(ledger, 'fundingCost', 'banks')).toBe(-700);
  expect(netOf(ledger, 'world')).toBe(700);
});

test('one side alone leaves the row open by what is missing', () => {
  const ledger = newLedger();
  post(ledger, 'repayment', 'households', -100);
  post(ledger, 'repayment', 'banks', 99);
  expect(rowSum(ledger, 'repayment')).toBe(-1);
});

test('flows and sectors do not get in each other’s way', () => {
  const ledger = newLedger();
  FLOWS.forEach((flow, f) => {
    SECTORS.forEach((sector, s) => {
      post(ledger, flow, sector, 100 * f + s);
    });
  });
  FLOWS.forEach((flow, f) => {
    SECTORS.forEach((sector, s) => {
      expect(postedTo(ledger, flow, sector)).toBe(100 * f + s);
    });
  });
});
