import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonPage } from '../../src/report/comparison/page.ts';
import { formatValue } from '../../src/report/format.ts';
import { meanOver } from '../../src/report/windows.ts';
import { madeComparison } from '../report/comparison/synthetic.ts';
import { axeFaults, isMissing, launch, openPage, SKIPPED } from './host.ts';

describe.skipIf(isMissing)(`the page of a comparison in a browser without a network${SKIPPED}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudai-comparison-'));
  const file = join(folder, 'report.html');
  let browser: Browser;

  beforeAll(async () => {
    const page = await comparisonPage({
      comparison: madeComparison(),
      vegaRuntime: readFileSync(fileURLToPath(new URL('vega.min.js', import.meta.resolve('vega'))), 'utf8'),
      command: 'zhudai compare ./baseline.resolved.yaml ./rules-2025.resolved.yaml',
      divisions: [],
      version: '0.1.0',
      languages: ['en', 'zh'],
    });
    writeFileSync(file, page);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([1280, 390])('draws marks in every chart, within a screen of %i px, silently', async (width) => {
    const { context, page, complaints, requests } = await openPage(browser, file, width);
    const marks = '.mark-line path, .mark-symbol path, .mark-rect path';
    for (const box of await page.locator('.chart').all()) {
      expect(await box.locator(marks).count()).toBeGreaterThan(0);
      const [room, drawing] = await box.evaluate((node) => [node.clientWidth, node.querySelector('svg')!.clientWidth]);
      expect(drawing).toBeLessThanOrEqual(room! + 1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([pathToFileURL(file).href]);
    await context.close();
  });

  it('passes axe-core in both languages, tables opened', async () => {
    const { context, page } = await openPage(browser, file, 1280);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('#lang-en').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('html[data-drawn=zh-CN]');
    expect(await page.getByRole('heading', { name: '谁受益、谁受损' }).isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await context.close();
  });

  it('tells the means of a period below every fan', async () => {
    const { context, page } = await openPage(browser, file, 1280);
    await page.locator('#strip-from').selectOption('2026-01');
    await page.locator('#strip-to').selectOption('2026-03');
    const fans = page.locator('.figure[id^=months-]');
    await expect.poll(() => fans.locator('.told').count()).toBe(await fans.count());
    expect(await page.locator('.figure:not([id^=months-]) .told').count()).toBe(0);
    const { variants, baseline } = madeComparison();
    for (const { label, paths } of [baseline, ...variants]) {
      const { months, unit } = paths.find(({ measure }) => measure === 'apr_mean')!;
      const first = months.findIndex(({ month }) => month === '2026-01');
      const mean = meanOver(
        months.map((each) => each.mean),
        { from: first, to: first + 3 },
      );
      const row = page.locator('#months-apr_mean .told tr').filter({ hasText: label });
      // without an interval no difference between them
      expect(await row.locator('td').allTextContents()).toEqual([formatValue(mean, unit, 'en')]);
    }
    await context.close();
  });

  it('shows an effect and a month under the pointer', async () => {
    const { context, page } = await openPage(browser, file, 1280);
    const tip = page.locator('#tip');
    // the pictures become interactive a moment after the page has loaded: point until they answer
    const pointAt = async (mark: string, text: RegExp) =>
      expect
        .poll(async () => {
          await page.locator(mark).first().hover({ force: true });
          return (await tip.isVisible()) ? tip.textContent() : '';
        })
        .toMatch(text);
    await pointAt('#effects-1 .mark-symbol path', /^HHI of platforms by balance\n\+100 ± 300$/);
    await pointAt(
      '#months-apr_mean g[class*=hover_0] line >> nth=20',
      /^20\d\d-\d\d\nbaseline: 21\.\d %\nrules-2025: /,
    );
    await context.close();
  });
});
