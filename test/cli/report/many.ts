import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sha256 } from '../../../src/cli/digest.ts';
import { emptyFolder, zhudai } from '../host.ts';
import { contents } from './finished.ts';

export const MONTHS = '--borrowers 300 --set start=2024-12 --set burnIn=4 --months 12';
const EXPERIMENT = `title: Two costs
why: What a ceiling does depends on what a loan costs.
scenarios: [baseline, cap-20]
set: { borrowers: 300, start: 2024-12, burnIn: 4, months: 12 }
replications: 2
design:
  kind: grid
  factors:
    platform.operating_cost: { values: [0.02, 0.04] }
`;

/** The same under one scenario and another design. */
const under = (title: string, design: string): string =>
  `${EXPERIMENT.slice(0, EXPERIMENT.indexOf('design:')).replace('Two costs', title).replace('[baseline, cap-20]', '[cap-20]')}design:\n${design}`;

const FACTORS = `  factors:
    platform.operating_cost: { low: 0.02, high: 0.04 }
    guarantor.price_loading: { low: 0.3, high: 0.6 }
`;

/** Where the comparison and the decomposition stand. */
export const PLACES = {
  comparison: 'out/compare/baseline-cap-20',
  decomposition: 'out/channels/baseline-cap-20',
} as const;

/**
 * A comparison, a decomposition and stores of three experiments in `out`, made once for a file of tests.
 * @returns gives a test a copy of its own, as the folder to stand in
 */
export function finishedMany(): () => string {
  let made = '';
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'zhudai-kinds-'));
    writeFileSync(join(made, 'two.yaml'), EXPERIMENT);
    writeFileSync(join(made, 'points.yaml'), under('Points', `  kind: latin\n  points: 3\n${FACTORS}`));
    writeFileSync(join(made, 'morris.yaml'), under('Screening', `  kind: morris\n  trajectories: 3\n${FACTORS}`));
    for (const line of [
      `compare baseline cap-20 ${MONTHS} --replications 2`,
      `channels baseline cap-20 ${MONTHS} --replications 2 --channels price`,
      'experiment run two.yaml',
      'experiment run points.yaml',
      'experiment run morris.yaml',
    ]) {
      const { code, err } = await zhudai(`${line} --quiet`, { cwd: made });
      expect(code, `${line}\n${err}`).toBe(0);
    }
  }, 120_000);
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  return () => {
    const cwd = emptyFolder();
    cpSync(join(made, 'out'), join(cwd, 'out'), { recursive: true });
    return cwd;
  };
}

/** Exports and gives the files, without the manifest. */
export async function exported(line: string, cwd: string, place: string): Promise<Record<string, string>> {
  const { code, err } = await zhudai(`report ${line}`, { cwd });
  expect(code, err).toBe(0);
  const { 'manifest.json': _, ...files } = contents(join(cwd, place));
  return files;
}

/** Gives the variant of a finished comparison or decomposition another name. */
export function relabel(folder: string, label: string): void {
  const { 'manifest.json': manifest, 'report.html': _, ...files } = contents(folder);
  const renamed = (name: string): string => name.replace('cap-20', label);
  const outputs = Object.entries(files).map(([name, text]) => {
    const content = name.endsWith('.csv') ? text.replaceAll('cap-20', label) : text;
    rmSync(join(folder, name));
    writeFileSync(join(folder, renamed(name)), content);
    return [renamed(name), sha256(content)];
  });
  rmSync(join(folder, 'report.html'));
  const made = { ...JSON.parse(manifest!), scenarios: ['baseline', label], outputs: Object.fromEntries(outputs) };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(made));
}
