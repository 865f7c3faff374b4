import { lendingRoom } from '../agents/bank.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { Market } from '../state/market.ts';
import type { LimitSeen } from '../state/watch.ts';
import { type Binding, bankSubject, bindingsOf, platformSubject, WHOLE_MARKET } from './binding.ts';

/** A limit that left an application without a loan. */
export type Bound = {
  /** What the limit is on, such as `joint loans of bank 3 with platform 2`. */
  readonly limit: string;
  /** Lever that sets it; null for a bank's budget. */
  readonly lever: LeverName | null;
  /** Room that it had left this month, fen; none for a ceiling on averages. */
  readonly roomFen: number | null;
  readonly by: readonly Binding[];
};

/** The limits of a month as demand met them. */
export type Clearing = { readonly limit: LimitSeen; readonly last: number; readonly by: readonly Binding[] }[];

/** Keep what a limit let in, with the rules behind it while the state that it came from stands. */
export function note(clearing: Clearing, market: Market, limit: LimitSeen, last: number): void {
  clearing.push({ limit, last, by: rulesBehind(market, limit) });
}

/** Dated values behind the limits that left a link no room at all. */
export const rulesOfFull = (clearing: Clearing, link: number): Binding[] =>
  clearing.flatMap(({ limit, by }) => (limit.room < 1 && limit.links.includes(link) ? by : []));

/** The first limit that kept a class of a link from lending; undefined when its threshold let the class in. */
export function limitAgainst(clearing: Clearing, market: Market, link: number, priority: number): Bound | undefined {
  const threshold = market.published.threshold[link];
  if (priority <= threshold) return undefined;
  const own = clearing.filter(({ limit, last }) => limit.links.includes(link) && last < priority);
  const first = own.find(({ last }) => last === threshold);
  if (first) {
    const { name, lever, room } = first.limit;
    return { limit: name, lever: lever ?? null, roomFen: Math.max(0, Math.floor(room)), by: first.by };
  }
  const bank = market.links.bank[link];
  const by = bindingsOf(market, 'aprAvgCap', bankSubject(market, bank));
  return { limit: `average price of bank ${bank + 1}`, lever: 'aprAvgCap', roomFen: null, by };
}

function rulesBehind(market: Market, { lever, links }: LimitSeen): Binding[] {
  const link = links[0];
  if (link === undefined) return [];
  const bank = market.links.bank[link];
  if (lever === undefined) return boundByCapital(market, bank) ? capitalRules(market, bank) : [];
  if (lever === 'guarLeverage')
    return [...bindingsOf(market, lever, WHOLE_MARKET), ...bindingsOf(market, 'guarReserve', WHOLE_MARKET)];
  if (lever === 'microLeverage')
    return bindingsOf(market, lever, platformSubject(market, market.published.servicer[link]));
  return bindingsOf(market, lever, bankSubject(market, bank));
}

const capitalRules = (market: Market, bank: number): Binding[] => [
  ...bindingsOf(market, 'carMin', bankSubject(market, bank)),
  ...bindingsOf(market, 'riskWeight', bankSubject(market, bank)),
];

/** Is it the capital of a bank, and not the limit that it sets itself, from which its budget follows? */
function boundByCapital({ banks, policy }: Market, bank: number): boolean {
  const { capital, coreRwa, loans, budget } = banks;
  const { capitalMin, riskWeight } = policy;
  const without = Number.POSITIVE_INFINITY;
  return (
    lendingRoom(capital[bank], coreRwa[bank], loans[bank], capitalMin[bank], riskWeight[bank], without) <= budget[bank]
  );
}
