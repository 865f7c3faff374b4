import { expect } from 'vitest';
import type { Result } from '../../src/engine/record/result.ts';
import { leverOf, numbers, scenarioOf, type Variant } from '../engine/helpers.ts';

const START = scenarioOf().start;

/** Values under which frauds, warnings, complaints, counter-offers, frozen lines and side fees are all to be seen. */
export const BUSY_PARAMETERS = {
  'platform.reserve_ratio': 0.05,
  'platform.fixed_cost': 20_000,
  'fraud.attempt_rate': 0.005,
  'warning.sensitivity': 0.5,
  'complaint.scale': 3,
  'regulator.fine_multiple': 1,
  'counter_offer.rate': 0.5,
  'line_withdrawal.strength': 2,
  'entry.rate': 0.5,
} as const;

/** A market of two years in which the newer mechanisms have work to do from the first months on. */
export const BUSY: Variant = {
  parameters: BUSY_PARAMETERS,
  levers: [leverOf('aprCap', 2200), leverOf('enforcement', 0.05), leverOf('whitelist', 12)],
};

/** A squeeze on banks' limits from the tenth month, and a stress on credit. */
export const SQUEEZE = [
  { factor: 'bankLimits', value: 0.4, from: START + 9, until: START + 14, why: 'for the test' },
  { factor: 'creditQuantile', value: 0.99, from: START + 15, until: START + 18, why: 'for the test' },
] as const;

/** What must be seen of a busy market: none of its mechanisms may sleep while a test is about it. */
export function expectBusy(result: Result, more: readonly string[] = []): void {
  for (const name of [
    ...['fraud_outstanding_fen', 'holiday_fen', 'warning_false_alarms', 'complaint_backlog', 'refunds_fen'],
    ...['evasion_share', 'breaches_found', 'counter_offer_share', 'withdrawn_share', 'informal_lent_fen'],
    ...more,
  ])
    expect(Math.max(...numbers(result, name).filter(Number.isFinite)), name).toBeGreaterThan(0);
}
