import { BANKS, GUARANTORS, MAX_PLATFORMS } from '../../engine/index.ts';

/** Kinds of institutions that are compared. */
export const KINDS = ['platform', 'bank', 'guarantor'] as const;
export type Kind = (typeof KINDS)[number];

/** Rows that each kind has room for. */
export const COUNTS: Readonly<Record<Kind, number>> = { platform: MAX_PLATFORMS, bank: BANKS, guarantor: GUARANTORS };

/** Groups of each kind, in their order. Platforms by rank of their balance before the rule; who comes later is an entrant. */
export const TIERS = {
  platform: ['leader', 'middle', 'tail', 'bank_app', 'entrant'],
  bank: ['national', 'internet', 'consumer', 'local'],
  guarantor: ['affiliated', 'independent'],
} as const satisfies Record<Kind, readonly string[]>;
export type Tier = (typeof TIERS)[Kind][number];

/** Leaders among third-party platforms, and how many follow them in the middle. */
export const LEADERS = 5;
export const MIDDLE = 10;

/** What an institution has over a horizon, and how those of a tier become one figure. */
export type InstitutionMeasure = {
  readonly unit: string;
  /** Column of the kind's table; none for compensation, which is counted in the run. */
  readonly column: string | undefined;
  /** What of the months: their sum or mean, the last, or whether the institution is there in the last. */
  readonly over: 'sum' | 'mean' | 'end' | 'presence';
  /** An institution that is gone counts as zero in a sum and not at all in a mean. */
  readonly together: 'sum' | 'mean';
};

const sum = (column: string): InstitutionMeasure => ({ unit: 'fen', column, over: 'sum', together: 'sum' });
const end = (column: string): InstitutionMeasure => ({ unit: 'fen', column, over: 'end', together: 'sum' });
const ratio = (column: string): InstitutionMeasure => ({ unit: 'fraction', column, over: 'end', together: 'mean' });

/** What is compared of each kind, by name; the first tells who gained and who lost. */
export const INSTITUTION_MEASURES: Readonly<Record<Kind, Readonly<Record<string, InstitutionMeasure>>>> = {
  platform: {
    profit: sum('profit_fen'),
    originations: sum('originations_fen'),
    balance_share: { ...end('balance_share'), unit: 'fraction' },
    margin: { unit: '1/year', column: 'margin', over: 'mean', together: 'mean' },
    alive: { unit: 'count', column: 'platform', over: 'presence', together: 'sum' },
  },
  bank: {
    profit: sum('profit_fen'),
    originations: sum('originations_fen'),
    capital_ratio: ratio('capital_ratio'),
    npl_ratio: ratio('npl_ratio'),
  },
  guarantor: {
    net_assets: end('net_assets_fen'),
    exposure: end('exposure_fen'),
    compensation: { unit: 'fen', column: undefined, over: 'sum', together: 'sum' },
    alive: { unit: 'count', column: 'alive', over: 'end', together: 'sum' },
  },
};
