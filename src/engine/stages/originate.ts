import { instalmentOf } from '../agents/contract.ts';
import { shareOf } from '../core/money.ts';
import { MODES } from '../scenario/scenario.ts';
import { PLANNED } from '../state/applications.ts';
import { NO_PLATFORM } from '../state/borrowers.ts';
import { BINS } from '../state/institutions.ts';
import { claimRow, GUARANTEED, LIVE, type Loans } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { RATE_STEP_BP, RATE_STEPS } from '../state/totals.ts';
import { borrowInformally } from './borrow-informally.ts';
import { paymentNextMonth } from './repay-loans.ts';

const GUARANTEED_MODE = MODES.indexOf('guaranteed');

/**
 * Applications within the published threshold of their link become loans 放款; the others are refused for capacity.
 *
 * Reads  applications, published
 * Writes loans, borrowers.{openSlots, firstLoan, loyal, savings}, origination totals
 * Draws  none
 */
export function originate(market: Market, shard: Shard): void {
  const { published, originations: totals } = market;
  const { applications } = shard;
  for (let row = 0; row < applications.count; row++) {
    const amount = applications.amount[row];
    if (applications.priority[row] > published.threshold[applications.link[row]]) {
      totals.capacityRejected[0]++;
      totals.capacityRejectedAmount[0] += amount;
      borrowInformally(market, shard, applications.borrower[row], applications.kind[row], amount, totals);
      continue;
    }
    const who = applications.borrower[row];
    countOrigination(market, shard, row);
    const loan = makeLoan(market, shard, row);
    insertLoan(shard, who, loan);
    shard.borrowers.loyal[who] = market.links.platform[applications.link[row]];
    if (applications.kind[row] === PLANNED) {
      totals.toMerchants[0] += amount;
    } else {
      totals.toHouseholds[0] += amount;
      shard.borrowers.savings[who] += amount;
    }
  }
}

function makeLoan(market: Market, { applications, borrowers, loans }: Shard, row: number): number {
  const { published, links } = market;
  const loan = claimRow(loans);
  const who = applications.borrower[row];
  const link = applications.link[row];
  const bin = applications.bin[row];
  const amount = applications.amount[row];
  const contract = applications.contract[row];
  const tenor = applications.tenorMonths[row];
  const price = link * BINS + bin;
  let slot = 0;
  while ((borrowers.openSlots[who] & (1 << slot)) !== 0) slot++;
  borrowers.openSlots[who] |= 1 << slot;

  loans.borrower[loan] = who;
  loans.slot[loan] = slot;
  loans.principal[loan] = amount;
  loans.balance[loan] = amount;
  loans.arrears[loan] = 0;
  loans.transit[loan] = 0;
  loans.rateBank[loan] = published.rateBank[price];
  loans.rateGuarantee[loan] = published.rateGuarantee[price];
  loans.rateService[loan] = published.rateService[price];
  loans.instalment[loan] = instalmentOf(contract, amount, published.rateAll[price], tenor);
  loans.partnerShare[loan] = published.partnerShare[link];
  loans.vintage[loan] = market.age;
  loans.link[loan] = link;
  loans.bin[loan] = bin;
  loans.left[loan] = tenor;
  loans.monthsPastDue[loan] = 0;
  loans.flags[loan] = LIVE | contract | (links.mode[link] === GUARANTEED_MODE ? GUARANTEED : 0);
  return loan;
}

/** Put the loan into its borrower's list: smallest scheduled payment first, ties to the lower slot. */
function insertLoan({ borrowers, loans }: Shard, who: number, loan: number): void {
  const payment = paymentNextMonth(loans, loan);
  let previous = 0;
  let cursor = borrowers.firstLoan[who];
  while (cursor !== 0 && goesBefore(loans, cursor - 1, payment, loans.slot[loan])) {
    previous = cursor;
    cursor = loans.next[cursor - 1];
  }
  loans.next[loan] = cursor;
  if (previous === 0) borrowers.firstLoan[who] = loan + 1;
  else loans.next[previous - 1] = loan + 1;
}

function goesBefore(loans: Loans, other: number, payment: number, slot: number): boolean {
  const otherPayment = paymentNextMonth(loans, other);
  return otherPayment < payment || (otherPayment === payment && loans.slot[other] < slot);
}

/** Add the loan to the month's totals before it exists, so that "new to the group" means without it. */
function countOrigination(market: Market, { applications, borrowers, loans }: Shard, row: number): void {
  const { published, originations: totals, platforms } = market;
  const link = applications.link[row];
  const amount = applications.amount[row];
  const price = link * BINS + applications.bin[row];
  const group = published.servicer[link];
  totals.loans[link]++;
  totals.principal[link] += amount;
  totals.fromPlatform[link] += shareOf(amount, published.partnerShare[link]);

  const weight = amount / 100;
  const all = published.rateAll[price];
  totals.weight[0] += weight;
  totals.weightedRate[0] += weight * all;
  totals.weightedPerceived[0] += weight * applications.perceivedRate[row];
  totals.weightedFunding[0] += weight * published.funding[price];
  totals.weightedRisk[0] += weight * published.risk[price];
  totals.weightedAcquisition[0] += weight * published.acquisition[price];
  totals.tenorWeighted[0] += weight * applications.tenorMonths[row];
  totals.rateHistogram[Math.min(RATE_STEPS - 1, Math.floor(all / RATE_STEP_BP))] += amount;
  if (all > 2400) totals.above24[0] += amount;

  const who = applications.borrower[row];
  const loyal = borrowers.loyal[who];
  if (loyal !== NO_PLATFORM) totals.repeatPrincipal[0] += amount;
  let known = loyal !== NO_PLATFORM && platforms.root[loyal] === group;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0 && !known; cursor = loans.next[cursor - 1])
    known = published.servicer[loans.link[cursor - 1]] === group;
  if (!known) totals.newToGroup[group]++;
}
