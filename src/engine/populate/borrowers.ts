import { exp, normalOf } from '../core/maths.ts';
import { roundFen } from '../core/money.ts';
import { drawPair, type Key, newPair, STREAM } from '../core/random.ts';
import type { Parameters } from '../scenario/scenario.ts';
import {
  EMPLOYED,
  NO_PLATFORM,
  PRESENT_BIASED,
  REGIONS,
  RISK_GROUPS,
  SCENE_USER,
  TERCILES,
} from '../state/borrowers.ts';
import { type Distributions, RISK_TYPES } from '../state/distributions.ts';
import type { Shard } from '../state/shard.ts';

/** Share of borrowers met at a point of sale 场景用户. Assumed. */
const SCENE_SHARE = 0.2;
/** Savings at the start, as a share of the target. */
const INITIAL_SAVINGS = 0.7;
const MAX_BUFFER_MONTHS = 65;
/** Money of one person fits into 32 bits: at most 20 m yuan, and a monthly income whose largest savings target does. */
const MAX_MONEY = 2_000_000_000;
const MAX_INCOME = Math.floor(MAX_MONEY / MAX_BUFFER_MONTHS);

const pair = newPair();

/** Give every borrower of the shard his traits and starting savings; each draw is keyed by the person. */
export function populateShard(shard: Shard, key: Key, p: Parameters, { risk }: Distributions): void {
  const b = shard.borrowers;
  const lossRate = p['household.income_loss_rate'];
  const notWorking = lossRate / (lossRate + p['household.income_recovery_rate']);
  for (let who = 0; who < shard.count; who++) {
    const person = shard.first + who;
    const draw = (sub: number, block: 0 | 1) => drawPair(pair, key, person, 0, STREAM.traits, sub, block);

    draw(0, 0);
    const tercile = Math.floor(TERCILES * pair[1]);
    b.riskType[who] = Math.floor(pair[0] * RISK_TYPES);
    const income = p['household.income_median'] * exp(p['household.income_log_sd'] * normalOf(pair[1]));
    b.income[who] = Math.min(MAX_INCOME, roundFen(income));
    draw(0, 1);
    const spread = exp(0.8 * normalOf(pair[0]) - 0.6 * risk[b.riskType[who]]);
    const buffer = Math.min(MAX_BUFFER_MONTHS, p['household.buffer_median'] * spread);
    b.bufferMonths[who] = roundFen(1000 * buffer);
    const literacy = p['search.literacy_mean'] + 0.22 * normalOf(pair[1]);
    b.literacy[who] = roundFen(255 * Math.min(1, Math.max(0, literacy)));

    draw(1, 0);
    const presentBiased = pair[0] < p['household.present_biased_share'];
    b.autoDebitRank[who] = Math.floor(pair[1] * 256);
    draw(1, 1);
    b.region[who] = Math.floor(pair[0] * REGIONS);
    const employed = pair[1] >= notWorking;

    draw(2, 0);
    const net = p['household.safety_net_median'] * b.income[who] * exp(0.8 * normalOf(pair[0]));
    b.safetyNetCapacity[who] = Math.min(MAX_MONEY, roundFen(net));
    b.safetyNet[who] = b.safetyNetCapacity[who];
    b.cohort[who] = Math.floor(pair[1] * 256);
    draw(2, 1);
    const sceneUser = pair[0] < SCENE_SHARE;

    b.traits[who] = (presentBiased ? PRESENT_BIASED : 0) | (sceneUser ? SCENE_USER : 0) | (employed ? EMPLOYED : 0);
    b.group[who] = RISK_GROUPS * tercile + Math.floor((b.riskType[who] * RISK_GROUPS) / RISK_TYPES);
    b.savings[who] = roundFen(INITIAL_SAVINGS * buffer * b.income[who]);
    b.loyal[who] = NO_PLATFORM;
  }
}
