import { BANKS, GUARANTORS } from '../state/institutions.ts';
import { post, transfer } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';

/** Share of the money collected from defaulted loans that collection costs. */
const COLLECTION_COST = 0.3;

/** What the settlement leaves for the banks' books, fen: by bank, and compensation by guarantor and bank. */
export type Settled = {
  readonly earned: Float64Array;
  readonly lost: Float64Array;
  readonly compensation: readonly Float64Array[];
};

/**
 * The month's repayments reach their owners and the recorded losses go down the waterfall 损失分担: reserve first, then the
 * guarantor, then the bank.
 *
 * Reads  household totals
 * Writes links.{bankOwned, platformOwned, guarantorOwned, exposure, reserve}, banks.{loans, funding}, guarantors,
 *        platforms.{cash, equity, profit}, ledger, flash
 * Draws  none
 */
export function settleLosses(market: Market): Settled {
  const { banks, platforms, guarantors, links, households: t, ledger, published, flash } = market;
  const earned = new Float64Array(BANKS);
  const lost = new Float64Array(BANKS);
  const compensation = Array.from({ length: GUARANTORS }, () => new Float64Array(BANKS));
  flash.writtenOff = 0;

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
    const toGuarantor = t.guaranteeFees[link] + t.arrearsToGuarantor[link] + t.principalToGuarantor[link];
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
  return { earned, lost, compensation };
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
