import { countedRate } from '../agents/pricing.ts';
import { annuityInstalment } from '../core/money.ts';
import { RUNOFFS } from '../scenario/levers.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import { ANNUITY, CONTRACT_MASK, LIVE, type Loans } from '../state/loans.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { orphanLink } from './enter-and-exit.ts';
import { rateOf, standingBalance } from './next-payment.ts';
import { earnPlatform } from './settle-losses.ts';

const REPRICE = RUNOFFS.indexOf('reprice');
const STOP_SERVICING = RUNOFFS.indexOf('stopServicing');

/**
 * Loans of platforms off a bank's list, where the rule stops their servicing 存量停止服务: they become orphans, and the
 * platform loses its share in them and their reserve. Otherwise the stock runs off under its contracts 存量自然结清.
 *
 * Reads  policy.runoff, banks.listedOn, listed
 * Writes links.{enabled, orphan, bankOwned, platformOwned}, banks.{loans, capital}, platforms.{equity, profit}
 * Draws  none
 */
export function stopServicing(market: Market): void {
  const { policy, links, listed, banks, platforms } = market;
  if (policy.runoff !== STOP_SERVICING) return;
  for (let link = 0; link < links.count; link++) {
    const bank = links.bank[link];
    const onList = listed[bank * MAX_PLATFORMS + links.platform[link]] === 1;
    if (banks.listedOn[bank] === 0 || onList || links.orphan[link] === 1) continue;
    earnPlatform(market, platforms.root[links.platform[link]], -links.platformOwned[link] - links.reserve[link]);
    orphanLink(market, link);
  }
}

/**
 * Loans dearer than the cap now in force, where the rule reprices the stock: the service fee is cut first, then bank
 * interest, then the guarantee fee, and what is left is spread over the instalments left.
 *
 * Reads  policy.{runoff, aprCap, countGuaranteeFee}
 * Writes loans.{rateBank, rateGuarantee, rateService, instalment}
 * Draws  none
 */
export function repriceStock(market: Market, { loans }: Shard): void {
  if (market.policy.runoff !== REPRICE) return;
  for (let loan = 0; loan < loans.capacity; loan++) if ((loans.flags[loan] & LIVE) !== 0) reprice(market, loans, loan);
}

function reprice({ policy }: Market, loans: Loans, loan: number): void {
  const link = loans.link[loan];
  const { rateBank, rateService, rateGuarantee } = loans;
  const weight = policy.countGuaranteeFee[link];
  const excess = countedRate(rateBank[loan], rateService[loan], rateGuarantee[loan], weight) - policy.aprCap[link];
  if (excess <= 0) return;
  const fromService = Math.min(excess, rateService[loan]);
  const fromBank = Math.min(excess - fromService, rateBank[loan]);
  rateService[loan] -= fromService;
  rateBank[loan] -= fromBank;
  const rest = excess - fromService - fromBank; // above the cap by the guarantee fee alone
  if (rest > 0) rateGuarantee[loan] -= Math.ceil(rest / weight);
  const annuity = (loans.flags[loan] & CONTRACT_MASK) === ANNUITY;
  if (annuity && loans.left[loan] > 0)
    loans.instalment[loan] = annuityInstalment(standingBalance(loans, loan), rateOf(loans, loan), loans.left[loan]);
}
