import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/cli.ts';
import type { Io } from '../../src/cli/io.ts';

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhudai-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a test may choose about the place a command runs in; everything else is a pipe without colours. */
type Place = Partial<Pick<Io, 'env' | 'cwd' | 'cancel'>> & { readonly columns?: number };

/** A host that collects what is written; a terminal when it has `columns`. */
export function collector({ columns, env = {}, cwd = '/', cancel = new AbortController().signal }: Place = {}) {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text;
    },
    ...(columns !== undefined && { isTTY: true, columns }),
  });
  const io: Io = { out: sink('out'), err: sink('err'), env, cwd, cancel };
  return { io, written };
}

/** Runs a command line in this process. */
export async function zhudai(line: string, place?: Place): Promise<{ code: number; out: string; err: string }> {
  const { io, written } = collector(place);
  const code = await main(line.split(' ').filter(Boolean), io);
  return { code, ...written };
}
