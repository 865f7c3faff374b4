import { pathToFileURL } from 'node:url';
import { type Browser, devices, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHART_NAMES, CHARTS, type ChartName } from '../../src/report/charts/index.ts';
import { formatChange, formatValue } from '../../src/report/format.ts';
import { runMonths } from '../../src/report/months.ts';
import { meanOver } from '../../src/report/windows.ts';
import { axeFaults, isMissing, launch, openPage, SKIPPED } from './host.ts';
import { RUNS, writeReport } from './report-file.ts';

/** Its x axis is the age of loans. */
const BY_MONTH = CHART_NAMES.filter((name) => name !== 'vintages');
const MONTHS = runMonths(RUNS[0]);
const shades = (page: Page, name: string): Locator => page.locator(`#${name} .chart g[class*=period_] path`);
const told = (page: Page, name: string): Locator => page.locator(`#${name} .told`);

/** What the table below a chart must say of a line: both runs and their difference, from the result itself. */
function expected(name: ChartName, key: string, from: string, to: string): readonly string[] {
  const { read, unit } = CHARTS[name].series.find((series) => series.key === key)!;
  const over = { from: MONTHS.indexOf(from), to: MONTHS.indexOf(to) + 1 };
  const [own, other] = RUNS.map((run) => meanOver(read(run), over));
  return [formatValue(own!, unit, 'en'), formatValue(other!, unit, 'en'), formatChange(other!, own!, unit, 'en')];
}

const cells = (page: Page, name: string, label: string): Promise<string[]> =>
  told(page, name).locator('tr').filter({ hasText: label }).locator('td').allTextContents();

/** Drags over the first panel of a chart between two shares of its width. */
async function dragOver(page: Page, name: string, from: number, to: number): Promise<void> {
  const panel = page.locator(`#${name} .chart .role-scope .background`).first();
  await panel.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await panel.boundingBox())!;
  await page.mouse.move(x + from * width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + ((from + to) / 2) * width, y + height / 2);
  await page.mouse.move(x + to * width, y + height / 2);
  await page.mouse.up();
}

