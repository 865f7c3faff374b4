import { BANKS, MAX_LINKS, MAX_PLATFORMS } from './institutions.ts';

/** The law of the month as flat numbers, resolved for each institution; no stage looks at a dated lever itself. */
export const newPolicy = () => ({
  /** One-year loan prime rate, bp. */
  lpr: 310,
  /** How caps count the yearly cost: index into the choices of the lever. */
  aprMethod: 0,
  /** Cap on the all-in cost of a new loan as the law counts it, bp; Infinity without one. */
  statedCap: new Float64Array(MAX_LINKS),
  /** The nominal rate up to which it allows a loan, whole bp. */
  aprCap: new Float64Array(MAX_LINKS),
  countGuaranteeFee: new Float64Array(MAX_LINKS),
  platformCharges: new Float64Array(MAX_LINKS),
  /** What the state pays of the interest on new loans, bp, before the limit of half the rate. */
  subsidy: new Float64Array(MAX_LINKS),
  jointMinShare: new Float64Array(MAX_LINKS),
  reserveRatio: new Float64Array(MAX_LINKS),
  /** Platform groups a bank may list; Infinity without a list. */
  whitelist: new Float64Array(BANKS),
  /** Readiness up to which a local bank is kept to its region; 0 keeps none, 1 all. */
  regionRule: new Float64Array(BANKS),
  jointPartnerLimit: new Float64Array(BANKS),
  jointTotalLimit: new Float64Array(BANKS),
  /** Cap on the average all-in cost of a bank's new loans of a quarter, nominal, whole bp; Infinity without one. */
  averageCap: new Float64Array(BANKS),
  capitalMin: new Float64Array(BANKS),
  riskWeight: new Float64Array(BANKS),
  /** Least provisions, × non-performing loans and share of all loans. */
  provisionCoverage: new Float64Array(BANKS),
  provisionRatio: new Float64Array(BANKS),
  consumerGuaranteeShare: new Float64Array(BANKS),
  bankScreen: new Float64Array(BANKS),
  singleLoanCap: new Float64Array(BANKS),
  disclosure: new Float64Array(MAX_PLATFORMS),
  smallLoanLeverage: new Float64Array(MAX_PLATFORMS),
  collectionMax: new Float64Array(MAX_PLATFORMS),
  compliance: new Float64Array(MAX_PLATFORMS),
  marketing: new Float64Array(MAX_PLATFORMS),
  acquisitionFactor: new Float64Array(MAX_PLATFORMS),
  /** What happens to loans made before a rule: index into RUNOFFS. */
  runoff: 0,
  guarantorLeverage: 0,
  /** Part of its exposure that a guarantor's limit does not count among its net assets. */
  guarantorReserve: 0,
  debtCoverage: 0,
  dataRule: { bureau: 1, ecommerce: 1, device: 1, social: 1 },
  bulletMaxTenor: 0,
  /** Largest debt in default that wipes out the mark when it is paid in full, fen. */
  creditRepair: 0,
  /** × the chance of collecting from loans in default. */
  recoveryFactor: 1,
  minShare: 0,
  entryBarrier: 0,
  channels: 2,
  processBurden: 0.5,
  reminders: 0,
  settlementDays: 0,
  autoDebitShare: 0,
  /** Chance that servicers see trouble coming. */
  warningSensitivity: 0,
  /** Supervision: monthly chance that a breach is found, platforms in no body's remit, what bodies share, fine ÷ gain. */
  detection: 0,
  vacuum: 0,
  supervisorsShare: 0,
  fineMultiple: 0,
  jointEnforcement: 0,
  smartSupervision: 0,
  conflict: 0,
  /** Share of borrowers whom education reaches, and offers that it makes them compare more. */
  educationReach: 0,
  educationOffers: 0,
});
export type Policy = ReturnType<typeof newPolicy>;
