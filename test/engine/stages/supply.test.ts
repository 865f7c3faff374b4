import { describe, expect, test } from 'vitest';
import { BANK_TYPES, MODES } from '../../../src/engine/scenario/scenario.ts';
import { chooseWhitelists } from '../../../src/engine/stages/choose-whitelists.ts';
import { BANKS, BINS, MAX_PLATFORMS } from '../../../src/engine/state/institutions.ts';
import type { Market } from '../../../src/engine/state/market.ts';
import { leverOf, openMarket, PINNED, scenarioOf, supply, type Variant } from '../helpers.ts';

const open = (variant: Variant = {}): Market =>
  openMarket(scenarioOf({ borrowers: 640, ...variant, parameters: { ...PINNED, ...variant.parameters } }));
const linksOf = ({ links }: Market) => Array.from({ length: links.count }, (_, link) => link);

describe('the law of the month', () => {
  test('binds whom it names: a cap on consumer finance companies does not bind others', () => {
    const market = open();
    for (const link of linksOf(market)) {
      const consumer = BANK_TYPES[market.banks.type[market.links.bank[link]!]!] === 'consumer';
      expect(market.policy.aprCap[link]).toBe(consumer ? 2400 : 3600);
    }
  });

  test('on early adoption, the earlier of platform and bank decides for their link', () => {
    const { start } = scenarioOf();
    const market = open({ levers: [leverOf('aprCap', 2000, { announced: start - 1, effective: start + 2 })] });
    market.platforms.readiness.fill(1);
    market.banks.readiness.fill(1);
    market.banks.readiness[2] = 0.5; // two of four months have passed
    supply(market);
    for (const link of linksOf(market)) expect(market.policy.aprCap[link] === 2000).toBe(market.links.bank[link] === 2);
  });

  test('for the whole market begins on its day, because nobody in particular can adopt it early', () => {
    const { start } = scenarioOf();
    const market = open({ levers: [leverOf('settleDays', 0, { announced: start, effective: start + 1 })] });
    expect(market.policy.settlementDays).toBe(1);
    market.month++;
    supply(market);
    expect(market.policy.settlementDays).toBe(0);
  });

  test('the last shock to a factor of the economy that acts in a month holds', () => {
    const scenario = scenarioOf();
    const shock = (value: number, from: number, until: number) =>
      ({ factor: 'incomeLoss', value, from: scenario.start + from, until: scenario.start + until, why: '' }) as const;
    const market = openMarket({ ...scenario, macro: [shock(3, 1, 4), shock(5, 2, 3)] });
    const values = [market.macro.incomeLoss];
    for (let n = 0; n < 4; n++) {
      market.month++;
      supply(market);
      values.push(market.macro.incomeLoss);
    }
    expect(values).toEqual([1, 3, 5, 3, 1]);
    expect(market.macro.fundingAdd).toBe(0);
  });
});

describe('a bank’s list', () => {
  const listedBy = ({ listed }: Market, bank: number) =>
    Array.from({ length: MAX_PLATFORMS }, (_, j) => j).filter((j) => listed[bank * MAX_PLATFORMS + j] === 1);
  const market = open({ levers: [leverOf('whitelist', 3)] });

  test('of three admits 3, 5, 6 and 2 groups by type of bank, the best scored, and its apps', () => {
    for (let bank = 0; bank < BANKS; bank++) {
      const length = [3, 5, 6, 2][market.banks.type[bank]!]!;
      // At the start the largest platforms by attention also disclose best, so the list is the first ranks.
      expect(listedBy(market, bank)).toEqual([...Array.from({ length }, (_, j) => j), 24, 25]);
    }
  });

  test('leaves platforms off it without loans of this bank', () => {
    for (const at of market.published.linkOf.subarray(0, market.published.linkFrom[MAX_PLATFORMS]))
      expect(listedBy(market, market.links.bank[at]!)).toContain(market.links.platform[at]);
  });

  test('is reviewed after six months, not before', () => {
    market.platforms.disclosure[20] = 9;
    for (let n = 1; n <= 6; n++) {
      market.month++;
      chooseWhitelists(market);
      expect(listedBy(market, 0).includes(20)).toBe(n === 6);
    }
  });

  test('names a group that took over another by all its brands', () => {
    market.platforms.root[7] = 20;
    market.platforms.alive[7] = 0;
    market.month += 6;
    chooseWhitelists(market);
    expect(listedBy(market, 0)).toContain(7);
  });

  test('ends with the rule', () => {
    market.policy.whitelist.fill(Number.POSITIVE_INFINITY);
    chooseWhitelists(market);
    expect(listedBy(market, 0)).toHaveLength(MAX_PLATFORMS);
  });
});

