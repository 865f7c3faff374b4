import { yearlyCost } from '../../../src/engine/agents/all-in-cost.ts';
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

/** Yearly cost in % by the Chinese convention, twelve times the monthly internal rate of return. */
export const aprOf = (received: number, payments: readonly number[]): number => 100 * yearlyCost(received, payments);
