import { spawn } from 'node:child_process';
import type { Io } from '../io.ts';

/** The program that opens an address in the browser the user prefers, by platform. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
const ELSEWHERE = ['xdg-open'] as const;

/** Opens an address in a browser, which then lives on its own. @param failed told why none was opened */
export function openBrowser(url: string, io: Io, failed: (why: string) => void): void {
  const [program, ...args] = OPENERS[process.platform] ?? ELSEWHERE;
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true, env: { ...io.env } });
  child.once('error', (error) => failed(error.message));
  child.once('exit', (code) => {
    if (code) failed(`${program} ended with ${code}`);
  });
  child.unref();
}
