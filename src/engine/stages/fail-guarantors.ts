import { splitByWeights } from '../core/money.ts';
import { MODES } from '../scenario/scenario.ts';
import { inForce } from '../state/channels.ts';
import { GUARANTORS } from '../state/institutions.ts';
import { transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import type { Settled } from './settle-losses.ts';

const GUARANTEED = MODES.indexOf('guaranteed');
const LIGHT = MODES.indexOf('light');

/**
 * Guarantors that even their owners could not fill up give up 担保公司失效: what they lack falls back on the banks in
 * proportion to this month's compensation; their links go on without a guarantee.
 *
 * Reads  guarantors.netAssets
 * Writes guarantors.{alive, netAssets}, links.mode, banks.funding, settled.lost, ledger, flash
 * Draws  none
 */
export function failGuarantors(market: Market, { compensation, lost }: Settled): void {
  const { guarantors, banks, links, ledger, switches, flash } = market;
  flash.guarantorFailures = 0;
  for (let g = 0; g < GUARANTORS; g++) {
    const shortfall = -guarantors.netAssets[g];
    if (guarantors.alive[g] === 0) continue;
    const fails = shortfall > 0 && switches.gfail ? 1 : 0;
    if (inForce(market, 'exit', 'failure of guarantor', g, fails) === 0) continue;
    const paid = compensation[g].reduce((a, b) => a + b, 0);
    const returned = Math.min(Math.max(0, shortfall), paid);
    splitByWeights(returned, Array.from(compensation[g])).forEach((part, bank) => {
      lost[bank] += part;
      banks.funding[bank] += part;
    });
    transfer(ledger, 'compensationReturned', 'banks', 'guarantors', returned);
    // What cash it still lacks its other creditors lose; what it has left, where another run closes it, goes to its owners.
    transfer(ledger, 'liquidation', 'world', 'guarantors', shortfall - returned);
    guarantors.netAssets[g] = 0;
    guarantors.alive[g] = 0;
    flash.guarantorFailures++;
    for (let link = 0; link < links.count; link++)
      if (links.guarantor[link] === g && links.mode[link] === GUARANTEED) links.mode[link] = LIGHT;
  }
}
