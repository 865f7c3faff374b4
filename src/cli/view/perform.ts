import { join } from 'node:path';
import { bothFrom } from '../../report/language.ts';
import { Interrupted, UsageError } from '../exit.ts';
import { REPORT } from '../folder.ts';
import { type Io, paint } from '../io.ts';
import { shownFrom } from '../library.ts';
import { openBrowser } from './browser.ts';
import { USUAL_PORT } from './options.ts';
import type { Request } from './request.ts';
import { type Served, serve } from './server.ts';
import { type Site, siteOf } from './site.ts';

/** Serves a report until Ctrl-C. @throws Interrupted then; UsageError when the folder or the port is at fault */
export async function perform(request: Request, io: Io): Promise<never> {
  const { found, isThere, port, opens } = request;
  const { dim } = paint(io, io.err);
  const place = shownFrom(io.cwd, join(found.folder, REPORT));
  if (!isThere) io.err.write(`${place}: ${why[found.kind === 'store' ? 'store' : 'lost']}\n`);
  const made = isThere ? undefined : await makePage(request, io);
  const { url, close } = await open(siteOf(found, REPORT, made), port);
  io.out.write(`${url}\n`);
  io.err.write(`${dim(`${place}, for this computer alone. Ctrl-C ends it.`)}\n`);
  if (opens)
    openBrowser(url, io, (why) =>
      io.err.write(`${dim(`No browser was opened (${why}): open the address yourself.`)}\n`),
    );
  await cancelled(io.cancel);
  await close();
  throw new Interrupted('The report is no longer served.');
}

/** Why a page is made now. */
const why = {
  store: 'a store keeps no page; it is made from the runs that are finished now.',
  lost: 'is missing; the page is made from the results and not kept.',
} as const;

/** The page as it was when the results were made. @throws UsageError when their folder is damaged */
async function makePage({ found, design }: Request, io: Io): Promise<string> {
  const { documentOf } = await import('../report/documents/index.ts');
  const problems: string[] = [];
  const document = await documentOf(found, { design }, io, problems);
  if (problems.length > 0 || !document) throw new UsageError(problems, 'zhudai view');
  return document.page(bothFrom(document.opens));
}

/** Serves on the port, or on the first free one from the usual on. */
async function open(site: Site, port: number | undefined): Promise<Served> {
  const ports =
    port === undefined ? Array.from({ length: USUAL_PORT.tries }, (_, at) => USUAL_PORT.first + at) : [port];
  for (const each of ports) {
    try {
      return await serve(site, each);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') continue;
      throw new UsageError(
        [`--port: ${each} cannot be had (${message}). Choose another, such as 8080.`],
        'zhudai view',
      );
    }
  }
  const taken = port === undefined ? `${ports[0]} to ${ports.at(-1)} are all` : `${port} is`;
  throw new UsageError([`--port: ${taken} in use. Choose another, or 0 for any free one.`], 'zhudai view');
}

const cancelled = (cancel: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (cancel.aborted) resolve();
    else cancel.addEventListener('abort', () => resolve(), { once: true });
  });
