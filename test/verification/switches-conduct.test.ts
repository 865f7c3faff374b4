import { describe, expect, test } from 'vitest';
import { populate } from '../../src/engine/populate/market.ts';
import type { SwitchName } from '../../src/engine/scenario/switches.ts';
import { column, leverOf, live, numbers, runToEnd, scenarioOf, sum, type Variant } from '../engine/helpers.ts';

type Case = {
  readonly name: SwitchName;
  /** Settings under which the mechanism has work to do, and those under which it has none left. */
  readonly busy: Variant;
  readonly idle: Variant;
  /** Columns of `monthly.csv` that tell its work; reasons in `rejections.csv`. */
  readonly works: readonly string[];
  readonly refuses?: string;
};

const CEILING = leverOf('aprCap', 1800);
/** Joint loans are larger than what was asked for and may be cut back to it, whatever share of it is the least. */
const NO_JOINT = leverOf('microLeverage', 0);
const TENTH_MONTH = scenarioOf().start + 9;
const FEW_PARTNERS = leverOf('whitelist', 3, { announced: TENTH_MONTH, effective: TENTH_MONTH });
const CASES: readonly Case[] = [
  {
    name: 'fraud',
    busy: { parameters: { 'fraud.attempt_rate': 0.005, 'fraud.detection': 0.9 } },
    idle: { parameters: { 'fraud.attempt_rate': 0, 'fraud.detection': 0 } },
    works: ['fraud_attempts', 'fraud_outstanding_fen', 'fraud_loss_fen'],
    refuses: 'anti_fraud',
  },
  {
    name: 'earlyWarning',
    busy: { parameters: { 'warning.sensitivity': 0.5 } },
    idle: { parameters: { 'warning.sensitivity': 0 } },
    works: ['warning_hits', 'warning_false_alarms', 'holiday_fen'],
  },
  {
    name: 'complaints',
    busy: { levers: [CEILING], parameters: { 'complaint.scale': 5 } },
    idle: { levers: [CEILING], parameters: { 'complaint.scale': 0 } },
    works: ['complaint_rate', 'complaint_backlog', 'refunds_fen'],
  },
  {
    name: 'enforcement',
    busy: { levers: [CEILING], parameters: { 'regulator.detection_rate': 0.02, 'regulator.fine_multiple': 1 } },
    idle: { levers: [CEILING], parameters: { 'regulator.detection_rate': 0, 'regulator.fine_multiple': 1 } },
    works: ['breaches_found', 'fines_fen'],
  },
  {
    name: 'evasion',
    busy: { levers: [CEILING] },
    idle: { levers: [CEILING], parameters: { 'evasion.hidden_fee_max': 0 } },
    works: ['evasion_share', 'evading_platforms', 'cost_hidden', 'paid_hidden'],
  },
  {
    name: 'infoShare',
    busy: { levers: [leverOf('infoSharing', 1), leverOf('dataRule.social', 0), leverOf('dataRule.bureau', 0.5)] },
    idle: { levers: [leverOf('infoSharing', 0)] },
    works: [],
  },
  {
    name: 'counterOffer',
    busy: { levers: [NO_JOINT], parameters: { 'counter_offer.rate': 0.5, 'counter_offer.least_share': 0.3 } },
    // No platform makes one, and nobody takes less than all he asked for because the price is too high.
    idle: { levers: [NO_JOINT], parameters: { 'counter_offer.rate': 0, 'counter_offer.least_share': 1 } },
    works: ['counter_offer_share', 'counter_offer_cut_fen'],
  },
  {
    name: 'lineWithdrawal',
    busy: { levers: [FEW_PARTNERS], parameters: { 'line_withdrawal.strength': 2 } },
    idle: { levers: [FEW_PARTNERS], parameters: { 'line_withdrawal.strength': 0 } },
    works: ['withdrawn_share'],
    refuses: 'line_withdrawn',
  },
];

const MONTHS = 20;
const resultOf = (variant: Variant, ...off: SwitchName[]) => runToEnd(scenarioOf({ months: MONTHS, ...variant, off }));
const hashes = (result: ReturnType<typeof resultOf>) => column(result, 'state_hash');
/** Nothing of a column, whether it is empty or zero. */
const total = (result: ReturnType<typeof resultOf>, name: string): number =>
  sum(numbers(result, name).map((value) => value || 0));
const refused = (result: ReturnType<typeof resultOf>, reason: string): number => {
  const reasons = column(result, 'reason', 'rejections');
  return sum(numbers(result, 'count', 'rejections').filter((_, row) => reasons[row] === reason));
};

describe('V-25: switched off, a mechanism that has work to do does none', () => {
  test.each(CASES)('$name', ({ name, busy, idle, works, refuses }) => {
    const [on, off, never] = [resultOf(busy), resultOf(busy, name), resultOf(idle)];
    for (const measure of works) {
      expect(total(on, measure), measure).toBeGreaterThan(0);
      expect(total(off, measure), measure).toBe(0);
    }
    if (refuses) {
      expect(refused(on, refuses)).toBeGreaterThan(0);
      expect(refused(off, refuses)).toBe(0);
    }
    expect(hashes(on)).not.toEqual(hashes(off));
    expect(hashes(off), 'off is the world in which it has nothing to do').toEqual(hashes(never));
  });

  test('all of them together leave no trace of any', () => {
    const merged = {
      levers: CASES.flatMap(({ busy }) => busy.levers ?? []),
      parameters: Object.assign({}, ...CASES.map(({ busy }) => busy.parameters)),
    };
    const off = resultOf(merged, ...CASES.map(({ name }) => name));
    for (const { works } of CASES) for (const measure of works) expect(total(off, measure), measure).toBe(0);
    const on = resultOf(merged);
    for (const { works } of CASES) for (const measure of works) expect(total(on, measure), measure).toBeGreaterThan(0);
  });
});

test('V-25: without shared information lenders see no debt elsewhere and use all data, whatever the rules say', () => {
  const levers = CASES.find(({ name }) => name === 'infoShare')!.busy.levers!;
  live(populate(scenarioOf({ off: ['infoShare'], levers })), 2, ({ policy }) => {
    expect(policy.debtCoverage).toBe(0);
    expect(policy.dataRule).toEqual({ bureau: 1, ecommerce: 1, device: 1, social: 1 });
  });
});

test('V-25: without enforcement whoever gains by it hides fees under a ceiling that binds', () => {
  const market = populate(scenarioOf({ off: ['enforcement'], levers: [CEILING] }));
  live(market, 3, ({ platforms }) => {
    const third = Array.from(platforms.alive, (alive, j) => alive === 1 && platforms.bankApp[j] === 0);
    expect(third.every((is, j) => platforms.evading[j] === (is ? 1 : 0))).toBe(true);
  });
});
