import { ALONE, type Crew } from '../../src/engine/crew.ts';
import { month } from '../../src/engine/month.ts';
import { populate } from '../../src/engine/populate/market.ts';
import type { Scenario } from '../../src/engine/scenario/scenario.ts';
import { type Limit, limitsOf, WHOLE } from '../../src/engine/stages/limits.ts';
import type { Market } from '../../src/engine/state/market.ts';

/** Fen; new loans are about 10 000 yuan. */
const ORDINARY_LOAN = 1_000_000;

/** What new loans use of a limit, in ten-thousandths of a fen. */
const usedOf = ({ originations }: Market, { links, weight }: Limit): bigint =>
  links.reduce((total, link) => total + BigInt(originations.principal[link]!) * BigInt(weight(link)), 0n);

/** Limits exceeded in a run, and how many of them bound; rooms are taken when demand has just been cleared. */
export function watchLimits(
  scenario: Scenario,
  months: number,
): { exceeded: string[]; tight: Set<string>; refused: number } {
  const market = populate(scenario);
  const exceeded: string[] = [];
  const tight = new Set<string>();
  let refused = 0;
  let rooms: Limit[] = [];
  // A crew meets twice a month; before the second time loans have been made and nothing has been booked yet.
  const crew: Crew = {
    ...ALONE,
    sum: (totals) => {
      if (totals === market.originations.all) rooms = limitsOf(market);
    },
  };
  for (let n = 0; n < months; n++) {
    month(market, crew);
    refused += market.originations.capacityRejected[0]!;
    for (const limit of rooms) {
      if (limit.room === Number.POSITIVE_INFINITY) continue;
      const used = usedOf(market, limit);
      const room = BigInt(Math.max(0, Math.floor(limit.room))) * BigInt(WHOLE);
      if (used > room) exceeded.push(`${limit.name} in month ${n}: ${used} of ${room}`);
      // Applications go where there is room, so a limit is felt when more than half is used or no ordinary loan fits.
      const full = limit.links.length > 0 && limit.room < ORDINARY_LOAN;
      if (full || used * 2n > room) tight.add(limit.name.replace(/ \d+/g, ''));
    }
    market.month++;
    market.age++;
  }
  return { exceeded, tight, refused };
}
