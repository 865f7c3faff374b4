import { splitByWeights } from '../core/money.ts';
import { MODES } from '../scenario/scenario.ts';
import { BANKS, GUARANTORS } from '../state/institutions.ts';
import { post, transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';

const GUARANTEED_MODE = MODES.indexOf('guaranteed');
const LIGHT_MODE = MODES.indexOf('light');
/** Share of the money collected from defaulted loans that collection costs. */
const COLLECTION_COST = 0.3;

/**
 * The month's repayments reach their owners and the recorded losses go down the waterfall 损失分担: reserve first, then the
 * guarantor, then the bank. A guarantor without net assets fails and what it lacks falls back on its banks.
 *
 * Reads  household totals
 * Writes links.{bankOwned, platformOwned, guarantorOwned, exposure, reserve}, banks.{loans, funding}, guarantors,
 *        platforms.{cash, equity, profit}, ledger, flash
 * Draws  none
 *
 * @returns by bank, fen: interest received and losses borne, for its profit and loss
 */
export function settleLosses(market: Market): { earned: Float64Array; lost: Float64Array } {
  const { banks, platforms, guarantors, links, households: t, ledger, published, flash } = market;
  const earned = new Float64Array(BANKS);
  const lost = new Float64Array(BANKS);
  const compensation = Array.from({ length: GUARANTORS }, () => new Float64Array(BANKS));
  flash.writtenOff = 0;
  flash.recovered = t.principalRecovered[0];

  for (let link = 0; link < links.count; link++) {
    const bank = links.bank[link];
    const group = published.servicer[link];
    const guarantor = links.guarantor[link];
    const orphan = links.orphan[link] === 1;

    // Cash collected: every owner gets its part; an orphan's service fee goes to the bank that now services it.
    const toBank = t.interestToBank[link] + (orphan ? t.serviceFees[link] : 0);
    const toPlatform = t.interestToPlatform[link] + (orphan ? 0 : t.serviceFees[link]);
    earned[bank] += toBank;
    earnPlatform(market, group, toPlatform);
    banks.funding[bank] -= toBank + t.principalToBank[link];
    platforms.cash[group] += toPlatform + t.principalToPlatform[link];
    post(ledger, 'repayment', 'banks', toBank + t.principalToBank[link]);
    post(ledger, 'repayment', 'platforms', toPlatform + t.principalToPlatform[link]);
    const toGuarantor = t.guaranteeFees[link] + t.principalToGuarantor[link];
    if (guarantor >= 0) guarantors.netAssets[guarantor] += toGuarantor;
    post(ledger, 'repayment', 'guarantors', toGuarantor);

    payCollectors(market, link, bank, group, guarantor, lost);

    // Owners' stocks.
    const called = t.compensationCalled[link];
    links.bankOwned[link] -= t.principalToBank[link] + called + t.writtenOffBank[link];
    links.platformOwned[link] -= t.principalToPlatform[link] + t.writtenOffPlatform[link];
    links.guarantorOwned[link] += called - t.principalToGuarantor[link] - t.writtenOffGuarantor[link];
    banks.loans[bank] -= t.principalToBank[link] + called + t.writtenOffBank[link];
    flash.writtenOff += t.writtenOffBank[link] + t.writtenOffPlatform[link] + t.writtenOffGuarantor[link];

    // The waterfall. A platform's own share is covered by its own reserve, which changes nothing in its wealth but the cash.
    const forGuarantor = drawReserve(market, link, group, called, 'guarantors');
    const forBank = drawReserve(market, link, group, t.writtenOffBank[link], 'banks');
    if (guarantor >= 0) guarantors.netAssets[guarantor] += forGuarantor - called;
    transfer(ledger, 'compensation', 'guarantors', 'banks', called);
    banks.funding[bank] -= called + forBank;
    if (called > 0) compensation[guarantor][bank] += called;
    lost[bank] += t.writtenOffBank[link] - forBank;
    const ownLoss = t.writtenOffPlatform[link];
    earnPlatform(market, group, -ownLoss);
    platforms.cash[group] += drawReserve(market, link, group, ownLoss, 'platforms');
  }
  failGuarantors(market, compensation, lost);
  return { earned, lost };
}

/** Book a gain (+) or loss (−) of a platform group in the month's profit. */
export function earnPlatform({ platforms }: Market, group: number, amount: number): void {
  platforms.profit[group] += amount;
  platforms.equity[group] += amount;
}

/** Owners pay for what collection brought in. */
function payCollectors(
  market: Market,
  link: number,
  bank: number,
  group: number,
  guarantor: number,
  lost: Float64Array,
): void {
  const { households: t, banks, platforms, guarantors, ledger } = market;
  const cost = (cash: number) => Math.floor(COLLECTION_COST * cash + 0.5);
  const ofBank = cost(t.recoveredByBank[link]);
  const ofPlatform = cost(t.recoveredByPlatform[link]);
  const ofGuarantor = cost(t.recoveredByGuarantor[link]);
  lost[bank] += ofBank;
  banks.funding[bank] += ofBank;
  transfer(ledger, 'collectionCost', 'banks', 'world', ofBank);
  earnPlatform(market, group, -ofPlatform);
  platforms.cash[group] -= ofPlatform;
  transfer(ledger, 'collectionCost', 'platforms', 'world', ofPlatform);
  if (guarantor < 0) return;
  guarantors.netAssets[guarantor] -= ofGuarantor;
  transfer(ledger, 'collectionCost', 'guarantors', 'world', ofGuarantor);
}

/** Take up to `loss` out of the link's reserve for whom the loss would fall on; the platform's wealth pays unless it is its own loss. */
function drawReserve(
  market: Market,
  link: number,
  group: number,
  loss: number,
  to: 'banks' | 'guarantors' | 'platforms',
): number {
  const { links, ledger } = market;
  const drawn = Math.min(links.reserve[link], loss);
  if (drawn === 0) return 0;
  links.reserve[link] -= drawn;
  transfer(ledger, 'reserveDraw', 'reserves', to, drawn);
  if (to !== 'platforms' && links.orphan[link] === 0) earnPlatform(market, group, -drawn);
  return drawn;
}

/** Guarantors below zero give up: the shortfall falls back on the banks in proportion to this month's compensation. */
function failGuarantors(market: Market, compensation: readonly Float64Array[], lost: Float64Array): void {
  const { guarantors, banks, links, ledger, switches, flash } = market;
  flash.guarantorFailures = 0;
  for (let g = 0; g < GUARANTORS; g++) {
    const shortfall = -guarantors.netAssets[g];
    if (guarantors.alive[g] === 0 || shortfall <= 0 || !switches.gfail) continue;
    const paid = compensation[g].reduce((a, b) => a + b, 0);
    const returned = Math.min(shortfall, paid);
    splitByWeights(returned, Array.from(compensation[g])).forEach((part, bank) => {
      lost[bank] += part;
      banks.funding[bank] += part;
    });
    transfer(ledger, 'compensationReturned', 'banks', 'guarantors', returned);
    // What cash it still lacks its other creditors lose.
    transfer(ledger, 'liquidation', 'world', 'guarantors', shortfall - returned);
    guarantors.netAssets[g] = 0;
    guarantors.alive[g] = 0;
    flash.guarantorFailures++;
    for (let link = 0; link < links.count; link++)
      if (links.guarantor[link] === g && links.mode[link] === GUARANTEED_MODE) links.mode[link] = LIGHT_MODE;
  }
}
