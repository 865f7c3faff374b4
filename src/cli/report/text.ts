import { sha256 } from '../digest.ts';
import { REPORT } from '../folder.ts';
import { type Io, paint } from '../io.ts';
import { shownFrom } from '../library.ts';
import { widest } from '../tables.ts';
import type { OwnReport } from './documents/document.ts';
import type { OutputFile } from './formats.ts';

/** A size as people read it: 812 B, 84 kB, 1.4 MB. */
function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const bytesOf = (content: OutputFile[1]): number => Buffer.byteLength(content);

/** What was written, a line a file with its size, and all together. */
export function writtenText(folder: string, files: readonly OutputFile[], io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const width = widest(files.map(([name]) => name));
  const lines = files.map(([name, content]) => `  ${name.padEnd(width)}  ${sizeText(bytesOf(content)).padStart(6)}`);
  const total = sizeText(files.reduce((sum, [, content]) => sum + bytesOf(content), 0));
  const counted = `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${total}`;
  return `${bold(shownFrom(io.cwd, folder))}\n${lines.join('\n')}\n${dim(counted)}\n`;
}

/** Whether a page is the one that stood there from the beginning, and if not, why. */
export function sameness({ manifest, differs }: OwnReport, page: OutputFile[1]): string {
  if (sha256(page) === manifest.outputs[REPORT])
    return 'The page is the one that was written with the results, byte for byte.';
  const why = differs.length > 0 ? differs.join(', ') : 'what it is made from or the program has changed since';
  return `The page is not the one that was written with the results: ${why}.`;
}
