import { GROUPS } from './borrowers.ts';
import { BANKS, BINS, MAX_LINKS, MAX_PLATFORMS, PRIORITIES } from './institutions.ts';

/** Shards of borrowers: fixed in number, so that neither results nor sums depend on threads. */
export const SHARDS = 64;
/** Months a loan may be past due, 0 … 6; at 7 it is written off. */
export const BUCKETS = 7;
/** 25-bp steps of the all-in cost, 0 … 60 %. */
export const RATE_STEPS = 240;
export const RATE_STEP_BP = 25;
/** Bands of the all-in cost of one percentage point each, up to 40 %, and one for all above. */
export const COST_BANDS = 41;
export const COST_BAND_BP = 100;
/** Vintages a run can hold: the longest burn-in and run that a scenario may ask for. */
const MAX_VINTAGES = 2400;

/** Why a need was not served, in the order of the output file. */
export const REJECTIONS = [
  'no_link',
  'debt_service',
  'price_cap',
  'bank_screen',
  'anti_fraud',
  'line_withdrawn',
  'warned',
  'capacity',
  'declined',
  'no_platform',
] as const;
export const REJECTED = {
  noLink: 0,
  debtService: 1,
  priceCap: 2,
  bankScreen: 3,
  antiFraud: 4,
  lineWithdrawn: 5,
  warned: 6,
  capacity: 7,
  declined: 8,
  noPlatform: 9,
};
const REASONS = REJECTIONS.length;

/** Causes of a technically late payment, in the order they are tried. */
export const LATE_CAUSES = ['forgotten', 'debit_failed', 'misdirected', 'channel', 'settlement'] as const;

/** What people complain about 投诉原因, in the order in which a draw meets the causes. */
export const COMPLAINT_CAUSES = ['collection', 'price', 'handling', 'fraud'] as const;

/** What a platform offers instead of a refusal 反要约: longer, smaller because of the burden, smaller because of the price. */
export const COUNTER_OFFERS = ['longer', 'smaller_burden', 'smaller_price'] as const;

/** Steps of the income after debt service, 100 yuan each; the last holds all above. */
export const INCOME_STEPS = 512;
export const INCOME_STEP = 10_000;

/** What the shards tell the serial phases after the household phase: whole numbers, so their order does not matter. */
export const HOUSEHOLD_TOTALS = {
  // cash collected, by link, fen
  interestToBank: MAX_LINKS,
  interestToPlatform: MAX_LINKS,
  guaranteeFees: MAX_LINKS,
  serviceFees: MAX_LINKS,
  principalToBank: MAX_LINKS,
  principalToPlatform: MAX_LINKS,
  principalToGuarantor: MAX_LINKS,
  /** Charges collected on compensated loans. */
  arrearsToGuarantor: MAX_LINKS,
  // part of that cash that came from loans in default, by owner
  recoveredByBank: MAX_LINKS,
  recoveredByPlatform: MAX_LINKS,
  recoveredByGuarantor: MAX_LINKS,
  // losses recorded, by link, fen
  compensationCalled: MAX_LINKS,
  writtenOffBank: MAX_LINKS,
  writtenOffPlatform: MAX_LINKS,
  writtenOffGuarantor: MAX_LINKS,
  // stocks counted loan by loan at month end, by link, fen
  bankOwned: MAX_LINKS,
  platformOwned: MAX_LINKS,
  guarantorOwned: MAX_LINKS,
  /** Part of it in default. */
  compensatedBad: MAX_LINKS,
  exposure: MAX_LINKS,
  performing: MAX_LINKS,
  bankBuckets: BANKS * BUCKETS,
  bucketBalance: BUCKETS,
  legacyBalance: 1,
  // learning, fen
  liveBalance: MAX_PLATFORMS * BINS,
  newDefaults: MAX_PLATFORMS * BINS,
  defaultedByVintage: MAX_VINTAGES,
  defaultsByVintage: MAX_VINTAGES,
  // repayment
  /** Payments that fell due, of loans not in default; and those of loans that were current. */
  paymentsDue: 1,
  instalmentsDue: 1,
  lateOnDueDate: 1,
  rolledIn: 1,
  /** Loans of last month whose first payment was missed. */
  firstMissed: 1,
  lateByCause: LATE_CAUSES.length,
  principalRecovered: 1,
  prepaid: 1,
  /** People whose mark was wiped out after they had paid a small debt in default. */
  marksCleared: 1,
  /** Late fees charged, and those of lateness with technical causes, fen. */
  lateFees: 1,
  technicalLateFees: 1,
  // early warning
  warningHits: 1,
  falseAlarms: 1,
  /** Balance whose payment holiday began, balance on holiday, and balance that defaulted within six months after one, fen. */
  holidaysGranted: 1,
  onHoliday: 1,
  redefaulted: 1,
  // fraud
  fraudAttempts: 1,
  fraudStopped: 1,
  fraudOutstanding: 1,
  /** Part of the live balance that fraudsters owe. */
  fraudLive: 1,
  fraudCancelled: 1,
  /** Cancelled or written off. */
  fraudLost: 1,
  /** Loans on the books, by link. */
  standing: MAX_LINKS,
  // complaints, by platform group
  complaints: MAX_PLATFORMS * COMPLAINT_CAUSES.length,
  complaintsSettled: MAX_PLATFORMS,
  refunds: MAX_PLATFORMS,
  // households' side of the books, fen
  income: 1,
  familyHelp: 1,
  consumption: 1,
  shocks: 1,
  paidToLenders: 1,
  paidIntoTransit: 1,
  postedFromTransit: 1,
  savings: 1,
  informalPaid: 1,
  informalInterest: 1,
  informalDebt: 1,
  informalLent: 1,
  refusedUrgent: 1,
  transit: 1,
  consumptionCut: 1,
  /** Monthly income of people whose loan defaulted. */
  defaultersIncome: 1,
  /** People and income by step of income after debt service. */
  incomeCounts: INCOME_STEPS,
  incomeSums: INCOME_STEPS,
  // people by group: all, and those with a loan
  groupBorrowers: GROUPS,
  groupDebt: GROUPS,
  groupChargesPaid: GROUPS,
  groupPastDue: GROUPS,
  groupDefaults: GROUPS,
  groupOverIndebted: GROUPS,
  groupNeeds: GROUPS,
  groupRefused: GROUPS,
  groupDeclined: GROUPS,
  // demand
  offersExamined: 1,
  /** Needs to roll debt over that lenders refused. */
  rolloverRefused: 1,
  counterOffers: COUNTER_OFFERS.length,
  counterOffersCut: 1,
  borrowersWithLoan: 1,
  multiLender: 1,
  needs: 3,
  rejected: REASONS,
  rejectedAmount: REASONS,
  demand: MAX_LINKS * PRIORITIES,
} as const;

