import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHART_NAMES } from '../../src/report/charts/index.ts';
import { axeFaults, isMissing, launch, openPage, SKIPPED } from './host.ts';
import { writeReport } from './report-file.ts';

describe.skipIf(isMissing)(`the report in a browser without a network${SKIPPED}`, () => {
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

  const open = (width: number, scripts = true) => openPage(browser, report.file, width, scripts);

  it.each([1280, 390])(
    'draws every chart to the width of a screen of %i px, silently and from the one file',
    async (width) => {
      const { context, page, complaints, requests } = await open(width);
      for (const name of CHART_NAMES) {
        const box = page.locator(`#${name} .chart`);
        expect(await box.locator('.mark-line path, .mark-area path').count()).toBeGreaterThan(0);
        const [room, drawing] = await box.evaluate((node) => [
          node.clientWidth,
          node.querySelector('svg')!.clientWidth,
        ]);
        expect(drawing).toBeLessThanOrEqual(room! + 1);
        expect(drawing).toBeGreaterThan(0.9 * room!);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([pathToFileURL(report.file).href]);
      await context.close();
    },
  );

  it('passes axe-core in both languages, tables opened', async () => {
    const { context, page } = await open(1280);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('#lang-zh').check();
    await page.waitForSelector('html[data-drawn=zh-CN]');
    expect(await axeFaults(page)).toEqual([]);
    await context.close();
  });

  it('switches language by keyboard and says so to the browser', async () => {
    const { context, page } = await open(1280);
    await page.locator('#lang-en').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('html[data-drawn=zh-CN]');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.getByRole('heading', { name: '主要指标' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Headline measures' }).count()).toBe(0);
    expect(await page.locator('#volume .chart[lang=zh-CN] .mark-line path').count()).toBeGreaterThan(0);
    await context.close();
  });

  it('shows the values of a month under the pointer', async () => {
    const { context, page } = await open(1280);
    const box = page.locator('#volume .chart svg');
    await box.scrollIntoViewIfNeeded();
    const place = (await box.boundingBox())!;
    // The picture becomes interactive a moment after the page has loaded: point until it answers.
    await expect
      .poll(async () => {
        await page.mouse.move(place.x + place.width / 2, place.y + place.height / 3);
        await page.mouse.move(place.x + place.width / 2 + 1, place.y + place.height / 3);
        return page.locator('#tip').isVisible();
      })
      .toBe(true);
    expect(await page.locator('#tip').textContent()).toMatch(
      /^20\d\d-\d\d\nRules of 2025, New lending a month: [\d.,]+\nNo rule of 2025/,
    );
    await context.close();
  });

  it('in one language has no switch, and draws every chart in that language', async () => {
    const { file, remove } = await writeReport(['zh']);
    const { context, page, complaints } = await openPage(browser, file, 1280);
    expect(await page.evaluate(() => document.documentElement.dataset.drawn)).toBe('zh-CN');
    expect(await page.locator('#lang-en, #lang-zh, [lang=en]').count()).toBe(0);
    for (const name of CHART_NAMES) expect(await page.locator(`#${name} .chart[lang=zh-CN] svg`).count(), name).toBe(1);
    expect(await page.getByRole('heading', { name: '主要指标' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
    remove();
  });

  it('reads and switches language with scripts off', async () => {
    const { context, page } = await open(1280, false);
    await page.locator('#lang-zh').check();
    expect(await page.getByRole('heading', { name: '主要指标' }).isVisible()).toBe(true);
    // a picture at rest keeps the language that the page was made in
    expect(await page.locator('#price .chart[lang=en] .mark-line path').count()).toBeGreaterThan(0);
    await context.close();
  });
});
