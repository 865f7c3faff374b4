import { allocate, type Table } from '../core/columns.ts';

export const MAX_PLATFORMS = 40;
export const THIRD_PARTY_PLATFORMS = 24;
export const BANK_APPS = 2;
export const BANKS = 16;
export const GUARANTORS = 12;
export const AFFILIATED_GUARANTORS = 8;
export const MAX_LINKS = 256;
/** Risk bins, 0 safest. */
export const BINS = 16;
/** Priority classes of an application. */
export const PRIORITIES = 64;

export const PLATFORM_COLUMNS = {
  opened: { store: 'u8', unit: 'flag', doc: 'The slot has been used' },
  alive: { store: 'u8', unit: 'flag', doc: 'In business under its own name' },
  root: { store: 'u8', unit: 'platform', doc: 'Group it belongs to after mergers' },
  bankApp: { store: 'u8', unit: 'flag', doc: "A bank's own app" },
  dataSources: { store: 'u8', unit: 'bits', doc: 'Bureau, e-commerce, device, social' },
  brand: { store: 'f64', unit: 'weight', doc: 'Visibility among borrowers' },
  disclosure: { store: 'f64', unit: '0…1', doc: 'Own quality of disclosure' },
  collection: { store: 'f64', unit: '0…1', doc: 'Intensity of collection 催收' },
  readiness: { store: 'f64', unit: '0…1', doc: 'Share of the lead time after which it adopts an announced rule' },
  margin: { store: 'f64', unit: '1/year', doc: 'Margin in the service fee' },
  direction: { store: 'f64', unit: '±1', doc: 'Which way it moves its margin' },
  cash: { store: 'f64', unit: 'fen', doc: 'Cash' },
  equity: { store: 'f64', unit: 'fen', doc: 'Equity by profit and loss; equals cash + own loans + reserves' },
  profit: { store: 'f64', unit: 'fen', doc: 'Profit of the month' },
  quarterProfit: { store: 'f64', unit: 'fen', doc: 'Profit of the quarter so far' },
  lastQuarterProfit: { store: 'f64', unit: 'fen', doc: 'Profit of the quarter before' },
  balance: { store: 'f64', unit: 'fen', doc: 'Loans it services' },
  originated: { store: 'f64', unit: 'fen', doc: 'Originated this month' },
  newBorrowers: { store: 'f64', unit: 'count', doc: 'Borrowers new to the group this month' },
  tolerance: { store: 'f64', unit: '×', doc: 'Penalty per yuan of illegal revenue at which it stops hiding fees' },
  remit: { store: 'f64', unit: '0…1', doc: 'In the supervisory vacuum when below its share' },
  evading: { store: 'u8', unit: 'flag', doc: 'Hides fees above a cap this month' },
  watchedMonths: {
    store: 'f64',
    unit: 'months',
    doc: 'Months in which it does not evade after it was found out, left',
  },
  delistedMonths: { store: 'f64', unit: 'months', doc: 'Months in which no bank lends through it, left' },
  fines: { store: 'f64', unit: 'fen', doc: 'Fines of the month' },
  complaints: { store: 'f64', unit: 'count', doc: 'Complaints, averaged over about a year' },
  loansServiced: { store: 'f64', unit: 'count', doc: 'Loans it services, averaged likewise' },
  backlog: { store: 'f64', unit: 'count', doc: 'Complaints not yet settled at month end' },
  escalated: { store: 'f64', unit: 'count', doc: 'Complaints that have gone to a supervisor' },
  usualFunding: { store: 'f64', unit: 'fen', doc: 'Balance and room of its usable links, averaged over about a year' },
  unlinkedMonths: { store: 'f64', unit: 'months', doc: 'Months without any usable link' },
} as const;
/** Platforms 平台: third parties by rank, then bank apps, then entrants. */
export type Platforms = Table<typeof PLATFORM_COLUMNS>;
export const allocatePlatforms = (): Platforms => allocate(PLATFORM_COLUMNS, MAX_PLATFORMS);
/** Bits of `dataSources`. */
export const DATA_SOURCES = { bureau: 1, ecommerce: 2, device: 4, social: 8 } as const;

/** Complaints and loans of all third-party platforms in business, averaged over about a year, and how many these are. */
export function complaintsOfMarket({ alive, bankApp, complaints, loansServiced }: Platforms): {
  complaints: number;
  loans: number;
  platforms: number;
} {
  const market = { complaints: 0, loans: 0, platforms: 0 };
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (alive[j] === 0 || bankApp[j] === 1) continue;
    market.complaints += complaints[j];
    market.loans += loansServiced[j];
    market.platforms++;
  }
  return market;
}

