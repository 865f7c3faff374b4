import { smoothed } from '../agents/platform.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Months over which a platform remembers what funding it usually has. */
const REMEMBERED = 12;

/**
 * A platform whose funding has shrunk freezes the access of as large a share of its repeat borrowers 额度冻结: it keeps what
 * it can still fund for the others. Funding is what stands under its usable links and what these may still lend.
 *
 * Reads  published.{linkFrom, linkOf}, links
 * Writes published.withdrawn, platforms.usualFunding
 * Draws  none; who is frozen follows from the draw behind his score with this platform
 */
export function withdrawLines({ platforms, links, published, parameters: p, switches }: Market): void {
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    published.withdrawn[j] = 0;
    if (platforms.alive[j] === 0) continue;
    let funding = 0;
    for (let at = published.linkFrom[j]; at < published.linkFrom[j + 1]; at++) {
      const link = published.linkOf[at];
      funding += links.bankOwned[link] + links.platformOwned[link] + links.room[link];
    }
    const usual = platforms.usualFunding[j];
    if (switches.lineWithdrawal && usual > 0)
      published.withdrawn[j] = Math.min(1, Math.max(0, p['line_withdrawal.strength'] * (1 - funding / usual)));
    platforms.usualFunding[j] = smoothed(usual > 0 ? usual : Number.NaN, funding, REMEMBERED);
  }
}
