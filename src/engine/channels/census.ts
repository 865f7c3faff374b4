import { BINS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { By } from './carried.ts';

/** Which institutions there are in a month. */
export type Census = {
  /** By link: its mode; as many as there are. */
  readonly mode: Uint8Array;
  /** By link: 1 where its platform, or the group that took it over, services it. */
  readonly isServiced: Uint8Array;
  /** By platform: 1 for a group under its own name. */
  readonly isGroup: Uint8Array;
  /** By platform: 1 where it, or the group that took it over, is in business. */
  readonly isInBusiness: Uint8Array;
};

export function takeCensus({ links, platforms }: Market): Census {
  const isInBusiness = platforms.opened.map((opened, j) => opened & platforms.alive[platforms.root[j]]);
  const orphan = links.orphan.subarray(0, links.count);
  return {
    mode: links.mode.slice(0, links.count),
    isServiced: orphan.map((isOrphan, link) => (1 - isOrphan) & isInBusiness[links.platform[link]]),
    isGroup: platforms.alive.slice(),
    isInBusiness,
  };
}

/**
 * Does the recorded run have this row of a table in a way that says something about it here? Not where only here somebody is
 * in business, and not where the cooperation is of another kind: there a market keeps its own values.
 */
export function isShared(then: Census, here: Census, by: By, row: number): boolean {
  switch (by) {
    case 'bin':
    case 'link': {
      const link = by === 'bin' ? Math.floor(row / BINS) : row;
      return then.mode[link] === here.mode[link] && then.isServiced[link] >= here.isServiced[link];
    }
    case 'group':
      return then.isGroup[row] >= here.isGroup[row];
    case 'listing':
      return then.isInBusiness[row % MAX_PLATFORMS] >= here.isInBusiness[row % MAX_PLATFORMS];
    case 'bank':
      return true;
  }
}
