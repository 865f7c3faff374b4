import type { Crew } from '../../engine/index.ts';

/** Words of the control block: arrivals so far, meetings completed, set when a member has failed. */
const ARRIVED = 0;
const MET = 1;
const FAILED = 2;

/** Memory that the members of a crew share: two sets of slots used in turn, and the control block. */
export type Meeting = {
  readonly slots: SharedArrayBuffer;
  readonly control: SharedArrayBuffer;
  readonly length: number;
};

/** @param length doubles that the largest exchange holds */
export const newMeeting = (members: number, length: number): Meeting => ({
  slots: new SharedArrayBuffer(2 * members * length * Float64Array.BYTES_PER_ELEMENT),
  control: new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT),
  length,
});

/** Tell the others that this member cannot come any more, so that nobody waits for it for ever. */
export function giveUp({ control }: Meeting): void {
  const words = new Int32Array(control);
  Atomics.store(words, FAILED, 1);
  Atomics.notify(words, MET);
}

/**
 * A member of a crew that adds up totals in shared memory. Slots are used in turn: a member can be at most one meeting ahead
 * of the others, so it never overwrites what somebody still reads.
 *
 * @throws Error when another member has failed
 */
export function joinCrew({ slots, control, length }: Meeting, rank: number, size: number): Crew {
  const words = new Int32Array(control);
  const all = new Float64Array(slots);
  let meeting = 0;
  const sum = (totals: Float64Array): void => {
    if (totals.length > length) throw new RangeError(`crew: ${totals.length} totals do not fit into ${length} places`);
    const set = (meeting % 2) * size * length;
    all.set(totals, set + rank * length);
    meet(words, ++meeting, size);
    totals.fill(0);
    for (let member = 0; member < size; member++) {
      const from = set + member * length;
      for (let i = 0; i < totals.length; i++) totals[i] += all[from + i];
    }
  };
  return { rank, size, sum };
}

/** Wait until every member has arrived at this meeting. */
function meet(words: Int32Array, meeting: number, size: number): void {
  if (Atomics.add(words, ARRIVED, 1) + 1 === meeting * size) {
    Atomics.store(words, MET, meeting);
    Atomics.notify(words, MET);
    return;
  }
  for (let met = Atomics.load(words, MET); met < meeting; met = Atomics.load(words, MET)) {
    if (Atomics.load(words, FAILED) === 1) throw new Error('another thread of this run has failed');
    Atomics.wait(words, MET, met, 1000);
  }
}