/** What the shards tell the serial phases after the origination phase. */
export const ORIGINATION_TOTALS = {
  loans: MAX_LINKS,
  principal: MAX_LINKS,
  fromPlatform: MAX_LINKS,
  toHouseholds: 1,
  toMerchants: 1,
  toFraudsters: 1,
  fraudLoans: 1,
  /** Side fees: received by link, paid by borrowers and by merchants they buy from. */
  hiddenFees: MAX_LINKS,
  hiddenFromHouseholds: 1,
  hiddenFromMerchants: 1,
  hiddenPrincipal: 1,
  /** What the state pays of the interest on the month's new loans, by link. */
  subsidies: MAX_LINKS,
  newToGroup: MAX_PLATFORMS,
  rateHistogram: RATE_STEPS,
  // loans and principal by band of the all-in cost
  bandLoans: COST_BANDS,
  bandPrincipal: COST_BANDS,
  // Σ ⌊amount / 100⌋ × bp: exact in doubles
  weightedRate: 1,
  weightedPerceived: 1,
  weightedFunding: 1,
  weightedRisk: 1,
  weightedAcquisition: 1,
  weightedHidden: 1,
  repeatPrincipal: 1,
  weight: 1,
  tenorWeighted: 1,
  above20: 1,
  above24: 1,
  // people by group
  groupLoans: GROUPS,
  groupPrincipal: GROUPS,
  groupWeightedRate: GROUPS,
  groupCapacityRefused: GROUPS,
  groupSurplus: GROUPS,
  groupLongRunSurplus: GROUPS,
  capacityRejected: 1,
  rolloverRefused: 1,
  capacityRejectedAmount: 1,
  informalLent: 1,
  refusedUrgent: 1,
  stateHash: SHARDS * 2,
} as const;

type Layout = Readonly<Record<string, number>>;
const sizeOf = (layout: Layout): number => Object.values(layout).reduce((a, b) => a + b, 0);
/** Doubles that the members of a crew exchange at once, at most. */
export const LARGEST_EXCHANGE = Math.max(sizeOf(HOUSEHOLD_TOTALS), sizeOf(ORIGINATION_TOTALS));

export type Totals<L extends Layout> = { readonly [K in keyof L]: Float64Array } & { readonly all: Float64Array };
export type HouseholdTotals = Totals<typeof HOUSEHOLD_TOTALS>;
export type OriginationTotals = Totals<typeof ORIGINATION_TOTALS>;

/** Named views on one buffer, so that a single sum over `all` merges everything. */
export function allocateTotals<const L extends Layout>(layout: L): Totals<L> {
  const all = new Float64Array(sizeOf(layout));
  let from = 0;
  const views = Object.entries(layout).map(([name, length]): [string, Float64Array] => {
    from += length;
    return [name, all.subarray(from - length, from)];
  });
  // Made in one go: an object grown key by key this large becomes a hash table, and every access in the loops a look-up.
  return Object.fromEntries([...views, ['all', all]]) as Totals<L>;
}
