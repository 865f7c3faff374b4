import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Site } from './site.ts';

/** This computer and no other. */
const LOOPBACK = '127.0.0.1';

/** A site being served. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Headers of every answer. What the page itself may do stands in its own policy. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // A report made anew is to be seen at once.
  'Cache-Control': 'no-store',
} as const;

/** Serves a site, read-only. @param port 0 for any free one @throws the system's error when the port cannot be had */
export async function serve(site: Site, port: number): Promise<Served> {
  const server = createServer((request, response) => send(request, response, answerTo(request, site, portOf(server))));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, resolve);
  });
  return {
    url: `http://${LOOPBACK}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser keeps its connection open and would hold up the end.
        server.closeAllConnections();
      }),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

type Answer = Page & { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

const refusal = (status: number, why: string, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  type: 'text/plain; charset=utf-8',
  content: Buffer.from(`${why}\n`),
});

function answerTo({ method, url = '/', headers }: IncomingMessage, site: Site, port: number): Answer {
  // A foreign name that leads here is the trick of a web page that wants to read what is served.
  if (![LOOPBACK, 'localhost'].some((host) => headers.host === `${host}:${port}`))
    return refusal(403, `Ask for http://${LOOPBACK}:${port}/.`);
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'Only to be read.', { Allow: 'GET, HEAD' });
  const page = pageAt(site, url);
  return page ? { status: 200, ...page } : refusal(404, 'There is no such file.');
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, type, content }: Answer): void {
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    'Content-Type': type,
    'Content-Length': content.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function pageAt(site: Site, address: string): Page | undefined {
  try {
    return site(decodeURIComponent(address.replace(/[?#].*$/s, '')).slice(1));
  } catch (error) {
    // A sign that stands for no letter.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
