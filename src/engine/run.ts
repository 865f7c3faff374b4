import { formatMonth } from './core/calendar.ts';
import { ALONE, type Crew } from './crew.ts';
import { month } from './month.ts';
import { populate } from './populate/market.ts';
import { checkBooks, countStocks, type Stocks } from './record/identities.ts';
import { finish, newRecorder, recordMonth } from './record/recorder.ts';
import type { Progress, Result } from './record/result.ts';
import type { Scenario } from './scenario/scenario.ts';
import type { Market } from './state/market.ts';
import type { Watch } from './state/watch.ts';

/**
 * Run a scenario month by month; the result is a pure function of the scenario. Give control back after every month, so that
 * a progress bar or a page can look in.
 *
 * @param crew the threads that share the run; every member calls this with the same scenario
 * @param watch who looks on; a crew of one only, since others' people are out of sight
 * @throws IdentityError when the books of a month do not close
 */
export function* run(scenario: Scenario, crew: Crew = ALONE, watch?: Watch): Generator<Progress, Result> {
  const market = populate(scenario, crew.rank, crew.size);
  market.watch = watch;
  const recorder = newRecorder();
  const total = scenario.burnIn + scenario.months;
  let stocks = openingStocks(market, crew);
  while (market.age < total) {
    month(market, crew);
    const checked = checkBooks(market, stocks);
    stocks = checked.stocks;
    recordMonth(recorder, market, checked.imbalance);
    watch?.ended?.(market);
    yield { month: formatMonth(market.month), done: market.age + 1, total };
    market.month++;
    market.age++;
  }
  return finish(recorder, market);
}

/** The whole run at once, on this thread. @throws IdentityError */
export function runToEnd(scenario: Scenario, watch?: Watch): Result {
  const months = run(scenario, ALONE, watch);
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
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
