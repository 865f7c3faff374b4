import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../../src/cli/cli.ts';
import { collector, emptyFolder } from '../host.ts';

/** Four points and two replications of a small market. */
export const FILE = `title: Two costs
scenarios: [baseline, cap-20]
set: { borrowers: 1000, start: 2024-10, burnIn: 6, months: 12 }
replications: 2
design:
  kind: grid
  factors:
    platform.operating_cost: { values: [0.02, 0.04] }
`;
/** Where its runs go. */
export const STORE = join('out', 'experiments', 'two');

/** Every file below a folder with its bytes. */
export function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]));
}

/** A new folder with the experiment `two.yaml`. */
export function folderWith(text: string): string {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'two.yaml'), text);
  return cwd;
}

/** Rows that a question to the only store brings. */
export async function query(
  sql: string,
  cwd: string,
): Promise<{ code: number; rows: Record<string, unknown>[]; err: string }> {
  const { io, written } = collector({ cwd });
  const code = await main(['query', sql, '--format', 'json'], io);
  return { code, rows: written.out === '' ? [] : JSON.parse(written.out), err: written.err };
}
