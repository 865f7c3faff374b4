import { MODE_WEIGHT } from '../agents/platform.ts';
import { INSTITUTION, institutionDraw, PURPOSE } from '../core/institution-draw.ts';
import { roundFen } from '../core/money.ts';
import type { Key } from '../core/random.ts';
import { BANK_TYPES, type BankType, MODES, type Mode, type Parameters } from '../scenario/scenario.ts';
import {
  AFFILIATED_GUARANTORS,
  BANK_APPS,
  BANKS,
  type Banks,
  GUARANTORS,
  type Guarantors,
  type Links,
  MAX_LINKS,
  type Platforms,
  THIRD_PARTY_PLATFORMS,
} from '../state/institutions.ts';
import { PARTNER_APP, referenceBalance } from './institutions.ts';

/** Net assets of a guarantor at the start, as a share of the balance it is expected to guarantee. */
const GUARANTOR_FUNDING = 0.12;

/** Cooperations of a platform by rank, with the bank types that a mode allows. */
const GUARANTEED_TYPES: readonly (readonly BankType[])[] = [
  ['national', 'consumer', 'local'],
  ['consumer', 'local'],
];
const ALLOWED: Readonly<Record<Exclude<Mode, 'guaranteed' | 'own'>, readonly BankType[]>> = {
  light: BANK_TYPES,
  joint: ['national', 'internet', 'local'],
  referral: ['national', 'consumer'],
};

/** Modes of the links of a platform of this rank (1 is the largest). */
function modesOfRank(rank: number): readonly Mode[] {
  const of = (guaranteed: number, light: number, joint: number, referral: number): Mode[] => [
    ...Array<Mode>(guaranteed).fill('guaranteed'),
    ...Array<Mode>(light).fill('light'),
    ...Array<Mode>(joint).fill('joint'),
    ...Array<Mode>(referral).fill('referral'),
  ];
  if (rank <= 3) return of(4, 2, 2, 1);
  if (rank <= 8) return of(3, 2, 0, 1);
  return of(2, 1, 0, 0);
}

function addLink(links: Links, banks: Banks, platform: number, bank: number, guarantor: number, mode: Mode): void {
  if (links.count === MAX_LINKS) return;
  const link = links.count++;
  links.platform[link] = platform;
  links.bank[link] = bank;
  links.guarantor[link] = guarantor;
  links.mode[link] = MODES.indexOf(mode);
  links.enabled[link] = 1;
  links.room[link] = banks.limit[bank];
}

/**
 * Bank of a new link: drawn among the allowed types in proportion to limits, so that large funders cooperate most; among those
 * the platform does not yet work with while there are any.
 */
function drawBank(links: Links, banks: Banks, key: Key, platform: number, allowed: readonly BankType[]): number {
  const candidates = Array.from({ length: BANKS }, (_, bank) => bank).filter((bank) =>
    allowed.includes(BANK_TYPES[banks.type[bank]]),
  );
  const taken = new Set<number>();
  for (let link = 0; link < links.count; link++) if (links.platform[link] === platform) taken.add(links.bank[link]);
  const free = candidates.filter((bank) => !taken.has(bank));
  const pool = free.length > 0 ? free : candidates;
  const total = pool.reduce((sum, bank) => sum + banks.limit[bank], 0);
  let rest = institutionDraw(key, INSTITUTION.link + links.count, 0, PURPOSE.wiring) * total;
  for (const bank of pool) {
    rest -= banks.limit[bank];
    if (rest < 0) return bank;
  }
  return pool[pool.length - 1];
}

/** Cooperations of the platform in `row`, as a platform of this rank has them. */
export function wirePlatform(links: Links, banks: Banks, key: Key, row: number, rank: number): void {
  const ownGuarantor = row < AFFILIATED_GUARANTORS;
  const shared = GUARANTORS - AFFILIATED_GUARANTORS;
  let guaranteedCount = 0;
  for (const mode of modesOfRank(rank)) {
    if (mode === 'guaranteed') {
      const allowed = GUARANTEED_TYPES[guaranteedCount++ % GUARANTEED_TYPES.length];
      const u = institutionDraw(key, INSTITUTION.link + links.count, 0, PURPOSE.guarantor);
      const guarantor = ownGuarantor ? row : AFFILIATED_GUARANTORS + Math.floor(u * shared);
      addLink(links, banks, row, drawBank(links, banks, key, row, allowed), guarantor, mode);
    } else if (mode !== 'own') {
      addLink(links, banks, row, drawBank(links, banks, key, row, ALLOWED[mode]), -1, mode);
    }
  }
}

/** All cooperations at the start, and guarantors with net assets for the balance they are expected to guarantee. */
export function wireMarket(
  links: Links,
  platforms: Platforms,
  banks: Banks,
  guarantors: Guarantors,
  key: Key,
  p: Parameters,
): void {
  for (let row = 0; row < THIRD_PARTY_PLATFORMS; row++) wirePlatform(links, banks, key, row, row + 1);
  const apps: readonly BankType[] = ['national', 'internet'];
  for (let app = 0; app < BANK_APPS; app++) {
    const bank = banks.type.indexOf(BANK_TYPES.indexOf(apps[app]));
    addLink(links, banks, THIRD_PARTY_PLATFORMS + app, bank, -1, 'own');
    links.partnerScore[links.count - 1] = app === PARTNER_APP ? 1 : 0;
  }

  for (let g = 0; g < GUARANTORS; g++) {
    guarantors.alive[g] = 1;
    guarantors.owner[g] = g < AFFILIATED_GUARANTORS ? g : -1;
  }
  const weightOf = (link: number) => MODE_WEIGHT[links.mode[link]];
  for (let row = 0; row < THIRD_PARTY_PLATFORMS; row++) {
    const own = Array.from({ length: links.count }, (_, link) => link).filter((link) => links.platform[link] === row);
    const total = own.reduce((sum, link) => sum + weightOf(link), 0);
    for (const link of own) {
      if (links.guarantor[link] < 0) continue;
      const balance = (referenceBalance(p) * platforms.brand[row] * weightOf(link)) / total;
      guarantors.netAssets[links.guarantor[link]] += roundFen(GUARANTOR_FUNDING * balance);
    }
  }
}
