import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageLanguages } from '../../src/report/language.ts';
import { reportPage } from '../../src/report/page.ts';
import { made, madeBaseline } from '../report/synthetic.ts';

/** The two runs of the page: month 30 of the first has no prices. */
export const RUNS = [made({ empty: [30] }), madeBaseline()] as const;

/** The report of the made-up runs as a file in a folder of its own. */
export async function writeReport(
  languages: PageLanguages = ['en', 'zh'],
): Promise<{ readonly file: string; readonly remove: () => void }> {
  const [result, compare] = RUNS;
  const page = await reportPage({
    result,
    compare,
    vegaRuntime: readFileSync(fileURLToPath(new URL('vega.min.js', import.meta.resolve('vega'))), 'utf8'),
    command: 'zhudai run rules-2025',
    version: '0.1.0',
    differences: [{ path: 'levers.0.value', left: '3600', right: '2400', why: 'the notice' }],
    languages,
  });
  const folder = mkdtempSync(join(tmpdir(), 'zhudai-report-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, page);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
