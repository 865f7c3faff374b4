import { scheduledPayment } from '../agents/contract.ts';
import { CONTRACT_MASK, FRAUD, HOLIDAY_OVER, type Loans, WATCHED } from '../state/loans.ts';

/** All-in contract rate of a loan, basis points a year. */
export const rateOf = (loans: Loans, loan: number): number =>
  loans.rateBank[loan] + loans.rateGuarantee[loan] + loans.rateService[loan];

/** Principal once a payment in transit has been posted. */
export const standingBalance = (loans: Loans, loan: number): number =>
  loans.balance[loan] - Math.max(0, loans.transit[loan] - loans.arrears[loan]);

/** What the schedule asks for next month; nothing where the last payment is on its way or a payment holiday goes on. */
export function paymentNextMonth(loans: Loans, loan: number): number {
  const balance = standingBalance(loans, loan);
  const flags = loans.flags[loan];
  if (balance === 0 || ((flags & (FRAUD | WATCHED)) !== 0 && asksNothing(loans, loan))) return 0;
  return scheduledPayment(
    flags & CONTRACT_MASK,
    loans.instalment[loan],
    balance,
    rateOf(loans, loan),
    loans.left[loan],
  );
}

const asksNothing = (loans: Loans, loan: number): boolean =>
  (loans.flags[loan] & FRAUD) !== 0 || loans.watch[loan] > HOLIDAY_OVER;
