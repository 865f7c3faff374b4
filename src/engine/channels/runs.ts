import { type Checkpoint, checkpointOf, courseFrom } from '../checkpoint.ts';
import type { Month } from '../core/calendar.ts';
import { begin, type Course, play } from '../course.ts';
import { ALONE } from '../crew.ts';
import { finish } from '../record/recorder.ts';
import type { Result } from '../record/result.ts';
import { lastMonth, type Scenario } from '../scenario/scenario.ts';
import type { Channel, Channels } from '../state/channels.ts';
import { whyNotFrom } from '../why-not-from.ts';
import { holderOf } from './hold.ts';
import { type MonthRecord, recorderInto } from './record.ts';

/** What all channels carried in a run: about 0.14 MB a month, and the state at the month from which others go on. */
export type ChannelRecord = { readonly months: readonly MonthRecord[]; readonly checkpoint: Checkpoint | undefined };

/**
 * A run, the same as without a record, and what its channels carried.
 *
 * @param shared last month up to which those who will be held to it have the same past (`commonPast`): they go on from there
 * @throws IdentityError
 */
export function recordChannels(
  scenario: Scenario,
  shared?: Month,
): { readonly result: Result; readonly record: ChannelRecord } {
  const months: MonthRecord[] = [];
  const course = begin(scenario, ALONE);
  const channels = recorderInto(months);
  const isWithin = shared !== undefined && shared >= scenario.start && shared < lastMonth(scenario);
  if (isWithin) playTo(shared, course, channels);
  const checkpoint = isWithin ? checkpointOf(course) : undefined;
  return { result: toEnd(course, channels), record: { months, checkpoint } };
}

/**
 * A run in which every channel in `held` carries what it carried in the recorded run of the same months, people and
 * institutions; see docs/channels.md for what holds where the two differ. With nobody held it is the run itself.
 *
 * @throws RangeError when the record has other months; IdentityError
 */
export function runHolding(
  scenario: Scenario,
  { months, checkpoint }: ChannelRecord,
  held: readonly Channel[],
): Result {
  const total = scenario.burnIn + scenario.months;
  if (months.length !== total) throw new RangeError(`The record has ${months.length} months, the run ${total}.`);
  // While two scenarios are the same, so are the runs, whatever is held.
  const goesOn = checkpoint !== undefined && whyNotFrom(checkpoint, scenario).length === 0;
  const course = goesOn ? courseFrom(checkpoint, scenario, ALONE) : begin(scenario, ALONE);
  return toEnd(course, holderOf(months, new Set(held)));
}

function toEnd(course: Course, channels: Channels): Result {
  playTo(lastMonth(course.market.scenario), course, channels);
  return finish(course.recorder, course.market);
}

function playTo(last: Month, course: Course, channels: Channels): void {
  course.market.channels = channels;
  const months = play(course, last, ALONE);
  while (!months.next().done);
}
