import { powInt } from '../core/money.ts';

/** Fraud and the defence against it 反欺诈. Pure. */

/** What a fraudster asks for: fen and months. He imitates a good customer. */
export const FRAUD_AMOUNT = 1_200_000;
export const FRAUD_TENOR = 12;
export const FRAUD_BIN = 5;

/** Shape of the detector's ROC curve: detection = fpr^0.05, an area of 1/1.05 under it. */
const ROC_POWER = 20;

/** Honest applicants stopped by a detector that stops the share `detection` of frauds. */
export const falsePositiveRate = (detection: number): number => powInt(detection, ROC_POWER);
