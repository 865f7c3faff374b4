import { allocate, grow, type Table } from '../core/columns.ts';

export const LOAN_COLUMNS = {
  borrower: { store: 'u32', unit: 'row of borrowers', doc: 'Who owes' },
  next: {
    store: 'i32',
    unit: 'row + 1, 0 none',
    doc: 'Next loan of the same borrower; of a free row, the next free row',
  },
  balance: { store: 'i32', unit: 'fen', doc: 'Outstanding principal 未偿本金' },
  instalment: {
    store: 'i32',
    unit: 'fen/month',
    doc: 'Annuity: level instalment. Equal principal: principal part. Bullet: 0',
  },
  arrears: { store: 'i32', unit: 'fen', doc: 'Accrued charges and late fees not yet paid' },
  principal: { store: 'i32', unit: 'fen', doc: 'Amount originated' },
  transit: { store: 'i32', unit: 'fen', doc: 'Payment made and not yet posted' },
  rateBank: { store: 'u16', unit: 'bp/year', doc: 'Bank interest on the balance' },
  rateGuarantee: { store: 'u16', unit: 'bp/year', doc: 'Guarantee fee on the balance' },
  rateService: { store: 'u16', unit: 'bp/year', doc: 'Platform service fee on the balance' },
  partnerShare: { store: 'u16', unit: 'bp', doc: 'Share of the principal that the platform funds 出资比例' },
  sideFee: { store: 'i32', unit: 'fen', doc: 'Side fee taken at origination and not refunded 权益费' },
  priceGap: { store: 'u16', unit: 'bp/year', doc: 'All-in cost above what the borrower saw when he took the loan' },
  vintage: { store: 'i16', unit: 'months since start', doc: 'Month of origination 放款批次' },
  link: { store: 'u8', unit: 'row of links', doc: 'Cooperation it was made under' },
  left: { store: 'u8', unit: 'instalments', doc: 'Instalments not yet paid' },
  monthsPastDue: { store: 'u8', unit: 'months', doc: '0 current, 1 to 3 behind, 4 to 6 in default 逾期期数' },
  bin: { store: 'u8', unit: '0…15', doc: 'Risk bin at origination, 0 safest' },
  watch: {
    store: 'u8',
    unit: 'months',
    doc: '9, 8: payment holiday goes on; 7 to 1: the month it ends and six in which a default is a re-default; 0 none',
  },
  slot: { store: 'u8', unit: '0…5', doc: "Place among the borrower's open loans" },
  flags: {
    store: 'u8',
    unit: 'bits',
    doc: 'Contract type (2 bits), guaranteed, compensated, live, fraud, technical, watched',
  },
} as const;

/** Loans of a shard in one pool: rows are reused through a free list; a borrower's loans form a linked list. */
export type Loans = Table<typeof LOAN_COLUMNS> & { firstFree: number; live: number };

/** Contract types 还款方式, in the two low bits of `flags`: 等额本息, 等额本金, 先息后本. */
export const ANNUITY = 0;
export const EQUAL_PRINCIPAL = 1;
export const BULLET = 2;
export const CONTRACT_MASK = 3;
/** A guarantor covers the bank's loss. */
export const GUARANTEED = 4;
/** The guarantor has paid the bank and owns the claim 代偿. */
export const COMPENSATED = 8;
/** The row holds a loan. */
export const LIVE = 16;
/** Taken out in the borrower's name by somebody else 冒名贷款; nobody pays it. */
export const FRAUD = 32;
/** Past due since a payment that only technical causes made late. */
export const TECHNICAL = 64;
/** `watch` is not zero: on a payment holiday, or not long after one. */
export const WATCHED = 128;

/** `watch` in the first and in the last month of a payment holiday 延期还款. */
export const HOLIDAY_BEGINS = 9;
export const HOLIDAY_OVER = 7;

export function allocateLoans(capacity: number): Loans {
  const loans = allocate(LOAN_COLUMNS, capacity, { firstFree: 0, live: 0 });
  linkFreeRows(loans, 0);
  return loans;
}

function linkFreeRows(loans: Loans, from: number): void {
  for (let row = from; row < loans.capacity - 1; row++) loans.next[row] = row + 2;
  loans.next[loans.capacity - 1] = 0;
  loans.firstFree = from + 1;
}

/** Take a free row; grows the pool by a quarter when none is left. Columns unpacked before the call may be stale after it. */
export function claimRow(loans: Loans): number {
  if (loans.firstFree === 0) {
    const old = loans.capacity;
    grow(loans, old + Math.max(64, old >> 2));
    linkFreeRows(loans, old);
  }
  const row = loans.firstFree - 1;
  loans.firstFree = loans.next[row];
  loans.live++;
  return row;
}

/** Give a row back. The caller has taken it out of its borrower's list. */
export function releaseRow(loans: Loans, row: number): void {
  loans.flags[row] = 0;
  loans.balance[row] = 0;
  loans.next[row] = loans.firstFree;
  loans.firstFree = row + 1;
  loans.live--;
}
