import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Blocks, fillBlocks } from './blocks.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Text of a file, by its path from the root of the repository. */
export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Write a file by its path from the root of the repository. */
export const writeSource = (path: string, text: string): void => writeFileSync(join(ROOT, path), text);

/** Fill the generated blocks of one document and say whether it changed. */
export function rewrite(path: string, blocks: Blocks): void {
  const before = readSource(path);
  const after = fillBlocks(before, blocks);
  if (after !== before) writeSource(path, after);
  process.stdout.write(`${path}: ${after === before ? 'unchanged' : 'written'}\n`);
}
