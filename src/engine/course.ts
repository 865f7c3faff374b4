import { formatMonth, type Month } from './core/calendar.ts';
import type { Crew } from './crew.ts';
import { month } from './month.ts';
import { populate } from './populate/market.ts';
import { checkBooks, countStocks, type Stocks } from './record/identities.ts';
import { newRecorder, type Recorder, recordMonth } from './record/recorder.ts';
import type { Progress } from './record/result.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Market } from './state/market.ts';
import type { Watch } from './state/watch.ts';

/** A run under way, between two months. */
export type Course = {
  readonly market: Market;
  readonly recorder: Recorder;
  /** Stocks at the end of last month, from which the next month's books start. */
  stocks: Stocks;
};

/** A run before its first month. */
export function begin(scenario: Scenario, crew: Crew): Course {
  const market = populate(scenario, crew.rank, crew.size);
  return { market, recorder: newRecorder(), stocks: openingStocks(market, crew) };
}

/**
 * Month after month up to one and with it; gives control back after each.
 *
 * @throws IdentityError when the books of a month do not close
 */
export function* play(course: Course, last: Month, crew: Crew, watch?: Watch): Generator<Progress, void> {
  const { market, recorder } = course;
  const { burnIn, months } = market.scenario;
  market.watch = watch;
  while (market.month <= last) {
    month(market, crew);
    const { stocks, imbalance } = checkBooks(market, course.stocks);
    course.stocks = stocks;
    recordMonth(recorder, market, imbalance);
    watch?.ended?.(market);
    yield { month: formatMonth(market.month), done: market.age + 1, total: burnIn + months };
    market.month++;
    market.age++;
  }
}

/** Stocks before the first month, savings person by person, and people by group, over the whole crew. */
function openingStocks(market: Market, crew: Crew): Stocks {
  let savings = 0;
  for (const { borrowers, count } of market.shards)
    for (let who = 0; who < count; who++) savings += borrowers.savings[who];
  market.households.savings[0] = savings;
  crew.sum(market.households.all);
  crew.sum(market.people);
  return countStocks(market);
}
