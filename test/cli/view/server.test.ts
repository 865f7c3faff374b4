import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../../src/cli/view/server.ts';
import { siteOf } from '../../../src/cli/view/site.ts';
import { emptyFolder } from '../host.ts';

type Reply = { readonly status: number; readonly text: string; readonly headers: Record<string, unknown> };

/** Asks as written, without the tidying of paths that browsers do. */
const ask = (url: string, path: string, options: { method?: string; host?: string } = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', host } = options;
    const { hostname, port } = new URL(url);
    const asked = request({ hostname, port, path, method, headers: host === undefined ? {} : { host } }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part) => parts.push(part));
      reply.on('end', () =>
        resolve({ status: reply.statusCode!, text: Buffer.concat(parts).toString(), headers: reply.headers }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

/** A served folder: a page, a table, a chart, and much that nobody may see. */
async function servedFolder(): Promise<string> {
  const above = emptyFolder();
  const folder = join(above, 'run');
  mkdirSync(join(folder, 'charts'), { recursive: true });
  const files = {
    'report.html': '<p>page',
    'monthly.csv': 'month\n',
    'charts/price.vl.json': '{}',
    'notes.txt': 'mine',
  };
  for (const [name, text] of Object.entries({ ...files, '../secret': 'secret' }))
    writeFileSync(join(folder, name), text);
  symlinkSync(join(above, 'secret'), join(folder, 'link.csv'));
  const names = ['report.html', 'monthly.csv', 'charts/price.vl.json', 'link.csv', '../secret', 'charts', 'gone.csv'];
  const outputs = Object.fromEntries(names.map((name) => [name, 'digest']));
  const site = siteOf({ folder, kind: 'run', manifest: { version: '0.1.0', outputs } }, 'report.html', undefined);
  const { url, close } = await serve(site, 0);
  onTestFinished(close);
  return url;
}

test('the page and the files that the manifest lists are served with their types', async () => {
  const url = await servedFolder();
  for (const [path, type, text] of [
    ['/', 'text/html; charset=utf-8', '<p>page'],
    ['/report.html?again', 'text/html; charset=utf-8', '<p>page'],
    ['/monthly.csv', 'text/csv; charset=utf-8', 'month\n'],
    ['/charts/price.vl.json', 'application/json; charset=utf-8', '{}'],
  ] as const) {
    const reply = await ask(url, path);
    expect([reply.status, reply.text, reply.headers['content-type']], path).toEqual([200, text, type]);
    expect(reply.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(reply.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test.each([
  ...['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/charts/../../secret', '//../secret', '/..\\secret'],
  ...['/link.csv', '/notes.txt', '/charts', '/gone.csv', '/charts/', '/%', '/%00', '/report.html/'],
])('%s is not to be had', async (path) => {
  const { status, text } = await ask(await servedFolder(), path);
  expect([status, text]).toEqual([404, 'There is no such file.\n']);
});

test('it is only to be read', async () => {
  const url = await servedFolder();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask(url, '/', { method });
    expect([status, headers.allow], method).toEqual([405, 'GET, HEAD']);
  }
  const head = await ask(url, '/', { method: 'HEAD' });
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '7']);
});

test('a name that a stranger lets lead here is refused', async () => {
  const url = await servedFolder();
  const { port } = new URL(url);
  expect((await ask(url, '/', { host: `rebound.example:${port}` })).status).toBe(403);
  expect((await ask(url, '/', { host: '127.0.0.1' })).status).toBe(403);
  expect((await ask(url, '/', { host: `localhost:${port}` })).status).toBe(200);
});

test('no other address of this computer answers', async () => {
  const { port } = new URL(await servedFolder());
  const own = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const others = own.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
  for (const host of ['127.0.0.2', ...others]) {
    const answers = await new Promise((resolve) => {
      const socket = connect({ host, port: Number(port), timeout: 2000 });
      const end = (is: boolean) => resolve(socket.destroy() && is);
      socket
        .on('connect', () => end(true))
        .on('error', () => end(false))
        .on('timeout', () => end(false));
    });
    expect(answers, host).toBe(false);
  }
});