describe('the price list', () => {
  test('is never above the cap in force and adds up', () => {
    const market = open({ levers: [leverOf('aprCap', 2000)] });
    const { published } = market;
    for (let row = 0; row < market.links.count * BINS; row++) {
      const all = published.rateBank[row]! + published.rateGuarantee[row]! + published.rateService[row]!;
      expect(published.rateAll[row]).toBe(all);
      if (published.offered[row] === 1) expect(all).toBeLessThanOrEqual(2000);
      expect(published.headline[row]!).toBeLessThanOrEqual(all / 1e4);
    }
  });

  test('shows bank interest and two points; where platforms may not charge borrowers, the service fee as well', () => {
    const row = (market: Market) =>
      linksOf(market).find((link) => MODES[market.links.mode[link]!] === 'guaranteed')! * BINS;
    const market = open();
    const { rateBank, rateService, headline } = market.published;
    expect(headline[row(market)]).toBeCloseTo(rateBank[row(market)]! / 1e4 + 0.02, 12);
    const inside = open({ levers: [leverOf('platformCharges', 0)] });
    const shown = rateBank[row(market)]! / 1e4 + 0.02 + rateService[row(market)]! / 1e4;
    expect(inside.published.headline[row(inside)]).toBeCloseTo(
      Math.min(shown, market.published.rateAll[row(market)]! / 1e4),
      12,
    );
  });

  test('has a partner’s share on joint links only, reserves on all but referral and own-book links', () => {
    const market = open({ parameters: { 'platform.reserve_ratio': 0.05 } });
    for (const link of linksOf(market)) {
      const mode = MODES[market.links.mode[link]!]!;
      expect(market.published.partnerShare[link]).toBe(mode === 'joint' ? 3000 : 0);
      expect(market.published.reserveShare[link]).toBe(mode === 'referral' || mode === 'own' ? 0 : 500);
    }
  });

  test('lists links that may lend: enabled, with room, with a guarantor that can pay', () => {
    const market = open();
    const { links, guarantors, published } = market;
    links.enabled[1] = 0;
    links.room[2] = 0;
    guarantors.alive[links.guarantor[40]!] = 0;
    supply(market);
    const usable = [...published.linkOf.subarray(0, published.linkFrom[MAX_PLATFORMS])];
    expect(new Set(usable).size).toBe(usable.length);
    for (const link of linksOf(market)) {
      const dead = links.mode[link] === MODES.indexOf('guaranteed') && guarantors.alive[links.guarantor[link]!] === 0;
      expect(usable.includes(link), `link ${link}`).toBe(link !== 1 && link !== 2 && !dead);
    }
  });
});

describe('a rule that keeps local banks at home', () => {
  const boundBy = (rule: number): number[] => {
    const market = open({ levers: [leverOf('regionRule', rule)] });
    market.banks.readiness.set(Array.from({ length: BANKS }, (_, bank) => 0.15 + 0.05 * bank));
    supply(market);
    return Array.from({ length: BANKS }, (_, bank) => bank).filter((bank) => market.published.homeOnly[bank] === 1);
  };

  test('binds the readiest of them first, and no other bank', () => {
    // Banks 9 to 16 are local, the earliest to adopt a rule first here; three of eight is the least that is 30 %.
    expect(boundBy(0)).toEqual([]);
    expect(boundBy(0.3)).toEqual([8, 9, 10]);
    expect(boundBy(0.5)).toEqual([8, 9, 10, 11]);
    expect(boundBy(1)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  });
});

describe('what people and servicers can know', () => {
  test('visibility is attention times marketing, and bank apps are not marketed', () => {
    const share = (market: Market, row: number) => {
      const { cumulativeVisibility } = market.published;
      return cumulativeVisibility[row]! - (row > 0 ? cumulativeVisibility[row - 1]! : 0);
    };
    const usual = open();
    expect(share(usual, 24)).toBeCloseTo(0.05, 12);
    // Half the attention of third parties: apps have 0.05 of 0.05 + 0.05 + 0.45.
    expect(share(open({ levers: [leverOf('marketing', 0.5)] }), 24)).toBeCloseTo(0.05 / 0.55, 12);
    expect(usual.published.cumulativeVisibility[25]).toBeCloseTo(1, 12);
  });

  test('a platform’s precision is the sum of its sources, as far as the rules let it use them', () => {
    const market = open();
    // Bureau 0.6, e-commerce 0.4, device 0.2, social 0.15: the first third has all, the second no social data.
    expect([0, 7, 8, 11, 12, 23, 24].map((j) => market.published.precision[j])).toEqual(
      [1.35, 1.35, 1.2, 1.2, 0.6, 0.6, 1.2].map((tau) => expect.closeTo(tau, 12)),
    );
    const ruled = open({ levers: [leverOf('dataRule.social', 0.5), leverOf('dataRule.bureau', 0)] });
    expect(ruled.published.precision[0]).toBeCloseTo(0.4 + 0.2 + 0.075, 12);
  });

  test('collection is as hard as the platform likes and the standard allows', () => {
    const market = open({ levers: [leverOf('kappaMax', 0.1)] });
    // Willingness 0.3 × (0.7 + 0.6 · 0.1), recovery 2 % by the same factor.
    expect(market.published.willingness[0]).toBeCloseTo(0.3 * 0.76, 12);
    expect(market.published.recovery[0]).toBeCloseTo(0.02 * 0.76, 12);
  });

  test('a rule on collection and a shock to recoveries multiply the chance of collecting, not willingness', () => {
    const scenario = scenarioOf({ borrowers: 640, parameters: PINNED, levers: [leverOf('recoveryMult', 0.6)] });
    const shock = {
      factor: 'recoveries',
      value: 0.5,
      from: scenario.start,
      until: scenario.start + 1,
      why: '',
    } as const;
    const [usual, ruled] = [open(), openMarket({ ...scenario, macro: [shock] })].map(({ published }) => published);
    expect(ruled!.recovery[0]! / usual!.recovery[0]!).toBeCloseTo(0.3, 12);
    expect(ruled!.willingness[0]).toBe(usual!.willingness[0]);
  });
});
