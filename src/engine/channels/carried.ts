import type { Channel } from '../state/channels.ts';
import type { Market } from '../state/market.ts';

/** What a table has a row, or sixteen, for: risk bins of a link, links, platform groups, banks, platforms by bank. */
export type By = 'bin' | 'link' | 'group' | 'bank' | 'listing';
export type Numbers = Uint8Array | Int32Array | Float64Array;

/** A table that a channel carries, and single numbers of the whole market beside it. */
type Table = { readonly by: By; readonly of: (market: Market) => Numbers };
type Single = { readonly get: (market: Market) => number; readonly set: (market: Market, value: number) => void };

/** What a channel carries in tables; what it decides one by one the stages hand over themselves. */
type Carried = { readonly tables: readonly Table[]; readonly singles: readonly Single[] };

type SinglesOf<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];

const table = (by: By, of: (market: Market) => Numbers): Table => ({ by, of });
const published = (name: SinglesOf<Market['published']>): Single => ({
  get: (market) => market.published[name],
  set: (market, value) => {
    market.published[name] = value;
  },
});
const policy = (name: SinglesOf<Market['policy']>): Single => ({
  get: (market) => market.policy[name],
  set: (market, value) => {
    market.policy[name] = value;
  },
});

/**
 * The tables of each channel at the place of the month where it has published them. Of the law only those values stand here
 * that nobody but this channel reads from there on.
 */
export const CARRIED: Readonly<Record<Channel, Carried>> = {
  price: {
    tables: [
      table('bin', (m) => m.published.rateBank),
      table('bin', (m) => m.published.rateGuarantee),
      table('bin', (m) => m.published.rateService),
      table('bin', (m) => m.published.rateAll),
      table('bin', (m) => m.published.hidden),
      table('bin', (m) => m.published.subsidy),
      table('bin', (m) => m.published.funding),
      table('bin', (m) => m.published.risk),
      table('bin', (m) => m.published.acquisition),
    ],
    singles: [],
  },
  screening: {
    tables: [
      table('bin', (m) => m.published.offered),
      table('link', (m) => m.published.cutoff),
      table('group', (m) => m.published.precision),
      table('group', (m) => m.published.withdrawn),
      table('group', (m) => m.published.debtServiceMax),
      table('link', (m) => m.policy.statedCap),
      table('bank', (m) => m.policy.bankScreen),
      table('bank', (m) => m.policy.singleLoanCap),
    ],
    singles: [published('scenePrecision'), published('falseStop'), policy('aprMethod'), policy('debtCoverage')],
  },
  funding: {
    tables: [table('bank', (m) => m.banks.budget), table('bank', (m) => m.policy.consumerGuaranteeShare)],
    singles: [],
  },
  network: {
    tables: [
      table('listing', (m) => m.listed),
      table('group', (m) => m.platforms.delistedMonths),
      table('link', (m) => m.policy.jointMinShare),
      table('link', (m) => m.policy.reserveRatio),
      table('bank', (m) => m.policy.regionRule),
    ],
    singles: [],
  },
  disclosure: {
    tables: [table('group', (m) => m.published.disclosure), table('link', (m) => m.policy.platformCharges)],
    singles: [policy('educationReach'), policy('educationOffers')],
  },
  exit: { tables: [], singles: [] },
};
