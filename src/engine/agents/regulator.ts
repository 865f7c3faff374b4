import { powReal } from '../core/maths.ts';

/** Supervisors 监管机构: what they find and what it costs to be found. Chances a month; pure. */

/** What bears on the chance that a breach is found. */
export type Supervision = {
  /** Chance with one attentive supervisor. */
  readonly detection: number;
  /** What supervisors tell each other, 0 … 1. */
  readonly sharing: number;
  /** How far they act together, and how far with data and technology, 0 … 1. */
  readonly joint: number;
  readonly smart: number;
};

const HIGHEST_CHANCE = 0.5;
/** Joint enforcement makes fines this much larger, conflict between supervisors compliance this much dearer. */
const JOINT_FINE = 0.5;
const CONFLICT_COST = 0.5;
const SMART_GAIN = 0.5;

/**
 * Monthly chance that a platform in breach is found out.
 *
 * @param inVacuum no body has a clear remit 监管真空: only what others pass on is seen
 * @param escalated complaints that reached a supervisor against the mean of all platforms, ≥ 0
 */
export function detectionChance(
  { detection, sharing, joint, smart }: Supervision,
  inVacuum: boolean,
  escalated: number,
): number {
  const alone = inVacuum ? detection * sharing : detection;
  const together = alone >= 1 ? 1 : 1 - powReal(1 - alone, 1 + joint);
  return Math.min(HIGHEST_CHANCE, together * (1 + SMART_GAIN * smart) * (1 + sharing * Math.min(1, escalated)));
}

/**
 * Does it pay to hide fees? The penalty expected in a year per yuan gained lies below what the platform minds.
 *
 * @param fine per yuan gained, as `fineFor` gives it
 */
export const dares = (tolerance: number, monthlyChance: number, fine: number): boolean =>
  tolerance > 12 * monthlyChance * fine;

/** Fine 罚款 for what was gained illegally in twelve months, fen before rounding. */
export const fineFor = (gain: number, fineMultiple: number, joint: number): number =>
  fineMultiple * (1 + JOINT_FINE * joint) * gain;

/** Factor on the cost of compliance where supervisors ask for different things. */
export const complianceFactor = (conflict: number): number => 1 + CONFLICT_COST * conflict;
