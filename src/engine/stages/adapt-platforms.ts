import { nextMargin, reputationFactor } from '../agents/platform.ts';
import { isQuarterEnd } from '../core/calendar.ts';
import { roundFen } from '../core/money.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { complaintRatioOf } from './handle-complaints.ts';

/** Share of a month's profit that stays in the platform. */
const RETAINED = 0.6;
/** Brand that a bank app drifts to. */
const APP_BRAND = 0.025;

/**
 * Platforms pay dividends on the month, move their margins each quarter and gain or lose brand with their market share
 * and the complaints about them.
 *
 * Reads  platforms.{profit, balance}
 * Writes platforms.{equity, cash, margin, direction, brand, quarterProfit, lastQuarterProfit}, profitHistory, ledger
 * Draws  none
 */
export function adaptPlatforms(market: Market): void {
  const { platforms, parameters: p, ledger, month, switches, age } = market;
  const total = platforms.balance.reduce((a, b) => a + b, 0);
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    if (platforms.alive[j] === 0) continue;
    const drift = p['platform.brand_drift'];
    const share =
      platforms.bankApp[j] === 1 ? APP_BRAND : total > 0 ? platforms.balance[j] / total : platforms.brand[j];
    const repute = platforms.bankApp[j] === 1 ? 1 : reputationFactor(complaintRatioOf(market, j));
    platforms.brand[j] = (1 - drift) * platforms.brand[j] + drift * share * repute;
    if (platforms.bankApp[j] === 1) continue;

    const profit = platforms.profit[j];
    const dividend = profit > 0 ? profit - roundFen(RETAINED * profit) : 0;
    platforms.equity[j] -= dividend;
    platforms.cash[j] -= dividend;
    transfer(ledger, 'dividends', 'platforms', 'world', dividend);
    market.profitHistory[j * 12 + (age % 12)] = profit;
    market.equityHistory[j * 12 + (age % 12)] = platforms.equity[j];
    platforms.quarterProfit[j] += profit;
    if (!isQuarterEnd(month)) continue;
    if (switches.marginAdapt) {
      const next = nextMargin(
        platforms.margin[j],
        platforms.direction[j],
        platforms.quarterProfit[j],
        platforms.lastQuarterProfit[j],
        p['platform.margin_step'],
        p['platform.margin_min'],
      );
      platforms.margin[j] = next.margin;
      platforms.direction[j] = next.direction;
    }
    platforms.lastQuarterProfit[j] = platforms.quarterProfit[j];
    platforms.quarterProfit[j] = 0;
  }
}
