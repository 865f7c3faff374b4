import { BANKS, BINS, MAX_LINKS, MAX_PLATFORMS } from './institutions.ts';
import { LATE_CAUSES } from './totals.ts';

/**
 * What the serial phases publish for the shards to read in a month: prices, eligibility, visibility, thresholds.
 * Rows of link × bin tables: `link * BINS + bin`.
 */
export const newPublished = () => ({
  /** 1 where the bin is on offer under the cap in force. */
  offered: new Uint8Array(MAX_LINKS * BINS),
  rateBank: new Int32Array(MAX_LINKS * BINS),
  rateGuarantee: new Int32Array(MAX_LINKS * BINS),
  rateService: new Int32Array(MAX_LINKS * BINS),
  /** All-in cost, bp a year: the sum of the three. */
  rateAll: new Int32Array(MAX_LINKS * BINS),
  /** Side fee hidden above the cap, bp a year over the average life; not in `rateAll`. */
  hidden: new Int32Array(MAX_LINKS * BINS),
  /** Part of the bank's interest that the state pays, bp a year; not in the rates above. */
  subsidy: new Int32Array(MAX_LINKS * BINS),
  /** Shown part of the price, fraction a year. */
  headline: new Float64Array(MAX_LINKS * BINS),
  /** Components of the price for the fee decomposition, bp. */
  funding: new Int32Array(MAX_LINKS * BINS),
  risk: new Int32Array(MAX_LINKS * BINS),
  acquisition: new Int32Array(MAX_LINKS * BINS),

  /** Links of a platform group that may lend this month: rows `linkOf[linkFrom[j] … linkFrom[j + 1])`. */
  linkFrom: new Int32Array(MAX_PLATFORMS + 1),
  linkOf: new Int32Array(MAX_LINKS),
  /** Routing weight: mix weight of the mode × last month's room of the link. */
  linkWeight: new Float64Array(MAX_LINKS),
  /** Partner's share of a new joint loan, bp; 0 elsewhere. */
  partnerShare: new Int32Array(MAX_LINKS),
  /** Share of new principal that goes into the loss reserve, bp. */
  reserveShare: new Int32Array(MAX_LINKS),
  /** Bank lends only to borrowers of its own region. */
  homeOnly: new Uint8Array(BANKS),
  /** Group that services a link's loans. */
  servicer: new Uint8Array(MAX_LINKS),
  /** Worst acceptable bin of the bank's own score by link; 15 accepts all. */
  cutoff: new Float64Array(MAX_LINKS),

  /** Groups in order of visibility with their cumulative share; `visibleCount` rows. */
  visible: new Int32Array(MAX_PLATFORMS),
  cumulativeVisibility: new Float64Array(MAX_PLATFORMS),
  visibleCount: 0,
  /** Precision τ of a group's score. */
  precision: new Float64Array(MAX_PLATFORMS),
  /** What a scene user's purchases add to that precision. */
  scenePrecision: 0,
  /** Share of honest applicants whom the defence against fraud stops. */
  falseStop: 0,
  /** Share of a group's repeat borrowers whose access it has frozen. */
  withdrawn: new Float64Array(MAX_PLATFORMS),
  /** Highest burden that a group accepts, share of income. */
  debtServiceMax: new Float64Array(MAX_PLATFORMS),
  /** Quality of disclosure D·d of a group. */
  disclosure: new Float64Array(MAX_PLATFORMS),
  /** Collection effort in use, by servicing group. */
  pressure: new Float64Array(MAX_PLATFORMS),
  /** Chance that a borrower behind on a loan is willing to pay, by servicing group. */
  willingness: new Float64Array(MAX_PLATFORMS),
  /** Monthly chance that a defaulted borrower pays something, by servicing group. */
  recovery: new Float64Array(MAX_PLATFORMS),

  /** What a stress test adds to the monthly chance of ceasing to pay: `group * BINS + bin`. */
  stress: new Float64Array(MAX_PLATFORMS * BINS),

  /** Cumulated chance that a payment is late for each cause: `(link * 2 + auto-debit) * causes + cause`. */
  lateness: new Float64Array(MAX_LINKS * 2 * LATE_CAUSES.length),

  /** Highest priority class that clears, by link; −1 nobody. */
  threshold: new Int32Array(MAX_LINKS),
});

export type Published = ReturnType<typeof newPublished>;
