import { monthlyCharge, mulDivFloor } from '../core/money.ts';

/** What a loan costs a year when part of the price is a fee taken at the start. Pure: numbers in, numbers out. */

/** Halvings of [0, 1] a month: the last interval is below one unit in the last place of a usual rate. */
const STEPS = 60;

/**
 * Yearly cost of a loan 综合融资成本, fraction: twelve times its monthly internal rate of return, the Chinese convention (IRR
 * 口径). Solved by bisection, which needs no transcendental function; at most 12.
 *
 * @param received what the borrower has in hand after fees taken at the start
 * @param payments what he pays at the end of months 1, 2, …, same unit
 * @returns 0 when he pays back no more than he received
 */
export function yearlyCost(received: number, payments: readonly number[]): number {
  if (payments.reduce((a, b) => a + b, 0) <= received) return 0;
  let low = 0;
  let high = 1;
  for (let step = 0; step < STEPS; step++) {
    const rate = (low + high) / 2;
    let value = 0;
    for (let k = payments.length - 1; k >= 0; k--) value = (value + payments[k]) / (1 + rate);
    if (value > received) low = rate;
    else high = rate;
  }
  return 6 * (low + high);
}

/**
 * Side fee taken at origination, such as a membership fee 权益费, fen: what `hiddenBp` a year come to over the average life of
 * a loan repaid in equal parts, (n + 1)/24 years. Rounded down.
 */
export const upFrontFee = (principal: number, hiddenBp: number, tenorMonths: number): number =>
  mulDivFloor(principal, hiddenBp * (tenorMonths + 1), 240_000);

/** What contracts ask for, as in contract.ts: the fixed part of a schedule and what is due in a month. */
export type ContractTerms = {
  readonly instalmentOf: (contract: number, principal: number, rateBp: number, tenorMonths: number) => number;
  readonly amountDue: (
    contract: number,
    instalment: number,
    balance: number,
    arrears: number,
    monthsPastDue: number,
    left: number,
  ) => number;
};

/** Loan whose schedule stands for all of its kind: 10 000 yuan, large enough for rounding to a fen not to show. */
const PRINCIPAL = 1_000_000;

/** Payments in fen of that loan when each is made on its due date. */
function paymentsOnTime(terms: ContractTerms, contract: number, rateBp: number, tenorMonths: number): number[] {
  const instalment = terms.instalmentOf(contract, PRINCIPAL, rateBp, tenorMonths);
  const payments: number[] = [];
  let balance = PRINCIPAL;
  for (let left = tenorMonths; left > 0; left--) {
    const charge = monthlyCharge(balance, rateBp);
    const payment = terms.amountDue(contract, instalment, balance, charge, 0, left);
    payments.push(payment);
    balance -= payment - charge;
  }
  return payments;
}

/** Products remembered at most. A month has fewer; older ones are solved again should they come back. */
const REMEMBERED = 20_000;
/** Above any rate in basis points and any tenor in months, so that no two products share a key; keys stay below 2^53. */
const RATES = 1_048_576;
const TENORS = 1024;

/**
 * All-in cost in whole bp a year (nearest) of a loan with a contract rate and a side fee of `upFrontFee`; the contract rate
 * itself when nothing is hidden.
 */
export type AllInCost = (contract: number, rateBp: number, hiddenBp: number, tenorMonths: number) => number;

/**
 * The all-in cost under the given contract terms. It remembers what it has solved, since a month asks for the same few
 * products again and again; as a product has one cost whoever asks and whenever, that changes nothing but the time it takes.
 */
export function allInCosts(terms: ContractTerms): AllInCost {
  const known = new Map<number, number>();
  return (contract, rateBp, hiddenBp, tenorMonths) => {
    if (hiddenBp === 0) return rateBp;
    const product = ((contract * TENORS + tenorMonths) * RATES + rateBp) * RATES + hiddenBp;
    const before = known.get(product);
    if (before !== undefined) return before;
    const received = PRINCIPAL - upFrontFee(PRINCIPAL, hiddenBp, tenorMonths);
    const yearly = yearlyCost(received, paymentsOnTime(terms, contract, rateBp, tenorMonths));
    const cost = Math.floor(1e4 * yearly + 0.5);
    if (known.size >= REMEMBERED) known.clear();
    known.set(product, cost);
    return cost;
  };
}
