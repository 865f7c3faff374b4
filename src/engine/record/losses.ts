import { postedTo } from '../state/ledger.ts';
import type { Market } from '../state/market.ts';
import { total } from './statistics.ts';

/** Who bears losses 损失承担方, in the order of `lossesBorne`. */
export const LOSS_BEARERS = ['bank', 'guarantor', 'platform', 'reserve'] as const;

/**
 * Losses of the month by who bears them, fen. Banks and platforms: what they wrote off. Guarantors: what they paid the banks less
 * principal they collected on those loans. Each less what reserves paid of it; what a failed guarantor takes back from the
 * banks is the banks' loss.
 */
export function lossesBorne({ households: h, ledger }: Market): number[] {
  const returned = postedTo(ledger, 'compensationReturned', 'guarantors');
  const paid = total(h.compensationCalled) - total(h.principalToGuarantor);
  return [
    total(h.writtenOffBank) - postedTo(ledger, 'reserveDraw', 'banks') + returned,
    paid - postedTo(ledger, 'reserveDraw', 'guarantors') - returned,
    total(h.writtenOffPlatform) - postedTo(ledger, 'reserveDraw', 'platforms'),
    -postedTo(ledger, 'reserveDraw', 'reserves'),
  ];
}
