import { yearlyCost } from '../agents/apr-method.ts';
import { formatMonth, type Month } from '../core/calendar.ts';
import { binds, type Subject, valueOn } from '../scenario/dated.ts';
import { LEVERS, type LeverName } from '../scenario/levers.ts';
import { BANK_TYPES, type DatedLever, MODES } from '../scenario/scenario.ts';
import { shownValue, type Words } from '../scenario/words.ts';
import { ownCeiling } from '../stages/average-cap.ts';
import type { Market } from '../state/market.ts';

/** A dated value of the law that stood in the way, or cut a price. */
export type Binding = {
  readonly lever: LeverName;
  /** In the units of files. */
  readonly value: Words;
  /** Rule that it follows from, if it names one. */
  readonly rule?: string;
  readonly why: string;
  /** `YYYY-MM`. */
  readonly effective: string;
  /** Adopted before its date. */
  readonly early: boolean;
};

/** Whom the law is asked for where a platform and a bank lend together; the earlier of them binds both. */
export const linkSubject = ({ platforms, banks, links }: Market, link: number): Subject => ({
  mode: MODES[links.mode[link]]!,
  bankType: BANK_TYPES[banks.type[links.bank[link]]]!,
  platform: links.platform[link] + 1,
  readiness: Math.min(platforms.readiness[links.platform[link]], banks.readiness[links.bank[link]]),
});

export const bankSubject = ({ banks }: Market, bank: number): Subject => ({
  bankType: BANK_TYPES[banks.type[bank]]!,
  readiness: banks.readiness[bank],
});

export const platformSubject = ({ platforms }: Market, platform: number): Subject => ({
  platform: platform + 1,
  readiness: platforms.readiness[platform],
});

/** The market as a whole, which has nobody to adopt a rule early. */
export const WHOLE_MARKET: Subject = { readiness: Number.POSITIVE_INFINITY };

/** Does an entry bind a subject in a month, and is it the one of its rule that counts? */
export function counts(levers: readonly DatedLever[], entry: DatedLever, month: Month, who: Subject, early: boolean) {
  const ofRule = levers.filter(({ lever, rule }) => lever === entry.lever && rule === entry.rule);
  return binds(entry, month, who, early) && valueOn(ofRule, entry.lever, month, who, early, Number.NaN) === entry.value;
}

/**
 * The entries from which the value of a lever comes for a subject this month: the one that decides where the strictest of several
 * rules holds, all of them where they add up; none where no rule binds.
 */
function entriesFor({ scenario, month, switches }: Market, name: LeverName, subject: Subject): DatedLever[] {
  const heard = new Set<string>();
  const found: DatedLever[] = [];
  for (const entry of scenario.levers.toReversed()) {
    if (entry.lever !== name || (entry.rule !== undefined && heard.has(entry.rule))) continue;
    if (!counts(scenario.levers, entry, month, subject, switches.anticipation)) continue;
    found.push(entry);
    if (entry.rule === undefined) break;
    heard.add(entry.rule);
  }
  const values = found.map(({ value }) => value);
  const how = LEVERS[name].together;
  if (how === 'sum' || how === 'product') return found;
  if (how === undefined) return found.slice(0, 1);
  const strictest = how === 'lowest' ? Math.min(...values) : Math.max(...values);
  return found.filter(({ value }) => value === strictest).slice(0, 1);
}

/** An entry as it is told. */
export const told = ({ lever, value, rule, why, effective }: DatedLever, month: number): Binding => ({
  lever,
  value: shownValue(LEVERS[lever], value),
  ...(rule !== undefined && { rule }),
  why,
  effective: formatMonth(effective),
  early: month < effective,
});

/** What binds a subject this month by a lever, as it is told. */
export const bindingsOf = (market: Market, name: LeverName, subject: Subject): Binding[] =>
  entriesFor(market, name, subject).map((entry) => told(entry, market.month));

/** What a loan may cost at most, and why. */
export type CeilingSeen = {
  /** Basis points a year as the law counts them. */
  readonly cap: number;
  /** One that the lender sets itself, to keep a cap on its average. */
  readonly isOwn: boolean;
  readonly by: readonly Binding[];
};

/** The ceiling of the law on the price of one loan under a link: a rate, or a multiple of the LPR where that is lower. */
export function lawCeiling(market: Market, link: number): CeilingSeen {
  const cap = market.policy.statedCap[link];
  if (!market.switches.cap) return { cap, isOwn: false, by: [] };
  const subject = linkSubject(market, link);
  const own = entriesFor(market, 'aprCap', subject);
  const deciding = own.some(({ value }) => value === cap) ? own : entriesFor(market, 'lprCap', subject);
  return { cap, isOwn: false, by: deciding.map((entry) => told(entry, market.month)) };
}

/** The ceiling under which a link makes its prices: the law's, or the lender's own where that is lower. */
export function ceilingOf(market: Market, link: number): CeilingSeen {
  const bank = market.links.bank[link];
  const own = ownCeiling(market, bank);
  if (own >= market.policy.aprCap[link]) return lawCeiling(market, link);
  const by = bindingsOf(market, 'aprAvgCap', bankSubject(market, bank));
  return { cap: yearlyCost(market.policy.aprMethod, own), isOwn: true, by };
}
