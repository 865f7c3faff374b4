import { isPath, labelOf } from './library.ts';
import type { Args } from './options.ts';

/** Options that change what is computed or shown; threads and places on this disk do not. */
const LASTING = ['set', 'seed', 'borrowers', 'months', 'lang'] as const;

/**
 * The command line that repeats a run, in one form whatever the order it was typed in.
 * A scenario of one's own is named by its file alone, so that no folder of this disk gets into a report.
 */
export function commandText(name: string, scenarios: readonly string[], args: Args): string {
  const named = scenarios.map((argument) => (isPath(argument) ? `./${labelOf(argument)}.yaml` : argument));
  const options = LASTING.flatMap((option) =>
    [args[option] ?? []].flat().map((value) => `--${option} ${quoted(String(value))}`),
  );
  return ['zhudai', name, ...named, ...options].join(' ');
}

const quoted = (text: string): string => (/^[\w.,:=/@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
