import { askPlatform, burdenOf, changed, offer, owedHere } from '../stages/ask-platform.ts';
import { candidates, drawCandidates, loyalGroup } from '../stages/draw-candidates.ts';
import type { Need } from '../stages/need.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { REJECTED, REJECTIONS } from '../state/totals.ts';
import { type Background, type Barrier, barriersAt } from './barriers.ts';
import { type Binding, bankSubject, bindingsOf, WHOLE_MARKET } from './binding.ts';
import { type Lender, lenderOf, type OfferSeen, offerSeen } from './offers.ts';

/** Why a need was not served, as `rejections.csv` names it. */
export type Refusal = (typeof REJECTIONS)[number];

/** What the borrower has to pay next month against his income, as a platform sees it; shares of income. */
export type Burden = {
  /** To this platform, and to others as far as lenders tell each other. */
  readonly known: number;
  /** The instalment of the loan he asks for. */
  readonly wanted: number;
  readonly limit: number;
};

/** One platform asked for a loan, with its answer. */
export type Ask = {
  /** By rank at the start. */
  readonly platform: number;
  /** It made his last loan, which lets it be a little dearer. */
  readonly isLoyal: boolean;
  readonly burden: Burden;
  /** Risk bin that it sees him in, 0 safest; none where it did not look. */
  readonly bin: number | null;
  readonly refusal: Refusal | null;
  readonly offer: OfferSeen | null;
  /** The bank that refused him, where one did. */
  readonly refusedBy: Lender | null;
  /** What stood between him and the banks of this platform, offer or not. */
  readonly barriers: readonly Barrier[];
  /** Dated values behind a refusal that is no barrier of a bank. */
  readonly by: readonly Binding[];
};

/**
 * The platforms that a borrower has just asked, with their answers. They are asked again: an answer depends on nothing but the month
 * and the borrower, so it is the same.
 */
export function asksOf(market: Market, shard: Shard, who: number, need: Need, background: Background): Ask[] {
  const count = drawCandidates(market, shard, who);
  const groups = Array.from(candidates.subarray(0, count));
  const loyal = loyalGroup(market, shard.borrowers.loyal[who]);
  return groups.map((group) => askAgain(market, shard, who, need, group, loyal, background));
}

function askAgain(
  market: Market,
  shard: Shard,
  who: number,
  need: Need,
  group: number,
  loyal: number,
  background: Background,
): Ask {
  const income = shard.borrowers.income[who];
  const known = burdenOf(market, shard, who, owedHere(market, shard, who, group));
  const isOffer = askPlatform(market, shard, who, group, need);
  const refusal = isOffer ? null : REJECTIONS[offer.refused]!;
  const looked = refusal !== 'line_withdrawn';
  const routed = looked && refusal !== 'debt_service';
  const asked = offer.isCounter ? changed : need;
  const atBank = refusal === 'bank_screen';
  return {
    platform: group + 1,
    isLoyal: group === loyal,
    burden: { known, wanted: need.instalment / income, limit: market.published.debtServiceMax[group] },
    bin: looked ? offer.bin : null,
    refusal,
    offer: isOffer ? offerSeen(market, background.free) : null,
    refusedBy: atBank ? lenderOf(market, offer.link) : null,
    barriers: routed ? barriersAt(market, group, { shard, who, bin: offer.bin, need: asked }, background) : [],
    by: rulesBehind(market, offer.refused, isOffer),
  };
}

function rulesBehind(market: Market, refused: number, isOffer: boolean): Binding[] {
  if (isOffer) return [];
  if (refused === REJECTED.debtService) return bindingsOf(market, 'infoSharing', WHOLE_MARKET);
  if (refused === REJECTED.bankScreen)
    return bindingsOf(market, 'bankOwnScreen', bankSubject(market, market.links.bank[offer.link]));
  return [];
}
