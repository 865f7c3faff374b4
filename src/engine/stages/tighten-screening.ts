import { burdenLimit, earlyWarning, smoothed } from '../agents/platform.ts';
import { binds, valueOn } from '../scenario/dated.ts';
import type { LeverName } from '../scenario/levers.ts';
import { BANK_TYPES, type DatedLever, MODES } from '../scenario/scenario.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Months after its effect for which a coming cut in supply keeps platforms careful. */
const CAREFUL_MONTHS = 12;
/** Months over which platforms average the roll-in they look at, and the one they compare it with. */
const RECENT = 3;
const USUAL = 12;

/**
 * Platforms lend against less income where an announced price cap will cut supply, or where loans of the whole market have
 * begun to roll into arrears 预防性收紧: one lender's caution shows in others' arrears and makes them careful in turn.
 *
 * Reads  scenario.levers, policy.lpr, platforms.readiness, links, rollIn
 * Writes published.debtServiceMax
 * Draws  none
 */
export function tightenScreening(market: Market): void {
  const { parameters: p, published, rollIn, switches } = market;
  const early = earlyWarning(rollIn.recent, rollIn.usual);
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    const alarm = switches.precaution ? Math.max(expectsCut(market, j) ? 1 : 0, early) : 0;
    published.debtServiceMax[j] = burdenLimit(p['screening.debt_service_max'], p['screening.precaution'], alarm);
  }
}

/** Is this a cap on the price of one loan? */
const isCap = ({ lever }: DatedLever): boolean => lever === 'aprCap' || lever === 'lprCap';

/** Does an announced cap, adopted and not more than a year in force, lie below what else would bind one of the platform's links? */
function expectsCut(
  { scenario, month, policy, platforms, banks, links, published, switches }: Market,
  j: number,
): boolean {
  if (!switches.cap) return false;
  const coming = scenario.levers.filter(
    (lever) =>
      isCap(lever) &&
      lever.announced < lever.effective &&
      month >= lever.announced &&
      month < lever.effective + CAREFUL_MONTHS,
  );
  if (coming.length === 0) return false;
  for (let link = 0; link < links.count; link++) {
    if (published.servicer[link] !== j || links.enabled[link] === 0) continue;
    const subject = {
      mode: MODES[links.mode[link]],
      bankType: BANK_TYPES[banks.type[links.bank[link]]],
      platform: links.platform[link] + 1,
      readiness: platforms.readiness[j],
    };
    const others = scenario.levers.filter((lever) => !coming.includes(lever));
    const among = (name: LeverName) =>
      valueOn(others, name, month, subject, switches.anticipation, Number.POSITIVE_INFINITY);
    const usual = Math.min(among('aprCap'), among('lprCap') * policy.lpr);
    const isLower = (lever: DatedLever) => lever.value * (lever.lever === 'lprCap' ? policy.lpr : 1) < usual;
    if (coming.some((lever) => isLower(lever) && binds(lever, month, subject, switches.anticipation))) return true;
  }
  return false;
}

/**
 * The month's roll-in enters the averages that platforms look at.
 *
 * Reads  household totals (rolledIn, instalmentsDue)
 * Writes rollIn
 * Draws  none
 */
export function watchRollIn({ households, rollIn }: Market): void {
  if (households.instalmentsDue[0] === 0) return;
  const now = households.rolledIn[0] / households.instalmentsDue[0];
  rollIn.recent = smoothed(rollIn.recent, now, RECENT);
  rollIn.usual = smoothed(rollIn.usual, now, USUAL);
}
