import type { Scenario } from '../engine/index.ts';

/** What is drawn anew in each replication 重复: people and their luck, institutions and their wiring, or both. */
export const VARIES = ['both', 'borrowers', 'institutions'] as const;
export type Vary = (typeof VARIES)[number];

/** The two seed texts of a run. */
export type Seeds = Pick<Scenario, 'seed' | 'instSeed'>;

/**
 * Seed texts of a replication: those of the scenario with the number of the replication behind, as `1.7`. So
 * `zhudai run baseline --seed 1.7 --set instSeed=1.7` repeats one run of a pair, and another seed shares no replication.
 *
 * @param replication from 1
 */
export const seedsOf = ({ seed, instSeed }: Seeds, vary: Vary, replication: number): Seeds => ({
  seed: vary === 'institutions' ? seed : `${seed}.${replication}`,
  instSeed: vary === 'borrowers' ? instSeed : `${instSeed}.${replication}`,
});
