import type { Scenario, ScenarioError } from '../engine/index.ts';
import type { Io } from './io.ts';
import { packagedNames, readerFrom } from './library.ts';
import type { Reader } from './options.ts';

/** One value changed from the command line. */
export type Setting = { readonly path: string; readonly text: string };

/** Longest run that `--months` accepts, a century. */
const MOST_MONTHS = 1200;

/** The values that `--set`, `--seed`, `--months` and `--borrowers` change; the named options win over `--set`. */
export async function settingsOf(options: Reader, defaultBorrowers?: number): Promise<Setting[]> {
  const { PARAMETERS } = await import('../engine/index.ts');
  const { min, max } = PARAMETERS['population.borrowers'];
  const named: Record<string, string | number | undefined> = {
    borrowers: options.whole('borrowers', min, max),
    months: options.whole('months', 1, MOST_MONTHS),
    seed: options.text('seed'),
  };
  const given = Object.entries(named).flatMap(([path, value]) =>
    value === undefined ? [] : [{ path, text: String(value) }],
  );
  const first = defaultBorrowers === undefined ? [] : [{ path: 'borrowers', text: String(defaultBorrowers) }];
  return [...first, ...options.texts('set').flatMap((text) => pair(text, options.problems)), ...given];
}

function pair(text: string, problems: string[]): Setting[] {
  const equals = text.indexOf('=');
  if (equals > 0 && equals < text.length - 1)
    return [{ path: text.slice(0, equals).trim(), text: text.slice(equals + 1).trim() }];
  problems.push(`--set: must be path=value, got "${text}". For example --set household.income_median=7000`);
  return [];
}

/** What the command line changes in every scenario. */
export type Asked = { readonly settings: readonly Setting[]; readonly reforms: readonly string[] };

const KNOWN = () => ({ scenario: packagedNames('scenario'), reform: packagedNames('reform') });

/** A scenario with its changed values, or undefined with all the reasons, of file and values, added to `problems`. */
export async function tryScenario(
  argument: string,
  { settings, reforms }: Asked,
  io: Io,
  problems: string[],
): Promise<Scenario | undefined> {
  const { loadScenario, applySettings, describeProblem } = await import('../engine/index.ts');
  const attempt = (make: () => Scenario): Scenario | undefined => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ScenarioError') throw error;
      problems.push(...(error as ScenarioError).problems.map(describeProblem));
      return undefined;
    }
  };
  const scenario = attempt(() => loadScenario(argument, readerFrom(io.cwd), KNOWN(), reforms));
  // Without its scenario a value is still checked, on one that changes nothing.
  const base = scenario ?? loadScenario('defaults', () => ({ file: 'defaults', text: 'title: Defaults' }));
  const changed = attempt(() => applySettings(base, [...settings]));
  return scenario && changed;
}
