import { burdenLimit, earlyWarning, smoothed } from '../agents/platform.ts';
import type { Month } from '../core/calendar.ts';
import { binds, type Subject, valueOn } from '../scenario/dated.ts';
import type { LeverName } from '../scenario/levers.ts';
import { type AnnouncedCaps, announcedCaps } from '../scenario/outlook.ts';
import { BANK_TYPES, type DatedLever, MODES } from '../scenario/scenario.ts';
import { MAX_PLATFORMS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';

/** Months over which platforms average the roll-in they look at, and the one they compare it with. */
const RECENT = 3;
const USUAL = 12;

/**
 * Platforms lend against less income where an announced price cap will cut supply, or where loans of the whole market have
 * begun to roll into arrears 预防性收紧: one lender's caution shows in others' arrears and makes them careful in turn.
 *
 * Reads  scenario.levers, policy.lpr, platforms.readiness, banks.type, links, published.servicer, rollIn
 * Writes published.debtServiceMax
 * Draws  none
 */
export function tightenScreening(market: Market): void {
  const { parameters: p, published, rollIn, switches } = market;
  const early = earlyWarning(rollIn.recent, rollIn.usual);
  const caps = announcedCaps(market.scenario.levers, market.month);
  for (let j = 0; j < MAX_PLATFORMS; j++) {
    const alarm = switches.precaution ? Math.max(expectsCut(market, j, caps) ? 1 : 0, early) : 0;
    published.debtServiceMax[j] = burdenLimit(p['screening.debt_service_max'], p['screening.precaution'], alarm);
  }
}

/**
 * Does an announced cap that the platform has adopted bring down what one of its links may charge? One that a stricter or later
 * rule leaves nothing to do does not.
 */
function expectsCut(market: Market, j: number, { known, coming }: AnnouncedCaps): boolean {
  const { month, links, published, switches } = market;
  if (!switches.cap || coming.length === 0) return false;
  for (let link = 0; link < links.count; link++) {
    if (published.servicer[link] !== j || links.enabled[link] === 0) continue;
    const subject = subjectOf(market, link, j);
    const ceilingIn = (when: Month) => lowestCap(known, when, subject, market.policy.lpr);
    const isCut = ({ effective }: DatedLever) =>
      Math.max(ceilingIn(effective), ceilingIn(Math.max(month, effective))) < ceilingIn(effective - 1);
    if (coming.some((entry) => binds(entry, month, subject, switches.anticipation) && isCut(entry))) return true;
  }
  return false;
}

const subjectOf = ({ platforms, banks, links }: Market, link: number, j: number): Subject => ({
  mode: MODES[links.mode[link]],
  bankType: BANK_TYPES[banks.type[links.bank[link]]],
  platform: links.platform[link] + 1,
  readiness: platforms.readiness[j],
});

/** The lowest of all caps in force in a month for a subject, bp as stated; Infinity without one. */
function lowestCap(levers: readonly DatedLever[], when: Month, subject: Subject, lpr: number): number {
  const among = (name: LeverName) => valueOn(levers, name, when, subject, false, Number.POSITIVE_INFINITY);
  return Math.min(among('aprCap'), among('lprCap') * lpr, among('aprAvgCap'));
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
