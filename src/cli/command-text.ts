import type { Lang } from '../report/language.ts';

/** File of an output folder that holds every value of its run. */
export const RESOLVED = 'scenario.resolved.yaml';

/** File of a folder with runs of several scenarios that holds every value of one of them. */
export const resolvedOf = (label: string): string => `${label}.resolved.yaml`;

/**
 * The command line that repeats runs from their own files: from inside the folder of one, from the folder above several.
 * It does not depend on how the runs were asked for, so that repeating them gives the same bytes.
 */
export function commandText(labels: readonly string[], lang: Lang): string {
  const files = labels.length === 1 ? [`./${RESOLVED}`] : labels.map((label) => `./${label}/${RESOLVED}`);
  return commandOf(['run', ...files, ...(lang === 'en' ? [] : ['--lang', lang])]);
}

/** A command line of `zhudai` from its words. */
export const commandOf = (words: readonly string[]): string => ['zhudai', ...words.map(quoted)].join(' ');

const quoted = (text: string): string => (/^[\w.,:=/@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