export const BANK_COLUMNS = {
  type: { store: 'u8', unit: 'BANK_TYPES', doc: 'National, internet, consumer finance, local' },
  region: { store: 'u8', unit: '0…7', doc: 'Home region of a local bank' },
  readiness: { store: 'f64', unit: '0…1', doc: 'Share of the lead time after which it adopts an announced rule' },
  capital: { store: 'f64', unit: 'fen', doc: 'Net capital 资本净额' },
  initialCapital: { store: 'f64', unit: 'fen', doc: 'Net capital at the start' },
  initialRatio: { store: 'f64', unit: 'fraction', doc: 'Capital ratio it aims at' },
  coreRwa: { store: 'f64', unit: 'fen', doc: 'Risk-weighted assets outside this market' },
  limit: { store: 'f64', unit: 'fen', doc: 'Most it lends in this market' },
  loans: { store: 'f64', unit: 'fen', doc: 'Principal it owns, by the books' },
  provision: { store: 'f64', unit: 'fen', doc: 'Provision stock 拨备' },
  funding: { store: 'f64', unit: 'fen', doc: 'Borrowed for this market, net of cash' },
  deferred: {
    store: 'f64',
    unit: 'fen',
    doc: 'Acquisition costs paid and not yet expensed, less subsidies received and not yet earned',
  },
  profit: { store: 'f64', unit: 'fen', doc: 'Profit of the month from this market' },
  nonPerforming: { store: 'f64', unit: 'fen', doc: 'Owned balance in default' },
  budget: { store: 'f64', unit: 'fen', doc: 'What it may still lend' },
  cutoff: { store: 'f64', unit: 'bin', doc: 'Worst bin of its own score that it accepts' },
  listedOn: { store: 'f64', unit: 'month', doc: 'Month of the last review of its list; 0 before the first' },
  originated: { store: 'f64', unit: 'fen', doc: 'Lent this month' },
  quarterLent: {
    store: 'f64',
    unit: '100 yuan',
    doc: 'Its new loans of the quarter under a cap on their average cost',
  },
  quarterCost: { store: 'f64', unit: '100 yuan × bp', doc: 'These loans × what the cap counts of their price' },
  ownCeiling: {
    store: 'f64',
    unit: 'bp/year',
    doc: 'Dearest price that it makes itself, to keep a cap on its average; 0 without',
  },
} as const;
/** Banks and other funders 资金方. */
export type Banks = Table<typeof BANK_COLUMNS>;
export const allocateBanks = (): Banks => allocate(BANK_COLUMNS, BANKS);

/** Risk-weighted assets 风险加权资产 of a bank whose loans in this market weigh `riskWeight`. */
export const riskWeightedAssets = (coreRwa: number, riskWeight: number, loans: number): number =>
  coreRwa + riskWeight * loans;

export const GUARANTOR_COLUMNS = {
  alive: { store: 'u8', unit: 'flag', doc: 'Able to pay compensation' },
  owner: { store: 'i16', unit: 'platform, −1 none', doc: 'Platform group it belongs to' },
  netAssets: { store: 'f64', unit: 'fen', doc: 'Net assets 净资产, all cash' },
  exposure: { store: 'f64', unit: 'fen', doc: 'Guaranteed balance not compensated 担保责任余额' },
} as const;
/** Financing guarantee companies 融资担保公司. */
export type Guarantors = Table<typeof GUARANTOR_COLUMNS>;
export const allocateGuarantors = (): Guarantors => allocate(GUARANTOR_COLUMNS, GUARANTORS);

/**
 * What a guarantor may guarantee in all 担保余额上限, fen: a multiple of its net assets, less those that it must hold in reserve
 * against what it guarantees now.
 */
export function guaranteeCapacity(leverage: number, netAssets: number, reserve: number, exposure: number): number {
  const free = netAssets - reserve * exposure;
  return free > 0 ? leverage * free : 0;
}

export const LINK_COLUMNS = {
  platform: { store: 'u8', unit: 'platform', doc: 'Who brings the borrower' },
  bank: { store: 'u8', unit: 'bank', doc: 'Who funds' },
  guarantor: { store: 'i16', unit: 'guarantor, −1 none', doc: 'Who guarantees' },
  mode: { store: 'u8', unit: 'MODES', doc: 'How new loans are made' },
  partnerScore: { store: 'u8', unit: 'flag', doc: 'A partner supplies the bank with a score 风控支持型' },
  enabled: { store: 'u8', unit: 'flag', doc: 'New loans are possible' },
  orphan: { store: 'u8', unit: 'flag', doc: 'The platform left; the bank services' },
  bankOwned: { store: 'f64', unit: 'fen', doc: 'Principal of the bank, by the books' },
  platformOwned: { store: 'f64', unit: 'fen', doc: 'Principal of the platform, by the books' },
  guarantorOwned: { store: 'f64', unit: 'fen', doc: 'Principal compensated, by the books' },
  exposure: { store: 'f64', unit: 'fen', doc: 'Guaranteed principal not compensated, by the books' },
  reserve: { store: 'f64', unit: 'fen', doc: 'Loss reserve deposited' },
  openingBank: { store: 'f64', unit: 'fen', doc: 'Principal of the bank when the month began' },
  openingPlatform: { store: 'f64', unit: 'fen', doc: 'Principal of the platform when the month began' },
  openingServiced: { store: 'f64', unit: 'fen', doc: 'All principal when the month began' },
  room: { store: 'f64', unit: 'fen', doc: 'Tightest of the limits it lends under, as of last month' },
} as const;
/** Cooperation contracts 合作协议 between a platform, a bank and perhaps a guarantor; `count` rows are in use. */
export type Links = Table<typeof LINK_COLUMNS> & { count: number };
export const allocateLinks = (): Links => allocate(LINK_COLUMNS, MAX_LINKS, { count: 0 });
