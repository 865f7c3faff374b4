import { MODE_WEIGHT, smoothed } from '../agents/platform.ts';
import { BANKS, MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Months over which a platform remembers what funding it usually has. */
const REMEMBERED = 12;

/**
 * A platform whose funding has shrunk freezes the access of as large a share of its repeat borrowers 额度冻结: it keeps what
 * it can still fund for the others. Its funding is its part of what each bank lends and could lend, shared among the links
 * that the bank keeps open as readily as their modes are used; what others borrow takes nothing from it.
 *
 * Reads  published.servicer, links, listed, banks.{loans, originated, budget}, platforms.delistedMonths
 * Writes published.withdrawn, platforms.usualFunding
 * Draws  none; who is frozen follows from the draw behind his score with this platform
 */
export function withdrawLines(market: Market): void {
  const { platforms, published, parameters: p, switches } = market;
  const funding = fundingByGroup(market);
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    published.withdrawn[j] = 0;
    if (platforms.alive[j] === 0) continue;
    const usual = platforms.usualFunding[j];
    if (switches.lineWithdrawal && usual > 0)
      published.withdrawn[j] = Math.min(1, Math.max(0, p['line_withdrawal.strength'] * (1 - funding[j] / usual)));
    platforms.usualFunding[j] = smoothed(usual > 0 ? usual : Number.NaN, funding[j], REMEMBERED);
  }
}

/** What banks lend and could lend through each platform group, fen. */
function fundingByGroup(market: Market): Float64Array {
  const { links, banks, published } = market;
  const open = Array.from({ length: links.count }, (_, link) => link).filter((link) => isOpen(market, link));
  const weight = new Float64Array(BANKS);
  for (const link of open) weight[links.bank[link]] += MODE_WEIGHT[links.mode[link]];
  const funding = new Float64Array(MAX_PLATFORMS);
  for (const link of open) {
    const bank = links.bank[link];
    const capacity = banks.loans[bank] - banks.originated[bank] + banks.budget[bank]; // the budget was set before last month's loans
    funding[published.servicer[link]] += (capacity * MODE_WEIGHT[links.mode[link]]) / weight[bank];
  }
  return funding;
}

/** Does the bank lend through this link, if it has room? */
const isOpen = ({ links, listed, platforms, published }: Market, link: number): boolean =>
  links.enabled[link] === 1 &&
  listed[links.bank[link] * MAX_PLATFORMS + links.platform[link]] === 1 &&
  platforms.alive[published.servicer[link]] === 1 &&
  platforms.delistedMonths[published.servicer[link]] === 0;