describe.skipIf(isMissing)(`a period marked in a browser${SKIPPED}`, () => {
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

  const open = (width = 1280) => openPage(browser, report.file, width);

  /** Chooses 2026-01 to 2026-06 in the strip; month 30 of the run, 2026-04, has no prices. */
  async function choose(page: Page): Promise<void> {
    await page.locator('#strip-from').selectOption('2026-01');
    await page.locator('#strip-to').selectOption('2026-06');
    await told(page, 'price').waitFor();
  }

  it('by dragging is shaded in every chart by month, with its means below', async () => {
    const { context, page, complaints } = await open();
    for (const name of CHART_NAMES) expect(await shades(page, name).count()).toBe(0);
    // 48 months: the places of 2025-10 and 2026-03 are 24 and 29 of 47
    await dragOver(page, 'volume', 24 / 47, 29 / 47);
    await told(page, 'volume').waitFor();
    for (const name of BY_MONTH) expect(await shades(page, name).count(), name).toBeGreaterThan(0);
    expect(await shades(page, 'vintages').count()).toBe(0);
    expect(await told(page, 'volume').locator('caption').textContent()).toBe('2025-10 to 2026-03, mean of 6 months');
    const seen = [
      ['volume', 'originations_fen', 'New lending a month'],
      ['rejections', 'price_cap', 'Price cap'],
      ['buffers', 'bank_car_local', 'Local banks, lowest'],
      ['concentration', 'hhi_balance', 'HHI of platforms'],
      ['rolls', 'through', 'Unpaid at month end to'],
    ] as const;
    for (const [name, key, label] of seen)
      expect(await cells(page, name, label), name).toEqual(expected(name, key, '2025-10', '2026-03'));
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
    expect(await page.locator('#strip-from').inputValue()).toBe('2025-10');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leaves months without a value out of the mean, by keyboard too', async () => {
    const { context, page } = await open();
    await page.locator('#strip-from').focus();
    await page.keyboard.type('2026-01');
    await page.locator('#strip-to').focus();
    await page.keyboard.type('2026-06');
    await expect
      .poll(() => told(page, 'price').locator('caption').allTextContents())
      .toEqual(['2026-01 to 2026-06, mean of 6 months']);
    expect(await cells(page, 'price', 'loans, mean')).toEqual(expected('price', 'apr_mean', '2026-01', '2026-06'));
    expect(await page.locator('#strip-status').textContent()).toBe('6 months shaded; means below each chart');
    await page.locator('#strip-whole').press('Enter');
    await told(page, 'price').waitFor({ state: 'detached' });
    for (const name of CHART_NAMES) expect(await shades(page, name).count()).toBe(0);
    await context.close();
  });

  it('goes away by Escape and by a click', async () => {
    const { context, page } = await open();
    await choose(page);
    await page.keyboard.press('Escape');
    await told(page, 'price').waitFor({ state: 'detached' });
    expect(await shades(page, 'volume').count()).toBe(0);
    await dragOver(page, 'volume', 0.2, 0.4);
    await told(page, 'volume').waitFor();
    await dragOver(page, 'volume', 0.7, 0.7);
    await told(page, 'volume').waitFor({ state: 'detached' });
    await context.close();
  });

  it('stays when the language switches and the screen narrows, and passes axe-core', async () => {
    const { context, page } = await open();
    await choose(page);
    await page.locator('#lang-zh').check();
    await page.waitForSelector('html[data-drawn=zh-CN]');
    expect(await shades(page, 'volume').count()).toBe(2);
    expect(await told(page, 'price').locator('caption').textContent()).toBe('2026-01至2026-06，6个月均值');
    // it scrolls sideways on a narrow screen, so a keyboard must reach it
    const named = page.getByRole('group', { name: '所标出部分的数值', exact: true });
    expect(await page.locator('.told').count()).toBe(await named.count());
    expect(await told(page, 'price').getAttribute('tabindex')).toBe('0');
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(async () => (await page.locator('#volume .chart svg').boundingBox())!.width).toBeLessThan(390);
    expect(await shades(page, 'volume').count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });

  it('keeps what is being read in its place', async () => {
    const { context, page } = await open();
    const top = () => page.locator('#modes .chart').evaluate((box) => Math.round(box.getBoundingClientRect().top));
    await page.locator('#modes .chart').scrollIntoViewIfNeeded();
    await dragOver(page, 'modes', 0.2, 0.2);
    const before = await top();
    await dragOver(page, 'modes', 0.2, 0.5);
    await told(page, 'modes').waitFor();
    expect(await top()).toBe(before);
    await context.close();
  });

  it('leaves scrolling to the finger', async () => {
    const context = await browser.newContext({ ...devices['Pixel 7'], offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(report.file).href);
    await page.waitForSelector('html[data-drawn=en]');
    const panel = page.locator('#volume .chart .role-scope .background').first();
    await panel.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await panel.boundingBox())!;
    const session = await context.newCDPSession(page);
    const swipe = async (dx: number, dy: number): Promise<void> => {
      const at = (share: number) => [{ x: x + width / 2 + share * dx, y: y + height / 2 + share * dy }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (const share of [0.25, 0.5, 0.75, 1])
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(0.3 * width, 0);
    await told(page, 'volume').waitFor();
    expect(await shades(page, 'volume').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await told(page, 'volume').waitFor({ state: 'detached' });
    const scrolled = await page.evaluate(() => scrollY);
    await swipe(0, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    expect(await shades(page, 'volume').count()).toBe(0);
    await context.close();
  });

  it('cannot be marked with scripts off', async () => {
    const { context, page } = await openPage(browser, report.file, 1280, false);
    expect(await page.locator('#strip').isVisible()).toBe(false);
    await context.close();
  });
});
