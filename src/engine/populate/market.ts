import { priorHazard, SEASONING } from '../agents/platform.ts';
import { keyOf } from '../core/random.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { GROUPS } from '../state/borrowers.ts';
import { makeDistributions } from '../state/distributions.ts';
import {
  allocateBanks,
  allocateGuarantors,
  allocateLinks,
  allocatePlatforms,
  BANKS,
  BINS,
  MAX_PLATFORMS,
} from '../state/institutions.ts';
import { newLedger } from '../state/ledger.ts';
import type { Learning, Market } from '../state/market.ts';
import { newPolicy } from '../state/policy.ts';
import { newPublished } from '../state/published.ts';
import { newShard, newWorkspace, type Shard } from '../state/shard.ts';
import { allocateTotals, HOUSEHOLD_TOTALS, ORIGINATION_TOTALS, SHARDS } from '../state/totals.ts';
import { populateShard } from './borrowers.ts';
import { populateBanks, populatePlatforms } from './institutions.ts';
import { wireMarket } from './wiring.ts';

/** The shards of one member of a crew: contiguous, whole, equal ranges of borrowers; the last may be shorter. */
function shardsOf(borrowers: number, rank: number, size: number): Shard[] {
  const rows = Math.ceil(borrowers / SHARDS);
  const from = Math.floor((rank * SHARDS) / size);
  const to = Math.floor(((rank + 1) * SHARDS) / size);
  return Array.from({ length: to - from }, (_, i) => {
    const first = Math.min(borrowers, (from + i) * rows);
    return newShard(from + i, first, Math.min(rows, borrowers - first));
  });
}

const newLearning = (): Learning => ({
  exposure: new Float64Array(MAX_PLATFORMS * BINS),
  recent: new Float64Array(SEASONING * MAX_PLATFORMS * BINS),
  defaults: new Float64Array(MAX_PLATFORMS * BINS),
  hazard: Float64Array.from({ length: MAX_PLATFORMS * BINS }, (_, row) => priorHazard(row % BINS)),
  prior: Float64Array.from({ length: BINS }, (_, bin) => priorHazard(bin)),
});

/** People of these shards by group; a crew adds up its members' before the first month. */
function countByGroup(shards: readonly Shard[], people: Float64Array): void {
  for (const { borrowers, count } of shards) for (let who = 0; who < count; who++) people[borrowers.group[who]]++;
}

/** The market before its first month: people, institutions and their cooperations, no loans. */
export function populate(scenario: Scenario, rank = 0, size = 1): Market {
  const market = emptyMarket(scenario, rank, size);
  const { parameters: p, key, institutionKey, distributions, shards, people, platforms, banks, guarantors } = market;
  for (const shard of shards) populateShard(shard, key, p, distributions);
  countByGroup(shards, people);
  populatePlatforms(platforms, institutionKey, p);
  populateBanks(banks, institutionKey, p);
  wireMarket(market.links, platforms, banks, guarantors, institutionKey, p);
  return market;
}

/** Room for all that a market of the scenario holds, with nobody in it. */
export function emptyMarket(scenario: Scenario, rank: number, size: number): Market {
  const p = scenario.parameters;
  return {
    scenario,
    parameters: p,
    switches: scenario.switches,
    key: keyOf(scenario.seed),
    institutionKey: keyOf(scenario.instSeed),
    distributions: makeDistributions(p),
    month: scenario.start,
    age: 0,
    macro: {
      incomeLoss: 1,
      incomeRecovery: 1,
      income: 1,
      fundingAdd: 0,
      bankLimits: 1,
      recoveries: 1,
      creditQuantile: 0,
    },
    shards: shardsOf(p['population.borrowers'], rank, size),
    people: new Float64Array(GROUPS),
    workspace: newWorkspace(Math.ceil(p['population.borrowers'] / SHARDS)),
    platforms: allocatePlatforms(),
    banks: allocateBanks(),
    guarantors: allocateGuarantors(),
    links: allocateLinks(),
    listed: new Uint8Array(BANKS * MAX_PLATFORMS).fill(1),
    profitHistory: new Float64Array(MAX_PLATFORMS * 12),
    equityHistory: new Float64Array(MAX_PLATFORMS * 12),
    illegalHistory: new Float64Array(MAX_PLATFORMS * 12),
    learning: newLearning(),
    policy: newPolicy(),
    published: newPublished(),
    households: allocateTotals(HOUSEHOLD_TOTALS),
    originations: allocateTotals(ORIGINATION_TOTALS),
    ledger: newLedger(),
    verification: undefined,
    stressed: false,
    rollIn: { recent: Number.NaN, usual: Number.NaN },
    flash: { entries: 0, exits: 0, mergers: 0, guarantorFailures: 0, breachesFound: 0, writtenOff: 0 },
  };
}
