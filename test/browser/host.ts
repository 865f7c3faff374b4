import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const isMissing = !existsSync(CHROMIUM);
/** What the name of a suite says where there is no browser. */
export const SKIPPED = isMissing ? ` [skipped: no ${CHROMIUM}]` : '';

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeFault = { id: string; nodes: { html: string; target: string[] }[] };

/** Faults that axe-core finds, one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axeScript });
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object) => Promise<{ violations: AxeFault[] }> };
    };
    // the rows of a data table are alike: three of each are enough
    return (await axe.run({ exclude: ['table.data tbody tr:nth-child(n+4)'] })).violations;
  });
  return faults.map(
    ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 120)}`,
  );
}

/** A page of a file, drawn; what the console said against it and what it asked for are collected. */
export async function openPage(browser: Browser, file: string, width: number, javaScriptEnabled = true) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, javaScriptEnabled });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  if (javaScriptEnabled) await page.waitForSelector('html[data-drawn]');
  return { context, page, complaints, requests };
}
