import { allocate, type Table } from '../core/columns.ts';

/** What can be told of a person over a stretch of months, as bits of `deeds`. */
export const DEEDS = {
  /** Took a loan. */
  loan: 1,
  /** A need that lenders refused, for want of room too. */
  refused: 2,
  /** A need whose best offer was too dear for him. */
  declined: 4,
  /** Borrowed from an informal lender. */
  informal: 8,
  /** A loan of his reached default. */
  defaulted: 16,
  /** Had more debt than he could carry, at the count of at least one month. */
  overIndebted: 32,
} as const;

export const OUTCOME_COLUMNS = {
  deeds: { store: 'u8', unit: 'bits', doc: 'What happened to him, see DEEDS' },
  dearest: { store: 'u16', unit: 'bp/year', doc: 'Highest all-in cost of a loan that he took; 0 without' },
  borrowed: { store: 'i32', unit: 'fen', doc: 'Principal of the loans that he took' },
  weightedRate: { store: 'u32', unit: '100 yuan × bp/year', doc: 'These loans × their all-in cost' },
  cost: {
    store: 'i32',
    unit: 'fen',
    doc: 'Interest, fees and late fees paid, side fees of the loans he took less those refunded, and interest to informal lenders',
  },
} as const;

/** What became of every person over a stretch of months; a row a person. */
export type Outcomes = Table<typeof OUTCOME_COLUMNS>;
export const allocateOutcomes = (people: number): Outcomes => allocate(OUTCOME_COLUMNS, people);

export const STANDING_COLUMNS = {
  group: { store: 'u8', unit: '0…47', doc: '16 × income tercile + sixteenth of the population by risk type' },
  region: { store: 'u8', unit: '0…7', doc: 'Home region' },
  literacy: { store: 'u8', unit: '1/255', doc: 'Financial literacy' },
  lenders: { store: 'u8', unit: '0…3', doc: 'Platform groups he owes, at the end of the month told; 3 and more are 3' },
} as const;

/** Who every person is and how he stood at the end of one month; a row a person. */
export type Standing = Table<typeof STANDING_COLUMNS>;
export const allocateStanding = (people: number): Standing => allocate(STANDING_COLUMNS, people);
