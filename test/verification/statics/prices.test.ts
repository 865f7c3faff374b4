import { expect, test } from 'vitest';
import { leverOf } from '../../engine/helpers.ts';
import { checkAll } from './check.ts';
import { agreeing, late, MUST_AGREE, ofSeed, PATIENCE, SEEDS, type Setting } from './pairs.ts';
import { PRICES } from './statements.ts';

checkAll(PRICES);

test(
  '(j) where platforms may hide fees, a ceiling lowers what borrowers really pay by less',
  () => {
    const world = (more: Setting): Setting => ({ borrowers: 4000, ...more });
    const ceiling = { levers: [leverOf('aprCap', 2000)] };
    const honest = { off: ['evasion'] } as const;
    const apr = (setting: Setting, seed: string) => late(ofSeed(world(setting), seed), 'apr_realised');
    const lost = SEEDS.map((seed) => {
      const effect = apr(ceiling, seed) - apr({}, seed);
      const effectOnHonest = apr({ ...ceiling, ...honest }, seed) - apr(honest, seed);
      return effect - effectOnHonest;
    });
    expect(agreeing(lost, 'up'), String(lost)).toBeGreaterThanOrEqual(MUST_AGREE);
  },
  PATIENCE,
);
