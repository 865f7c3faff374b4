import { CORE_DENSITY } from '../agents/bank.ts';
import { INSTITUTION, institutionDraw, PURPOSE } from '../core/institution-draw.ts';
import { powReal } from '../core/maths.ts';
import { roundFen } from '../core/money.ts';
import type { Key } from '../core/random.ts';
import { BANK_TYPES, type BankType, type Parameters } from '../scenario/scenario.ts';
import { REGIONS } from '../state/borrowers.ts';
import {
  BANK_APPS,
  BANKS,
  type Banks,
  DATA_SOURCES,
  type Platforms,
  riskWeightedAssets,
  THIRD_PARTY_PLATFORMS,
} from '../state/institutions.ts';

/** Loans outstanding a borrower that sizes of institutions are measured against, fen. From a prototype of this model. */
const REFERENCE_BALANCE = 370_000;
/** Brand of each bank app at the start. */
const BANK_APP_BRAND = 0.05;
/** Bank app whose bank, an internet bank, buys a score from a partner that knows more of its customers 风控支持型. */
export const PARTNER_APP = 1;
/** Equity of a platform at the start: share of its reference balance, and months of fixed cost on top. */
const EQUITY_SHARE = 0.06;
const EQUITY_MONTHS = 12;
/** A bank's business outside this market, as a multiple of its limit in it. */
const CORE_BOOK = 12;
/** Share of the limit assumed drawn when capital at the start is set. */
const INITIAL_USE = 0.7;

/** Types and market shares of the 16 banks, in order. */
const BANK_ROWS: readonly (readonly [BankType, number])[] = [
  ['national', 0.14],
  ['national', 0.13],
  ['national', 0.13],
  ['internet', 0.15],
  ...Array.from({ length: 4 }, () => ['consumer', 0.05] as const),
  ...Array.from({ length: 8 }, () => ['local', 0.03125] as const),
];

/** Loans outstanding in the whole market that sizes are measured against, fen. */
export const referenceBalance = (p: Parameters): number => REFERENCE_BALANCE * p['population.borrowers'];

/** Monthly cost in fen of something priced per 1 000 borrowers of the market. */
export const perThousand = (amount: number, p: Parameters): number =>
  roundFen((amount * p['population.borrowers']) / 1000);

/** Equity of a platform with this share of the market, fen. */
const startingEquity = (share: number, p: Parameters): number =>
  roundFen(EQUITY_SHARE * referenceBalance(p) * share) + EQUITY_MONTHS * perThousand(p['platform.fixed_cost'], p);

/** Set up the platform in `row` with its traits; its brand is the share of borrowers' attention it starts with. */
export function openPlatform(
  platforms: Platforms,
  row: number,
  key: Key,
  p: Parameters,
  at: { rank: number; brand: number },
): void {
  const id = INSTITUTION.platform + row;
  platforms.opened[row] = 1;
  platforms.alive[row] = 1;
  platforms.root[row] = row;
  platforms.brand[row] = at.brand;
  platforms.disclosure[row] = 1 - 0.4 * (at.rank / THIRD_PARTY_PLATFORMS);
  platforms.readiness[row] = 0.15 + 0.8 * institutionDraw(key, id, 0, PURPOSE.readiness);
  platforms.tolerance[row] = 0.5 + institutionDraw(key, id, 0, PURPOSE.tolerance);
  platforms.remit[row] = institutionDraw(key, id, 0, PURPOSE.vacuum);
  const pressure = p['collection.intensity'] * (0.6 + 0.8 * institutionDraw(key, id, 0, PURPOSE.traits));
  platforms.collection[row] = Math.min(1, Math.max(0, pressure));
  platforms.margin[row] = p['platform.margin_initial'];
  platforms.direction[row] = 1;
  platforms.dataSources[row] =
    DATA_SOURCES.ecommerce |
    DATA_SOURCES.device |
    (at.rank <= THIRD_PARTY_PLATFORMS / 2 ? DATA_SOURCES.bureau : 0) |
    (at.rank <= THIRD_PARTY_PLATFORMS / 3 ? DATA_SOURCES.social : 0);
  const equity = startingEquity(at.brand, p);
  platforms.equity[row] = equity;
  platforms.cash[row] = equity;
}

/** Third-party platforms by rank, then the bank apps. */
export function populatePlatforms(platforms: Platforms, key: Key, p: Parameters): void {
  const weights = Array.from({ length: THIRD_PARTY_PLATFORMS }, (_, i) => 1 / powReal(i + 1, p['platform.brand_zipf']));
  const total = weights.reduce((a, b) => a + b, 0);
  const thirdParty = 1 - BANK_APPS * BANK_APP_BRAND;
  weights.forEach((weight, i) => {
    openPlatform(platforms, i, key, p, { rank: i + 1, brand: (thirdParty * weight) / total });
  });
  for (let row = THIRD_PARTY_PLATFORMS; row < THIRD_PARTY_PLATFORMS + BANK_APPS; row++) {
    openPlatform(platforms, row, key, p, { rank: 0, brand: BANK_APP_BRAND });
    platforms.bankApp[row] = 1;
    platforms.disclosure[row] = 1;
    const partner = row === THIRD_PARTY_PLATFORMS + PARTNER_APP ? DATA_SOURCES.social : 0;
    platforms.dataSources[row] = DATA_SOURCES.bureau | DATA_SOURCES.ecommerce | DATA_SOURCES.device | partner;
    platforms.equity[row] = 0; // an app has no books of its own
    platforms.cash[row] = 0;
  }
}

/** Banks with their limits, core books and capital; local banks go round the regions. */
export function populateBanks(banks: Banks, key: Key, p: Parameters): void {
  let locals = 0;
  for (let bank = 0; bank < BANKS; bank++) {
    const [type, share] = BANK_ROWS[bank];
    banks.type[bank] = BANK_TYPES.indexOf(type);
    banks.region[bank] = type === 'local' ? locals++ % REGIONS : 0;
    banks.readiness[bank] = 0.15 + 0.8 * institutionDraw(key, INSTITUTION.bank + bank, 0, PURPOSE.readiness);
    banks.limit[bank] = roundFen(share * referenceBalance(p) * p['bank.limit_slack']);
    banks.coreRwa[bank] = roundFen(CORE_BOOK * CORE_DENSITY * banks.limit[bank]);
    banks.initialRatio[bank] = p[`bank.capital_ratio_initial.${type}`];
    const rwa = riskWeightedAssets(banks.coreRwa[bank], p['bank.risk_weight'], INITIAL_USE * banks.limit[bank]);
    banks.capital[bank] = roundFen(banks.initialRatio[bank] * rwa);
    banks.initialCapital[bank] = banks.capital[bank];
    banks.cutoff[bank] = p['bank.cutoff_initial'];
    banks.budget[bank] = banks.limit[bank];
  }
}
