import { dayOf, type LawView, lawOfScenario, lawOnDay, parseMonth } from '../../engine/index.ts';
import type { Io } from '../io.ts';
import { faultOfArgument } from '../library.ts';
import { tryScenario } from '../load.ts';

/**
 * The law that a word of the command line names: a day or month, a scenario, or `scenario@month`.
 *
 * @param problems why the word names none is added
 */
export async function readLaw(word: string, io: Io, problems: string[]): Promise<LawView | undefined> {
  const day = dayOf(word);
  if (day) return lawOnDay(day);
  if (/^\d{4}-\d/.test(word)) {
    problems.push(`${word}: is no month or day of the calendar, expected such as 2025-10 or 2025-10-01.`);
    return undefined;
  }
  const { name, month } = parted(word);
  const missing = faultOfArgument(name, io.cwd);
  if (missing) problems.push(`${missing} A law is also a day or month, such as 2025-10-01, or scenario@month.`);
  const scenario = missing ? undefined : await tryScenario(name, { settings: [], reforms: [] }, io, problems);
  const at = month === undefined ? undefined : parseMonth(month);
  if (month !== undefined && at === undefined)
    problems.push(`${word}: "${month}" is no month, expected such as ${name}@2026-01.`);
  return scenario && (month === undefined || at !== undefined) ? lawOfScenario(scenario, at) : undefined;
}

function parted(word: string): { name: string; month: string | undefined } {
  const at = word.lastIndexOf('@');
  return at < 0 ? { name: word, month: undefined } : { name: word.slice(0, at), month: word.slice(at + 1) };
}
