import { smoothed } from '../agents/platform.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Months over which a platform remembers what funding it usually has. */
const REMEMBERED = 12;

/**
 * A platform whose funding has shrunk freezes the access of as large a share of its repeat borrowers 额度冻结: it keeps what
 * it can still fund for the others. Funding is what stands under the links that banks keep open to it, and what these may still lend.
 *
 * Reads  published.servicer, links, listed, platforms.delistedMonths
 * Writes published.withdrawn, platforms.usualFunding
 * Draws  none; who is frozen follows from the draw behind his score with this platform
 */
export function withdrawLines(market: Market): void {
  const { platforms, links, published, parameters: p, switches } = market;
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    published.withdrawn[j] = 0;
    if (platforms.alive[j] === 0) continue;
    let funding = 0;
    for (let link = 0; link < links.count; link++)
      if (published.servicer[link] === j && isOpen(market, link))
        funding += links.bankOwned[link] + links.platformOwned[link] + links.room[link];
    const usual = platforms.usualFunding[j];
    if (switches.lineWithdrawal && usual > 0)
      published.withdrawn[j] = Math.min(1, Math.max(0, p['line_withdrawal.strength'] * (1 - funding / usual)));
    platforms.usualFunding[j] = smoothed(usual > 0 ? usual : Number.NaN, funding, REMEMBERED);
  }
}

/** Would the bank still lend through this link if it had room? */
const isOpen = ({ links, listed, platforms, published }: Market, link: number): boolean =>
  links.enabled[link] === 1 &&
  listed[links.bank[link] * MAX_PLATFORMS + links.platform[link]] === 1 &&
  platforms.delistedMonths[published.servicer[link]] === 0;
