import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { main } from '../../../src/cli/cli.ts';
import { collector, emptyFolder, zhudai } from '../host.ts';
import { finishedRuns } from '../report/finished.ts';

const standIn = finishedRuns();

/** Starts to view, and gives the address once it is printed. */
async function viewing(line: string, cwd: string, env: Record<string, string> = {}) {
  const stop = new AbortController();
  const { io, written } = collector({ cwd, env, cancel: stop.signal });
  const ended = main(['view', ...line.split(' ').filter(Boolean)], io);
  const endNow = (): Promise<number> => {
    stop.abort();
    return ended;
  };
  onTestFinished(async () => void (await endNow()));
  await vi.waitFor(() => expect(written.out, written.err).toMatch(/\n$/), { timeout: 20_000 });
  return { url: written.out.trim(), written, stop: endNow };
}

test('the report is served until Ctrl-C', async () => {
  const cwd = standIn();
  const { url, written, stop } = await viewing('tiny --no-open --port 0', cwd);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await (await fetch(url)).text()).toBe(readFileSync(join(cwd, 'out/tiny/report.html'), 'utf8'));
  expect((await fetch(`${url}monthly.csv`)).status).toBe(200);
  expect(await stop()).toBe(130);
  expect(written.err).toContain('The report is no longer served.');
  await expect(fetch(url)).rejects.toThrow();
});

test('a page that is missing is made from the tables, as it was, and the folder stays as it is', async () => {
  const cwd = standIn();
  const file = join(cwd, 'out/mine/report.html');
  const before = readFileSync(file, 'utf8');
  rmSync(file);
  const { url, written } = await viewing('mine --no-open --port 0', cwd);
  expect(written.err).toContain('out/mine/report.html: is missing; the page is made from the results and not kept.');
  expect((await (await fetch(url)).text()) === before).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('of two at once the second takes the next free port', async () => {
  const cwd = standIn();
  const [one, other] = [await viewing('tiny --no-open', cwd), await viewing('mine --no-open', cwd)];
  const [first, second] = [one, other].map(({ url }) => Number(new URL(url).port));
  expect(second!).toBeGreaterThan(first!);
});

test('a port that is in use is told, and so is what cannot be looked at', async () => {
  const cwd = standIn();
  const holder = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void holder.close());
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  mkdirSync(join(cwd, 'compared'));
  const comparison = { tool: 'zhudai', version: '0.1.0', scenarios: ['a', 'b'], outputs: {} };
  writeFileSync(join(cwd, 'compared', 'manifest.json'), JSON.stringify(comparison));
  for (const [line, told] of [
    [`tiny --no-open --port ${port}`, `--port: ${port} is in use. Choose another, or 0 for any free one.`],
    ['tiny --port 65536', '--port: must be a whole number from 0 to 65535, got "65536".'],
    ['tiny --design a', '--design: is for the page of a store.'],
    ['tiny --opne', '--opne: unknown option.'],
    ['', 'view: needs a folder of results'],
    ['tinny', 'tinny: there is no such folder. Did you mean out/tiny?'],
    ['compared', 'compared: the folder is damaged: a.resolved.yaml is missing'],
  ] as const) {
    const { code, out, err } = await zhudai(`view ${line}`, { cwd });
    expect([code, out], line).toEqual([2, '']);
    expect(err).toContain(told);
  }
});

// What opens a browser elsewhere is no program of the path.
test.runIf(process.platform === 'linux')(
  'a browser is opened at the address; where there is none, that is a hint',
  async () => {
    const cwd = standIn();
    const bin = emptyFolder();
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" > '${join(bin, 'opened')}'\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const { url } = await viewing('tiny --port 0', cwd, { PATH: bin });
    await vi.waitFor(() => expect(readFileSync(join(bin, 'opened'), 'utf8')).toBe(`${url}\n`), { timeout: 5000 });
    const { written, stop } = await viewing('tiny --port 0', cwd, { PATH: emptyFolder() });
    await vi.waitFor(() => expect(written.err).toContain('No browser was opened'), { timeout: 5000 });
    expect(await stop()).toBe(130);
  },
);
