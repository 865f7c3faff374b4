/**
 * How readily people complain, and what becomes of complaints. Chances a month and loan; pure. Sizes are tuned on what is
 * complained about: about half collection, over a fifth each the price and improper handling (complaint index reports, 2024).
 */

/** Chance of a complaint about collection at full intensity, once an instalment has been missed. */
const ABOUT_COLLECTION = 0.012;
/** Chance of a complaint about the price for each unit (100 % a year) that it lies above what the borrower saw. */
const ABOUT_PRICE = 0.003;
/** Chance after a payment that went to the wrong party. */
export const ABOUT_HANDLING = 0.035;
/** Chance of the victim of a fraud. */
export const ABOUT_FRAUD = 0.1;

export const aboutCollection = (pressure: number): number => ABOUT_COLLECTION * pressure;
/** @param gapBp true all-in cost above the perceived one, basis points a year */
export const aboutPrice = (gapBp: number): number => (ABOUT_PRICE / 10_000) * gapBp;

/** Open cases at month end: of old and new ones the share `resolution` is settled, new ones in the month they are made. */
export const nextBacklog = (backlog: number, unsettled: number, resolution: number): number =>
  (1 - resolution) * backlog + unsettled;

/** Cases that have stayed open for two more months and reached a supervisor. */
export const escalatedOf = (backlog: number, resolution: number): number =>
  backlog * (1 - resolution) * (1 - resolution);

/**
 * Complaint rate of a platform against the market's, drawn towards 1 with the weight of an average platform's complaints:
 * a platform with few loans has few complaints to judge it by.
 *
 * @param complaints of the platform, averaged over about a year
 * @param expected what it would have at the market's rate
 * @param usual complaints of a platform of mean size
 */
export const complaintRatio = (complaints: number, expected: number, usual: number): number =>
  usual + expected > 0 ? (complaints + usual) / (expected + usual) : 1;
