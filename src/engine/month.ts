import type { Crew } from './crew.ts';
import { hashShards } from './record/hash.ts';
import { checkLoanStocks } from './record/identities.ts';
import { adaptPlatforms } from './stages/adapt-platforms.ts';
import { applyForLoans } from './stages/apply-for-loans.ts';
import { attemptFraud } from './stages/attempt-fraud.ts';
import { bookOriginations } from './stages/book-originations.ts';
import { chooseWhitelists } from './stages/choose-whitelists.ts';
import { clearDemand } from './stages/clear-demand.ts';
import { closeBanks } from './stages/close-banks.ts';
import { closePlatforms } from './stages/close-platforms.ts';
import { decideEvasion } from './stages/decide-evasion.ts';
import { enterAndExit } from './stages/enter-and-exit.ts';
import { failGuarantors } from './stages/fail-guarantors.ts';
import { handleComplaints } from './stages/handle-complaints.ts';
import { learnHazards } from './stages/learn-hazards.ts';
import { openMonth } from './stages/open-month.ts';
import { originate } from './stages/originate.ts';
import { postHouseholds } from './stages/post-households.ts';
import { prepayLoans } from './stages/prepay-loans.ts';
import { publishFrictions } from './stages/publish-frictions.ts';
import { publishPrices } from './stages/publish-prices.ts';
import { publishVisibility } from './stages/publish-visibility.ts';
import { receiveIncome } from './stages/receive-income.ts';
import { repayLoans } from './stages/repay-loans.ts';
import { saveOrSpend } from './stages/save-or-spend.ts';
import { setPolicy } from './stages/set-policy.ts';
import { settleLosses } from './stages/settle-losses.ts';
import { stressHazards } from './stages/stress-hazards.ts';
import { supervise } from './stages/supervise.ts';
import { tightenScreening, watchRollIn } from './stages/tighten-screening.ts';
import { repriceStock, stopServicing } from './stages/treat-stock.ts';
import { withdrawLines } from './stages/withdraw-lines.ts';
import type { Market } from './state/market.ts';

/** One month of the market, in order. Serial phases run once; shard phases touch nothing outside their shard. */
export function month(market: Market, crew: Crew): void {
  const { channels } = market;
  // SUPPLY: what the law asks for, and what institutions offer under it
  openMonth(market);
  setPolicy(market);
  chooseWhitelists(market);
  channels?.published('network', market);
  stopServicing(market);
  decideEvasion(market);
  publishPrices(market);
  channels?.published('price', market);
  publishVisibility(market);
  channels?.published('disclosure', market);
  publishFrictions(market);
  tightenScreening(market);
  withdrawLines(market);
  channels?.published('screening', market);
  stressHazards(market);

  // HOUSEHOLDS: each shard of borrowers
  for (const shard of market.shards) {
    repriceStock(market, shard);
    receiveIncome(market, shard);
    prepayLoans(market, shard);
    repayLoans(market, shard);
    saveOrSpend(market, shard);
    applyForLoans(market, shard);
    attemptFraud(market, shard);
  }
  crew.sum(market.households.all);

  // CLEARING: money and losses reach their owners; demand meets the limits
  postHouseholds(market);
  const settled = settleLosses(market);
  checkLoanStocks(market);
  handleComplaints(market);
  supervise(market);
  closePlatforms(market);
  failGuarantors(market, settled);
  closeBanks(market, settled);
  channels?.published('funding', market);
  learnHazards(market);
  watchRollIn(market);
  clearDemand(market);

  // ORIGINATION: each shard of borrowers
  for (const shard of market.shards) originate(market, shard);
  hashShards(market);
  crew.sum(market.originations.all);

  // BOOKS: the month's lending is booked; platforms adapt, leave, enter
  bookOriginations(market);
  adaptPlatforms(market);
  enterAndExit(market);
}
