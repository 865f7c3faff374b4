import { complaintRatio, escalatedOf, nextBacklog } from '../agents/complaints.ts';
import { smoothed } from '../agents/platform.ts';
import { complaintsOfMarket, MAX_PLATFORMS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { COMPLAINT_CAUSES } from '../state/totals.ts';
import { earnPlatform } from './settle-losses.ts';

const CAUSES = COMPLAINT_CAUSES.length;
/** Months over which a platform's complaints are judged. */
const JUDGED_OVER = 12;

/**
 * Platforms pay the refunds of cases settled at once and work off the others 投诉处理; what stays open long enough reaches a
 * supervisor.
 *
 * Reads  household totals (complaints, complaintsSettled, refunds, standing)
 * Writes platforms.{backlog, escalated, complaints, loansServiced, cash, equity, profit}, ledger
 * Draws  none
 */
export function handleComplaints(market: Market): void {
  const { platforms, households: totals, parameters: p, ledger } = market;
  const resolution = p['complaint.resolution_rate'];
  const serviced = loansByGroup(market);
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (platforms.opened[j] === 0) continue;
    const made = newComplaints(market, j);
    platforms.backlog[j] = nextBacklog(platforms.backlog[j], made - totals.complaintsSettled[j], resolution);
    platforms.escalated[j] = escalatedOf(platforms.backlog[j], resolution);
    platforms.complaints[j] = smoothed(platforms.complaints[j], made, JUDGED_OVER);
    platforms.loansServiced[j] = smoothed(platforms.loansServiced[j], serviced[j], JUDGED_OVER);
    const refund = totals.refunds[j];
    platforms.cash[j] -= refund;
    earnPlatform(market, j, -refund);
    transfer(ledger, 'refund', 'platforms', 'households', refund);
  }
}

/** Loans on the books that each group services. */
function loansByGroup({ links, published, households }: Market): Float64Array {
  const loans = new Float64Array(MAX_PLATFORMS);
  for (let link = 0; link < links.count; link++)
    if (links.orphan[link] === 0) loans[published.servicer[link]] += households.standing[link];
  return loans;
}

/** Complaints of the month about one platform group. */
const newComplaints = ({ households }: Market, j: number): number => {
  let made = 0;
  for (let cause = 0; cause < CAUSES; cause++) made += households.complaints[j * CAUSES + cause];
  return made;
};

/** How much more is complained about this platform than about the market, 1 for a usual one. */
export function complaintRatioOf({ platforms, switches }: Market, j: number): number {
  if (!switches.complaints) return 1;
  const market = complaintsOfMarket(platforms);
  if (market.loans === 0) return 1;
  const expected = (market.complaints * platforms.loansServiced[j]) / market.loans;
  return complaintRatio(platforms.complaints[j], expected, market.complaints / market.platforms);
}
