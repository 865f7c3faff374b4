import { allInCostBp } from '../stages/all-in.ts';
import { DEFAULT_MONTHS, WRITE_OFF_MONTHS } from '../stages/loan-events.ts';
import { rateOf } from '../stages/next-payment.ts';
import { BINS } from '../state/institutions.ts';
import { CONTRACT_MASK, FRAUD, HOLIDAY_BEGINS, LIVE, TECHNICAL } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { CONTRACTS, type Lender, lenderOf } from './offers.ts';

/** What happened to a loan. */
const LOAN_EVENTS = [
  'made',
  'madeInHisName',
  'missed',
  'caughtUp',
  'holiday',
  'defaulted',
  'writtenOff',
  'cancelled',
  'repaid',
] as const;

export type LoanEvent = {
  readonly what: (typeof LOAN_EVENTS)[number];
  /** By rank at the start: the group that services it. */
  readonly platform: number;
  /** Outstanding before the event; the principal of a new loan. */
  readonly balanceFen: number;
  /** Instalments missed, where it is behind. */
  readonly missed?: number;
  /** Missed for technical causes alone. */
  readonly isTechnical?: boolean;
  /** Terms of a new loan; rates in basis points a year. */
  readonly terms?: {
    readonly lender: Lender;
    readonly tenorMonths: number;
    readonly contract: (typeof CONTRACTS)[number];
    readonly allIn: number;
    readonly sideFeeFen: number;
  };
};

/** A loan as it stood at the end of a month. */
export type LoanSeen = {
  readonly row: number;
  readonly platform: number;
  readonly balance: number;
  readonly missed: number;
  readonly isFraud: boolean;
};

/** The loans of a borrower, in the order in which he serves them. */
export function loansOf({ published }: Market, { borrowers, loans }: Shard, who: number): LoanSeen[] {
  const found: LoanSeen[] = [];
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1]) {
    const row = cursor - 1;
    found.push({
      row,
      platform: published.servicer[loans.link[row]] + 1,
      balance: loans.balance[row],
      missed: loans.monthsPastDue[row],
      isFraud: (loans.flags[row] & FRAUD) !== 0,
    });
  }
  return found;
}

/**
 * What became of a borrower's loans of last month in the payments of this one. Rows that went are read before anybody can take
 * them again.
 */
export function whatHappened(before: readonly LoanSeen[], { loans }: Shard): LoanEvent[] {
  return before.flatMap(({ row, platform, balance, missed, isFraud }) => {
    const now = loans.monthsPastDue[row];
    const event = (what: LoanEvent['what'], more: Partial<LoanEvent> = {}): LoanEvent[] => [
      { what, platform, balanceFen: balance, ...more },
    ];
    if ((loans.flags[row] & LIVE) === 0) {
      if (now >= WRITE_OFF_MONTHS) return event('writtenOff', { missed: now });
      return event(isFraud ? 'cancelled' : 'repaid');
    }
    if (loans.watch[row] === HOLIDAY_BEGINS) return event('holiday');
    if (now === DEFAULT_MONTHS && missed < DEFAULT_MONTHS) return event('defaulted', { missed: now });
    if (now > missed) return event('missed', { missed: now, isTechnical: (loans.flags[row] & TECHNICAL) !== 0 });
    return now < missed ? event('caughtUp') : [];
  });
}

/** Loans that were made this month in a borrower's name, by himself or by somebody else. */
export function newLoans(market: Market, { borrowers, loans }: Shard, who: number): LoanEvent[] {
  const { published, age } = market;
  const found: LoanEvent[] = [];
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0; cursor = loans.next[cursor - 1]) {
    const row = cursor - 1;
    if (loans.vintage[row] !== age) continue;
    const isFraud = (loans.flags[row] & FRAUD) !== 0;
    const link = loans.link[row];
    const contract = loans.flags[row] & CONTRACT_MASK;
    const hidden = isFraud ? 0 : published.hidden[link * BINS + loans.bin[row]];
    found.push({
      what: isFraud ? 'madeInHisName' : 'made',
      platform: published.servicer[link] + 1,
      balanceFen: loans.principal[row],
      terms: {
        lender: lenderOf(market, link),
        tenorMonths: loans.left[row],
        contract: CONTRACTS[contract]!,
        allIn: allInCostBp(contract, rateOf(loans, row), hidden, loans.left[row]),
        sideFeeFen: loans.sideFee[row],
      },
    });
  }
  return found;
}
