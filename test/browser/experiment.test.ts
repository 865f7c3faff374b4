import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { experimentPage } from '../../src/report/experiment/page.ts';
import type { ExperimentSeen, FindingSeen } from '../../src/report/experiment/seen.ts';
import { axeFaults, isMissing, launch, openPage, SKIPPED } from './host.ts';

const COST = 'platform.operating_cost';
const LOADING = 'guarantor.price_loading';
const about = { measure: 'apr_mean', unit: '1/year', scenario: 'cap-20' };
const bounded = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });
const effect = (difference: number) => ({
  ...{ pairs: 5, left: 0.2, right: 0.2 + difference, difference, half: 0.004 },
  verdict: { kind: difference < -0.004 ? ('lower' as const) : ('same' as const) },
});

/** A finding of every kind; the last has more points than rows could be read. */
const FINDINGS: readonly FindingSeen[] = [
  {
    ...{ ...about, kind: 'effects' },
    rows: [
      { settings: { [COST]: '0.02' }, effect: effect(-0.02) },
      { settings: { [COST]: '0.04' }, effect: effect(-0.001) },
    ],
  },
  { ...about, kind: 'one-at-a-time', rows: [{ settings: { [LOADING]: '0.6' }, effect: effect(-0.03) }] },
  {
    ...{ ...about, kind: 'morris' },
    factors: [
      { path: COST, muStar: bounded(0.03), luck: 0.012, isAboveLuck: true },
      { path: LOADING, muStar: bounded(0.01), luck: 0.012, isAboveLuck: false },
    ],
  },
  { ...about, kind: 'saltelli', isStill: false, factors: [{ path: COST, first: bounded(0.5), total: bounded(0.7) }] },
  {
    ...{ ...about, kind: 'levels' },
    rows: Array.from({ length: 40 }, (_, at) => ({
      settings: { [COST]: String(0.02 + at / 2000), [LOADING]: String(0.3 + (at % 7) / 20) },
      value: 0.18 + at / 4000,
      half: 0.01,
    })),
  },
];

const EXPERIMENT: ExperimentSeen = {
  title: 'Costs & <ceilings>',
  why: 'What a ceiling does depends on what a loan costs.',
  scenarios: ['baseline', 'cap-20'],
  ...{ design: 'grid', factors: [COST, LOADING], points: 4, replications: 5 },
  runs: { wanted: 20, finished: 19, failed: 1 },
  ...{ horizon: 'last-year', months: '2027-10 to 2028-09', findings: FINDINGS },
};

describe('the page of an experiment', () => {
  const page = () =>
    experimentPage({
      experiment: EXPERIMENT,
      vegaRuntime: readFileSync(fileURLToPath(new URL('vega.min.js', import.meta.resolve('vega'))), 'utf8'),
      version: '0.1.0',
      languages: ['en', 'zh'],
    });

  it('says what each design can tell, and how much of it is finished', async () => {
    const html = await page();
    for (const text of [
      '2 points under 2 scenarios, 5 replications each',
      'Costs &amp; &lt;ceilings&gt;',
      '19 of 20 runs are finished and 1 failed',
      'cap-20 against baseline: −2.0 pp to −0.10 pp, clear at 1 of 2 points',
      '1 of 1 changes is clear, the largest with price_loading 0.6: −3.0 pp',
      'operating_cost moves it most, by 3.00 pp on average; 1 of 2 settings matter beyond luck',
      'the largest part of its variance goes through operating_cost, 70.0 % in all',
      '18.0 % to 19.0 % over 40 points',
    ])
      expect(html).toContain(text);
  });

  describe.skipIf(isMissing)(`in a browser without a network${SKIPPED}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhudai-experiment-page-'));
    const file = join(folder, 'report.html');
    let browser: Browser;
    beforeAll(async () => {
      writeFileSync(file, await page());
      browser = await launch();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each([1280, 390])('draws every chart to a screen of %i px and passes axe-core', async (width) => {
      const { context, page, complaints, requests } = await openPage(browser, file, width);
      const charts = page.locator('.figure .chart');
      expect(await charts.count()).toBe(FINDINGS.length);
      for (const chart of await charts.all()) {
        expect(await chart.locator('.mark-symbol path').count()).toBeGreaterThan(0);
        expect(await chart.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
      }
      await page.locator('#levels-apr_mean-2 .mark-symbol path').first().hover();
      expect(await page.locator('#tip').textContent()).toMatch(/operating_cost 0\.02.*\n18\.0 % \(17\.0 % … 19\.0 %\)/);
      expect(await axeFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([pathToFileURL(file).href]);
      await context.close();
    });
  });
});
