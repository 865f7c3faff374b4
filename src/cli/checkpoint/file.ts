import type { Checkpoint } from '../../engine/index.ts';
import { sha256 } from '../digest.ts';

/** File of an output folder that holds the state of its run at the end of a month. */
export const CHECKPOINT_FILE = 'checkpoint.bin';

/** What a checkpoint file holds: the state, and the SHA-256 of the engine's code that made it. */
export type Written = { readonly engineDigest: string; readonly checkpoint: Checkpoint };

/** Kind of file and version of its format; the SHA-256 of all that follows the line stands behind. */
const HEAD = /^zhudai checkpoint (\d+) ([0-9a-f]{64})$/;
const FORMAT = 1;
const LINE_END = 0x0a;

const ARRAYS = { Float64Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Uint8Array } as const;
type ArrayName = keyof typeof ARRAYS;

/**
 * A checkpoint as bytes: a line that names the format, one of JSON, then the arrays that the JSON points at, one behind the
 * other, least byte first. Neither compressed nor written by the host's own serialiser, so that equal states give equal bytes
 * with any version of Node on any machine.
 */
export function encodeCheckpoint(written: Written): Uint8Array {
  const arrays: Uint8Array[] = [];
  let at = 0;
  const text = JSON.stringify(written, (_, value: unknown) => {
    if (typeof value === 'number')
      return isInJson(value) ? value : { $number: Object.is(value, -0) ? '-0' : `${value}` };
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    arrays.push(bytes);
    at += bytes.length;
    return { $array: value.constructor.name, at: at - bytes.length, bytes: bytes.length };
  });
  const body = Buffer.concat([Buffer.from(`${text}\n`), ...arrays]);
  return Buffer.concat([Buffer.from(`zhudai checkpoint ${FORMAT} ${sha256(body)}\n`), body]);
}

const isInJson = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);

/** What a file holds, or why it cannot be read, in one sentence. */
export function decodeCheckpoint(file: Uint8Array): Written | string {
  const end = file.indexOf(LINE_END);
  const head = HEAD.exec(Buffer.from(file.subarray(0, Math.min(Math.max(end, 0), 200))).toString('latin1'));
  if (!head) return 'is no checkpoint';
  if (Number(head[1]) !== FORMAT) return `is a checkpoint of format ${head[1]}; this version reads format ${FORMAT}`;
  const body = file.subarray(end + 1);
  if (sha256(body) !== head[2]) return 'is damaged: its content is not what its first line vouches for';
  const text = body.indexOf(LINE_END);
  const arrays = body.subarray(text + 1);
  return JSON.parse(Buffer.from(body.subarray(0, text)).toString('utf8'), (_, value) => revived(value, arrays));
}

type Placed = { readonly $array: ArrayName; readonly at: number; readonly bytes: number };

function revived(value: unknown, arrays: Uint8Array): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$number' in value) return Number(value.$number);
  if (!('$array' in value)) return value;
  const { $array, at, bytes } = value as Placed;
  return new ARRAYS[$array](Uint8Array.from(arrays.subarray(at, at + bytes)).buffer);
}
