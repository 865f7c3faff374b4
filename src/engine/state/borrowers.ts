import { allocate, type Table } from '../core/columns.ts';

export const BORROWER_COLUMNS = {
  riskType: { store: 'u8', unit: '0…255', doc: 'Latent risk type q = Φ⁻¹((riskType + 0.5) / 256); higher is riskier' },
  income: { store: 'i32', unit: 'fen/month', doc: 'Permanent income' },
  region: { store: 'u8', unit: '0…7', doc: 'Home region' },
  literacy: { store: 'u8', unit: '1/255', doc: 'Financial literacy' },
  traits: { store: 'u8', unit: 'bits', doc: 'Present-biased, scene user, employed' },
  cohort: { store: 'u8', unit: '1/256', doc: 'Reached by borrower education when below the share reached' },
  autoDebitRank: { store: 'u8', unit: '1/256', doc: 'Pays by auto-debit when below the share of the month' },
  bufferMonths: { store: 'u16', unit: '1/1000 month', doc: 'Savings target in months of income' },
  safetyNetCapacity: { store: 'i32', unit: 'fen', doc: 'What the family can help with at most' },
  safetyNet: { store: 'i32', unit: 'fen', doc: 'What the family can still help with' },
  savings: { store: 'i32', unit: 'fen', doc: 'Liquid savings' },
  informal: { store: 'i32', unit: 'fen', doc: 'Debt to informal lenders' },
  unwillingMonths: {
    store: 'u8',
    unit: 'months',
    doc: 'Months of unwillingness to pay, and of a mark in the credit bureau, left',
  },
  frozenMonths: { store: 'u8', unit: 'months', doc: 'Months without new credit after a warning, left' },
  group: { store: 'u8', unit: '0…47', doc: '16 × income tercile + sixteenth of the population by risk type' },
  loyal: { store: 'u8', unit: 'platform, 255 none', doc: 'Platform of the last loan' },
  openSlots: { store: 'u8', unit: 'bits', doc: 'Slots 0…5 that hold a loan' },
  firstLoan: { store: 'i32', unit: 'row + 1, 0 none', doc: 'First of his loans, smallest scheduled payment first' },
} as const;

/** People with a need for credit 借款人; one table a shard. */
export type Borrowers = Table<typeof BORROWER_COLUMNS>;
export const allocateBorrowers = (count: number): Borrowers => allocate(BORROWER_COLUMNS, count);

/** Groups that `borrowers.csv` tells apart: income terciles × sixteenths by risk type. */
export const TERCILES = 3;
export const RISK_GROUPS = 16;
export const GROUPS = TERCILES * RISK_GROUPS;

/** Bits of `traits`. */
export const PRESENT_BIASED = 1;
export const SCENE_USER = 2;
export const EMPLOYED = 4;

export const NO_PLATFORM = 255;
export const REGIONS = 8;
/** Open loans a borrower may have at most. */
const MAX_OPEN_LOANS = 6;
export const ALL_SLOTS = (1 << MAX_OPEN_LOANS) - 1;
