import { describe, expect, test } from 'vitest';
import { populate } from '../../../src/engine/populate/market.ts';
import { PRICE_LEVERS } from '../../../src/engine/scenario/levers/price.ts';
import { closeBanks } from '../../../src/engine/stages/close-banks.ts';
import { rateOf } from '../../../src/engine/stages/next-payment.ts';
import { BANKS, BINS } from '../../../src/engine/state/institutions.ts';
import { ANNUITY, BULLET, CONTRACT_MASK, EQUAL_PRINCIPAL, type Loans } from '../../../src/engine/state/loans.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { scheduleOf } from '../agents/schedule.ts';
import { leverOf, live, openMarket, PINNED, scenarioOf, supply, type Variant } from '../helpers.ts';

const METHODS = PRICE_LEVERS.aprMethod.choices;
type Method = (typeof METHODS)[number];

/** The market's first supply, of few people. */
const open = (variant: Variant = {}): Market =>
  openMarket(scenarioOf({ borrowers: 640, ...variant, parameters: { ...PINNED, ...variant.parameters } }));

describe('the loan prime rate', () => {
  test('carries banks’ cost of money along in part', () => {
    const [usual, dear, cheap] = [310, 410, 210].map((lpr) => open({ levers: [leverOf('lpr', lpr)] }));
    expect(usual!.macro.fundingAdd).toBe(0);
    expect(dear!.macro.fundingAdd).toBeCloseTo(0.005, 12);
    expect(cheap!.macro.fundingAdd).toBeCloseTo(-0.005, 12);
    const whole = open({ levers: [leverOf('lpr', 410)], parameters: { 'bank.lpr_pass_through': 1 } });
    expect(whole.macro.fundingAdd).toBeCloseTo(0.01, 12);
    // Fifty basis points more for money in every price.
    const ofMoney = ({ published, links }: Market) => [...published.funding.subarray(0, links.count * BINS)];
    const usually = ofMoney(usual!);
    expect(ofMoney(dear!).every((bp, row) => bp - usually[row]! === 50)).toBe(true);
  });

  test('moves what banks pay for the loans they have, whatever shocks do', () => {
    const paid = (lpr: number, off: Variant['off'] = []): number => {
      const market = open({ levers: [leverOf('lpr', lpr)], off });
      market.links.openingBank[0] = 120_000_000;
      const nothing = new Float64Array(BANKS);
      const before = market.banks.funding[market.links.bank[0]!]!;
      market.banks.initialRatio.fill(1); // nothing is paid out
      closeBanks(market, { earned: nothing, lost: nothing, compensation: [] });
      return market.banks.funding[market.links.bank[0]!]! - before;
    };
    // Half a point on 120 m for a month.
    expect(paid(410) - paid(310)).toBe(50_000);
    expect(paid(410, ['macro']) - paid(310, ['macro'])).toBe(50_000);
  });

  test('floats a cap that is a multiple of it, month by month', () => {
    const { start } = scenarioOf();
    const market = open({
      levers: [leverOf('lprCap', 4), leverOf('lpr', 385), leverOf('lpr', 305, { effective: start + 1 })],
    });
    const caps = () => new Set(market.policy.aprCap.subarray(0, market.links.count));
    expect(caps()).toEqual(new Set([1540]));
    market.month++;
    supply(market);
    expect(caps()).toEqual(new Set([1220]));
  });

  test('leaves the lower of two caps in force, to the basis point, and none where caps are off', () => {
    const capOf = (times: number, cap: number, off: Variant['off'] = []) =>
      open({ levers: [leverOf('lprCap', times), leverOf('aprCap', cap)], off }).policy.aprCap[0];
    expect(capOf(4, 2400)).toBe(1240);
    expect(capOf(8, 2400)).toBe(2400);
    expect(capOf(4.1, 2400)).toBe(1271);
    expect(capOf(4, 2400, ['cap'])).toBe(Number.POSITIVE_INFINITY);
  });
});

/** Yearly cost of a loan by the method, bp, from its schedule to the fen. */
function costBy(method: Method, contract: number, amount: number, rateBp: number, tenor: number): number {
  if (method === 'nominal') return rateBp;
  if (method === 'effective') return 1e4 * ((1 + rateBp / 120_000) ** 12 - 1);
  // Charges are rounded to the fen each month, which on 500 yuan is a basis point: ask for a loan large enough.
  const charges = scheduleOf(contract, 1000 * amount, rateBp, tenor).reduce((sum, { charge }) => sum + charge, 0);
  return (12e4 * charges) / (1000 * amount * tenor);
}

const NAMES = { [ANNUITY]: 'annuity', [EQUAL_PRINCIPAL]: 'equal principal', [BULLET]: 'bullet' };
/** Kinds of new loans of the last month: contract and tenor. */
const kindOf = (loans: Loans, row: number) =>
  `${NAMES[(loans.flags[row]! & CONTRACT_MASK) as keyof typeof NAMES]}, ${loans.left[row]} months`;

describe.each([
  ['nominal', 2000, 2000],
  ['effective', 2200, 2005],
  ['simple', 1400, 2490],
] as const)('a cap counted as %s', (method, cap, rate) => {
  const market = populate(
    scenarioOf({
      borrowers: 8000,
      off: ['evasion'],
      levers: [leverOf('aprCap', cap), leverOf('aprMethod', METHODS.indexOf(method))],
    }),
  );
  const rates = new Set<number>();
  let dearest = 0;
  const made = new Set<string>();
  const broken: string[] = [];
  live(market, 6, ({ shards, age, policy }) => {
    rates.add(policy.aprCap[0]!);
    for (const { loans } of shards)
      for (let row = 0; row < loans.capacity; row++) {
        if (loans.flags[row] === 0 || loans.vintage[row] !== age) continue;
        const contract = loans.flags[row]! & CONTRACT_MASK;
        const cost = costBy(method, contract, loans.principal[row]!, rateOf(loans, row), loans.left[row]!);
        made.add(kindOf(loans, row));
        dearest = Math.max(dearest, cost);
        if (cost >= cap + 0.01) broken.push(`${kindOf(loans, row)}: ${cost}`);
      }
  });

  test('is broken by no new loan, whatever its contract and tenor', () => {
    expect(broken).toEqual([]);
    // Every tenor of every contract has been made; none of 24 months is repaid in one sum.
    expect(made.size).toBe(11);
  });

  test('binds', () => {
    expect([...rates]).toEqual([rate]);
    expect(dearest).toBeGreaterThan(cap - 2);
  });
});
