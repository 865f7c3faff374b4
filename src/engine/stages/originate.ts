import { upFrontFee } from '../agents/all-in-cost.ts';
import { instalmentOf } from '../agents/contract.ts';
import { averageLife, longRunReservation, surplusOf } from '../agents/welfare.ts';
import { roundFen, shareOf } from '../core/money.ts';
import { MODES } from '../scenario/scenario.ts';
import { type Applications, FRAUD_KIND, PLANNED, ROLLOVER } from '../state/applications.ts';
import { NO_PLATFORM, PRESENT_BIASED } from '../state/borrowers.ts';
import { BINS } from '../state/institutions.ts';
import { claimRow, FRAUD, GUARANTEED, LIVE, type Loans } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { COST_BAND_BP, COST_BANDS, RATE_STEP_BP, RATE_STEPS } from '../state/totals.ts';
import { allInCostBp } from './all-in.ts';
import { borrowInformally } from './borrow-informally.ts';
import { paymentNextMonth } from './next-payment.ts';

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
    const kind = applications.kind[row];
    if (applications.priority[row] > published.threshold[applications.link[row]]) {
      if (kind === FRAUD_KIND) continue;
      totals.capacityRejected[0]++;
      if (kind === ROLLOVER) totals.rolloverRefused[0]++;
      totals.groupCapacityRefused[shard.borrowers.group[applications.borrower[row]]]++;
      totals.capacityRejectedAmount[0] += amount;
      borrowInformally(market, shard, applications.borrower[row], kind, amount, totals);
      continue;
    }
    const who = applications.borrower[row];
    if (kind !== FRAUD_KIND) countOrigination(market, shard, row);
    else totals.fraudLoans[0]++;
    const loan = makeLoan(market, shard, row);
    insertLoan(shard, who, loan);
    payOut(market, shard, row, loan);
    countSubsidy(market, shard, row);
  }
}

/** What the state pays of the loan's interest 财政贴息: what the borrower saves over the average life of the contract. */
function countSubsidy({ published, originations: totals }: Market, { applications }: Shard, row: number): void {
  const link = applications.link[row];
  const price = link * BINS + applications.bin[row];
  if (published.subsidy[price] === 0) return;
  const life = averageLife(applications.contract[row], published.rateAll[price], applications.tenorMonths[row]);
  totals.subsidies[link] += roundFen((published.subsidy[price] / 10_000) * applications.amount[row] * life);
}

/** The money goes to the merchant, the borrower or the fraudster, less the side fee. */
function payOut({ links, originations: totals }: Market, shard: Shard, row: number, loan: number): void {
  const { applications, borrowers, loans } = shard;
  const who = applications.borrower[row];
  const link = applications.link[row];
  const amount = applications.amount[row];
  const fee = loans.sideFee[loan];
  const kind = applications.kind[row];
  totals.principal[link] += amount;
  totals.fromPlatform[link] += shareOf(amount, loans.partnerShare[loan]);
  totals.hiddenFees[link] += fee;
  if (kind === FRAUD_KIND) {
    totals.toFraudsters[0] += amount;
    return;
  }
  borrowers.loyal[who] = links.platform[link];
  if (kind === PLANNED) {
    totals.toMerchants[0] += amount;
    totals.hiddenFromMerchants[0] += fee;
  } else {
    totals.toHouseholds[0] += amount;
    totals.hiddenFromHouseholds[0] += fee;
    borrowers.savings[who] += amount - fee;
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
  const isFraud = applications.kind[row] === FRAUD_KIND;
  const hidden = isFraud ? 0 : published.hidden[price];
  const cost = allInCostBp(contract, published.rateAll[price], hidden, tenor);
  loans.sideFee[loan] = upFrontFee(amount, hidden, tenor);
  loans.priceGap[loan] = isFraud ? 0 : Math.max(0, cost - applications.perceivedRate[row]);
  loans.watch[loan] = 0;
  loans.vintage[loan] = market.age;
  loans.link[loan] = link;
  loans.bin[loan] = bin;
  loans.left[loan] = tenor;
  loans.monthsPastDue[loan] = 0;
  const guaranteed = links.mode[link] === GUARANTEED_MODE ? GUARANTEED : 0;
  loans.flags[loan] = LIVE | contract | guaranteed | (isFraud ? FRAUD : 0);
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

  const weight = amount / 100;
  const tenor = applications.tenorMonths[row];
  const hidden = published.hidden[price];
  const all = allInCostBp(applications.contract[row], published.rateAll[price], hidden, tenor);
  totals.weight[0] += weight;
  totals.weightedRate[0] += weight * all;
  totals.weightedPerceived[0] += weight * applications.perceivedRate[row];
  totals.weightedFunding[0] += weight * published.funding[price];
  totals.weightedRisk[0] += weight * published.risk[price];
  totals.weightedAcquisition[0] += weight * published.acquisition[price];
  totals.tenorWeighted[0] += weight * tenor;
  totals.weightedHidden[0] += weight * (all - published.rateAll[price]);
  if (hidden > 0) totals.hiddenPrincipal[0] += amount;
  totals.rateHistogram[Math.min(RATE_STEPS - 1, Math.floor(all / RATE_STEP_BP))] += amount;
  const band = bandOf(all);
  totals.bandLoans[band]++;
  totals.bandPrincipal[band] += amount;
  if (all > 2000) totals.above20[0] += amount;
  if (all > 2400) totals.above24[0] += amount;

  const who = applications.borrower[row];
  countForGroup(market, row, applications, borrowers.group[who], borrowers.traits[who], all);
  const loyal = borrowers.loyal[who];
  if (loyal !== NO_PLATFORM) totals.repeatPrincipal[0] += amount;
  let known = loyal !== NO_PLATFORM && platforms.root[loyal] === group;
  for (let cursor = borrowers.firstLoan[who]; cursor !== 0 && !known; cursor = loans.next[cursor - 1])
    known = published.servicer[loans.link[cursor - 1]] === group;
  if (!known) totals.newToGroup[group]++;
}

/** Band of an all-in cost: a price at a ceiling is in the band that ends there; the first band holds 0 too. */
const bandOf = (allInBp: number): number =>
  Math.min(COST_BANDS - 1, Math.max(0, Math.ceil(allInBp / COST_BAND_BP) - 1));

/** Add the loan to its borrower's group, with what he gains from it by his own reservation price. */
function countForGroup(
  { originations: totals, published }: Market,
  row: number,
  applications: Applications,
  group: number,
  traits: number,
  allInBp: number,
): void {
  const amount = applications.amount[row];
  const rate = published.rateAll[applications.link[row] * BINS + applications.bin[row]];
  const life = averageLife(applications.contract[row], rate, applications.tenorMonths[row]);
  const reservation = applications.reservation[row];
  const biased = applications.kind[row] === PLANNED && (traits & PRESENT_BIASED) !== 0;
  totals.groupLoans[group]++;
  totals.groupPrincipal[group] += amount;
  totals.groupWeightedRate[group] += (amount / 100) * allInBp;
  totals.groupSurplus[group] += surplusOf(reservation, allInBp, amount, life);
  const longRun = biased ? longRunReservation(reservation) : reservation;
  totals.groupLongRunSurplus[group] += surplusOf(longRun, allInBp, amount, life);
}
