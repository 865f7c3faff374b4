import { drawPair, newPair, STREAM } from '../core/random.ts';
import type { Market } from '../state/market.ts';

const pair = newPair();

/** The borrower at the counter: one record, rewritten for each. Draws: [0, 1). Money: fen. */
export const payer = {
  cash: 0,
  safetyNet: 0,
  unwilling: false,
  autoDebit: 0,
  friction: 0,
  person: 0,
  /** Months without new credit that a warning leaves. */
  frozenMonths: 0,
  /** Charges he has paid this month. */
  charges: 0,
  /** A payment of this month went to the wrong party. */
  misdirected: false,
  /** He has paid a small debt in default in full this month. */
  hasRepaired: false,
  /** The second pair is drawn only where the payment cannot simply be made. */
  drawn: false,
  willingnessDraw: 0,
  helpDraw: 0,
};

/** The payer's second pair of the month. */
export function drawSecond({ key, month }: Market): void {
  if (payer.drawn) return;
  drawPair(pair, key, payer.person, month, STREAM.payment, 0, 1);
  payer.willingnessDraw = pair[0];
  payer.helpDraw = pair[1];
  payer.drawn = true;
}
