import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatValue } from '../../src/report/format.ts';
import { drawnPlatforms } from '../../src/report/platform-months.ts';
import { isMissing, launch, openPage, SKIPPED } from './host.ts';
import { RUNS, writeReport } from './report-file.ts';

const thick = (page: Page, name: string) => page.locator(`#${name} .chart .mark-line path[stroke-width="4"]`);
/** Panels of both runs: ranks, and four measures one by one. */
const PANELS = { platforms: 2, individual: 8 } as const;

async function expectThick(page: Page, factor: 0 | 1): Promise<void> {
  for (const [name, panels] of Object.entries(PANELS))
    await expect.poll(() => thick(page, name).count(), { message: name }).toBe(factor * panels);
}

describe.skipIf(isMissing)(`a platform picked out in a browser${SKIPPED}`, () => {
  let report: Awaited<ReturnType<typeof writeReport>>;
  let browser: Browser;

  beforeAll(async () => {
    report = await writeReport();
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    report?.remove();
  });

  it('stands out in every panel under the pointer, stays by a click and goes by Escape', async () => {
    const { context, page, complaints } = await openPage(browser, report.file, 1280);
    await page.locator('#platforms .chart').scrollIntoViewIfNeeded();
    await expectThick(page, 0);
    const point = page.locator('#platforms .chart g[class*=hover_1] path').nth(30);
    await point.hover({ force: true });
    await expectThick(page, 1);
    expect(await page.locator('#tip').textContent()).toMatch(
      /^20\d\d-\d\d\nPlatform \d\nRank by balance: \d\nShare of balance: [\d.]+ %$/,
    );
    await page.mouse.move(2, 2);
    await expectThick(page, 0);
    await point.click({ force: true });
    await page.mouse.move(2, 2);
    await page.locator('#platforms .told').waitFor();
    await expectThick(page, 1);
    expect(await page.locator('#strip-platform').inputValue()).toMatch(/^[1-5]$/);
    await page.keyboard.press('Escape');
    await page.locator('#platforms .told').waitFor({ state: 'detached' });
    await expectThick(page, 0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('chosen by keyboard is told from its first to its last month, in both languages', async () => {
    const { context, page } = await openPage(browser, report.file, 1280);
    await page.locator('#strip-platform').selectOption('5');
    const told = page.locator('#platforms .told');
    await told.waitFor();
    // it leaves the first run alone, in 2025-10; every other month is drawn
    const [own, other] = RUNS.map((run) => drawnPlatforms(run).filter(({ platform }) => platform === 5));
    const share = (at: number, run: typeof own): string => formatValue(run!.at(at)!.share, 'fraction', 'en');
    expect(await told.locator('caption').textContent()).toBe('Platform 5, 2023-11 to 2027-09');
    expect(await told.locator('tr').filter({ hasText: 'Share of balance' }).locator('td').allTextContents()).toEqual([
      `${share(0, own)} → ${share(-1, own)} (2023-11 to 2025-09)`,
      `${share(0, other)} → ${share(-1, other)}`,
    ]);
    await page.locator('#lang-zh').check();
    await page.waitForSelector('html[data-drawn=zh-CN]');
    await expectThick(page, 1);
    expect(await told.locator('caption').textContent()).toBe('平台5，2023-11至2027-09');
    await page.locator('#strip-platform').selectOption('');
    await told.waitFor({ state: 'detached' });
    await context.close();
  });
});
