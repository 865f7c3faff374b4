/** Why payments come late although the money is there, and who pays after missing. Probabilities a month, pure. */

export type Frictions = {
  readonly forget: number;
  readonly debitFailure: number;
  readonly misdirect: number;
  readonly channelFailure: number;
  /** 0 none … 1 long: steps the borrower must take; 0.5 is neutral. */
  readonly processBurden: number;
  /** Share of forgotten instalments that reminders save. */
  readonly reminders: number;
  /** Ways to pay, ≥ 1; each further one halves the chance that none works. */
  readonly channels: number;
  readonly settlementDays: number;
};

/** Share of payers who pay on the last day. */
const LAST_DAY_PAYERS = 0.06;
/** Several parties in one loan make it less clear whom to pay. */
const SEVERAL_PARTIES = 1.5;
const ORPHAN_CONFUSION = 3;

/** ½ to the power n − 1 for n = 1, 2, …, linear in between: whole counts need no transcendental function. */
function halvings(channels: number): number {
  let value = 1;
  for (let n = 1; n < channels; n++) value *= channels - n >= 1 ? 0.5 : 1 - 0.5 * (channels - n);
  return value;
}

/**
 * Cumulated chances that a payment is late for the causes in the order of LATE_CAUSES, as a borrower on auto-debit
 * (`auto`) or one who pays by hand meets them. The last is the chance of any.
 *
 * @param disclosure D·d of the servicing platform: clear payees are mistaken less often
 */
export function latenessLadder(
  f: Frictions,
  auto: boolean,
  disclosure: number,
  severalParties: boolean,
  orphan: boolean,
): readonly number[] {
  const misdirected =
    f.misdirect * (1 - disclosure) * (severalParties ? SEVERAL_PARTIES : 1) * (orphan ? ORPHAN_CONFUSION : 1);
  const causes = [
    auto ? 0 : Math.min(1, f.forget * (0.5 + f.processBurden) * (1 - f.reminders)),
    auto ? f.debitFailure : 0,
    Math.min(1, misdirected),
    f.channelFailure * halvings(f.channels),
    (LAST_DAY_PAYERS * f.settlementDays) / 30,
  ];
  let onTime = 1;
  return causes.map((p) => {
    onTime *= 1 - p;
    return 1 - onTime;
  });
}

/** Orphaned loans are chased less. */
export const ORPHAN_CURE = 0.8;

/** Effect of collection at this intensity on what debtors pay. */
export const collectionEffect = (intensity: number): number => 0.7 + 0.6 * intensity;
