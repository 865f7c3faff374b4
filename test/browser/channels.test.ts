import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelsPage } from '../../src/report/channels/page.ts';
import { made, madeBaseline } from '../report/synthetic.ts';
import { axeFaults, isMissing, launch, openPage, SKIPPED } from './host.ts';

const step = (en: string, zh: string, mean: number) => ({
  label: { en, zh },
  mean,
  half: 0.002,
  orders: [0, mean] as const,
});

/** A cost that falls by two points, three of them through the price and one back through exit; defaults that do not move clearly. */
const page = () =>
  channelsPage({
    decomposition: {
      baseline: { label: 'baseline', scenario: madeBaseline().scenario },
      variant: { label: 'rules-2025', scenario: made().scenario },
      about: { en: 'last year; 4 pairs', zh: '最后一年；4 对' },
      notes: [{ en: 'Share: Shapley value.', zh: '贡献：沙普利值。' }],
      effects: [
        {
          ...{
            measure: 'apr_mean',
            unit: '1/year',
            baseline: 0.21,
            variant: 0.19,
            total: { mean: -0.02, half: 0.004 },
          },
          steps: [step('price', '价格', -0.03), step('exit', '退出', 0.01)],
        },
        {
          ...{ measure: 'delinquency_90_plus', unit: 'fraction', baseline: 0.02, variant: 0.021 },
          total: { mean: 0.001, half: 0.004 },
          steps: [step('price', '价格', 0.001)],
        },
      ],
    },
    vegaRuntime: readFileSync(fileURLToPath(new URL('vega.min.js', import.meta.resolve('vega'))), 'utf8'),
    command: 'zhudai channels ./baseline.resolved.yaml ./rules-2025.resolved.yaml',
    version: '0.1.0',
    languages: ['en', 'zh'],
  });

describe('the page of a decomposition', () => {
  it('tells the largest part of a clear effect in both languages, and of another that it is not clear', async () => {
    const html = await page();
    expect(html).toContain(
      '−2.00 ± 0.40 pp in all, the largest part through price (−3.00 ± 0.20 pp); against it exit (+1.00 ± 0.20 pp)',
    );
    expect(html).toContain('其中贡献最大的渠道为价格（−3.00 ± 0.20 pp）；反向作用的为退出（+1.00 ± 0.20 pp）');
    expect(html).toContain('not clear, +0.10 ± 0.40 pp in all');
  });
});

describe.skipIf(isMissing)(`the same in a browser without a network${SKIPPED}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudai-channels-'));
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

  it.each([1280, 390])('draws marks in every chart, within a screen of %i px, silently', async (width) => {
    const { context, page: opened, complaints, requests } = await openPage(browser, file, width);
    expect(await opened.locator('.chart').count()).toBe(2);
    for (const box of await opened.locator('.chart').all())
      expect(await box.locator('.mark-rect path').count()).toBeGreaterThan(0);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(file).href]);
    await context.close();
  });

  it('passes axe-core, tables opened', async () => {
    const { context, page: opened } = await openPage(browser, file, 1280);
    await opened.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await axeFaults(opened)).toEqual([]);
    await context.close();
  });
});
