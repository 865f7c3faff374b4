import { amountDue, instalmentOf, scheduledPayment } from '../../../src/engine/agents/contract.ts';
import { monthlyCharge } from '../../../src/engine/core/money.ts';

/** One month of a loan repaid on time, fen. */
export type Row = { readonly payment: number; readonly charge: number; readonly principal: number };

/** All months of a loan that is always paid in full on its due date. */
export function scheduleOf(contract: number, principal: number, rateBp: number, tenorMonths: number): Row[] {
  const instalment = instalmentOf(contract, principal, rateBp, tenorMonths);
  const rows: Row[] = [];
  let balance = principal;
  for (let left = tenorMonths; left > 0; left--) {
    const charge = monthlyCharge(balance, rateBp);
    const payment = amountDue(contract, instalment, balance, charge, 0, left);
    if (payment !== scheduledPayment(contract, instalment, balance, rateBp, left))
      throw new Error('what is due on time is not what the schedule says');
    rows.push({ payment, charge, principal: payment - charge });
    balance -= payment - charge;
  }
  return rows;
}

/** Monthly internal rate of return of an amount received and payments made after it, by bisection on [0, 1]. */
function monthlyIrr(received: number, payments: readonly number[]): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const rate = (low + high) / 2;
    const value = payments.reduceRight((later, payment) => (later + payment) / (1 + rate), 0);
    if (value > received) low = rate;
    else high = rate;
  }
  return (low + high) / 2;
}

/** Yearly cost in % by the Chinese convention, twelve times the monthly rate. */
export const aprOf = (received: number, payments: readonly number[]): number => 1200 * monthlyIrr(received, payments);
