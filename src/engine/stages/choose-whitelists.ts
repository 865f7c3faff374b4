import { admissionScore, listLength } from '../agents/bank.ts';
import { BANKS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { complaintRatioOf } from './handle-complaints.ts';

const REVIEW_MONTHS = 6;

/**
 * Banks bound by the list rule admit the best-scored platform groups 名单制; they review their lists every six months.
 *
 * Reads  policy.whitelist, platforms.{alive, root, balance, brand, disclosure, complaints, watchedMonths, bankApp}
 * Writes listed, banks.listedOn
 * Draws  none
 */
export function chooseWhitelists(market: Market): void {
  const { banks, platforms, policy, listed, month, switches } = market;
  for (let bank = 0; bank < BANKS; bank++) {
    const groups = switches.whitelist ? policy.whitelist[bank] : Number.POSITIVE_INFINITY;
    if (groups === Number.POSITIVE_INFINITY) {
      if (banks.listedOn[bank] !== 0) listed.fill(1, bank * MAX_PLATFORMS, (bank + 1) * MAX_PLATFORMS);
      banks.listedOn[bank] = 0;
      continue;
    }
    if (banks.listedOn[bank] !== 0 && month - banks.listedOn[bank] < REVIEW_MONTHS) continue;
    banks.listedOn[bank] = month;

    const total = platforms.balance.reduce((a, b) => a + b, 0);
    const scores = Array.from({ length: MAX_PLATFORMS }, (_, j) =>
      admissionScore(
        total > 0 ? platforms.balance[j] / total : platforms.brand[j],
        platforms.disclosure[j],
        complaintRatioOf(market, j),
        platforms.watchedMonths[j] > 0,
      ),
    );
    const candidates = Array.from({ length: MAX_PLATFORMS }, (_, j) => j)
      .filter((j) => platforms.alive[j] === 1 && platforms.bankApp[j] === 0)
      .sort((a, b) => scores[b] - scores[a] || a - b);
    const admitted = new Set(candidates.slice(0, listLength(groups, banks.type[bank])));
    market.watch?.reviewed?.(market, bank, candidates, admitted.size);
    for (let j = 0; j < MAX_PLATFORMS; j++) {
      const known = platforms.opened[j] === 1;
      const isApp = platforms.bankApp[j] === 1;
      listed[bank * MAX_PLATFORMS + j] = known && (isApp || admitted.has(platforms.root[j])) ? 1 : 0;
    }
  }
}
