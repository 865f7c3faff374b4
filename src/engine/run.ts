import { type Checkpoint, checkpointOf, courseFrom } from './checkpoint.ts';
import { formatMonth, type Month } from './core/calendar.ts';
import { CheckpointError } from './core/errors.ts';
import { begin, type Course, play } from './course.ts';
import { ALONE, type Crew } from './crew.ts';
import { finish } from './record/recorder.ts';
import type { Progress, Result } from './record/result.ts';
import { lastMonth, type Scenario } from './scenario/scenario.ts';
import type { Watch } from './state/watch.ts';
import { whyNotFrom } from './why-not-from.ts';

/**
 * Run a scenario month by month; the result is a pure function of the scenario. Give control back after every month, so that
 * a progress bar or a page can look in.
 *
 * @param crew the threads that share the run; every member calls this with the same scenario
 * @param watch who looks on; a crew of one only, since others' people are out of sight
 * @throws IdentityError when the books of a month do not close
 */
export function* run(scenario: Scenario, crew: Crew = ALONE, watch?: Watch): Generator<Progress, Result> {
  return yield* toEnd(begin(scenario, crew), crew, watch);
}

/**
 * Go on from a checkpoint: the same result as that of `run`, the months before the checkpoint included. Any number of runs
 * may go on from one, also at the same time; each has its own copy.
 *
 * @param watch who looks on, from the month after the checkpoint
 * @throws CheckpointError when the scenario differs from the checkpoint's before that month; IdentityError as `run`
 */
export function* runFrom(
  checkpoint: Checkpoint,
  scenario: Scenario,
  crew: Crew = ALONE,
  watch?: Watch,
): Generator<Progress, Result> {
  return yield* toEnd(goOn(checkpoint, scenario, crew), crew, watch);
}

/**
 * Run a scenario up to the end of a month.
 *
 * @param from a checkpoint to go on from
 * @returns the state then; of a crew, this member's part of it (`wholeOf` puts the parts together)
 * @throws RangeError when the month is none of the run, nor the one before it, or when it is over at `from`
 */
export function* runTo(
  month: Month,
  scenario: Scenario,
  crew: Crew = ALONE,
  from?: Checkpoint,
): Generator<Progress, Checkpoint> {
  const first = from?.month ?? scenario.start - 1;
  const last = lastMonth(scenario);
  if (!(month >= first && month <= last))
    throw new RangeError(`a checkpoint from ${formatMonth(first)} to ${formatMonth(last)}, got ${formatMonth(month)}`);
  const course = from ? goOn(from, scenario, crew) : begin(scenario, crew);
  yield* play(course, month, crew);
  return checkpointOf(course);
}

/** The whole run at once, on this thread. @throws IdentityError */
export const runToEnd = (scenario: Scenario, watch?: Watch): Result => drain(run(scenario, ALONE, watch));

/** The state of a run at the end of a month, by default of its burn-in, at once. @throws RangeError, IdentityError */
export const checkpointAt = (scenario: Scenario, month: Month = scenario.start + scenario.burnIn - 1): Checkpoint =>
  drain(runTo(month, scenario));

function* toEnd(course: Course, crew: Crew, watch: Watch | undefined): Generator<Progress, Result> {
  yield* play(course, lastMonth(course.market.scenario), crew, watch);
  return finish(course.recorder, course.market);
}

function goOn(checkpoint: Checkpoint, scenario: Scenario, crew: Crew): Course {
  const reasons = whyNotFrom(checkpoint, scenario);
  if (reasons.length > 0) throw new CheckpointError(reasons);
  return courseFrom(checkpoint, scenario, crew);
}

function drain<T>(months: Generator<Progress, T>): T {
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
  }
}
