import { applySettings, loadScenario, type Read, type Result, run, type Scenario } from '../engine/index.ts';
import { readSource } from './files.ts';

/** Borrowers in the runs that the documents quote. */
export const BORROWERS = 20_000;

/** Reads the scenarios and reforms of this repository. */
export const packaged =
  (read: (path: string) => string): Read =>
  (name, kind) => {
    const file = `scenarios/${kind === 'reform' ? 'reforms/' : ''}${name}.yaml`;
    return { file, text: read(file) };
  };

/** A scenario of this repository at the size and with the seed that the documents quote. */
export function quoted(name: string, seed = '1'): Scenario {
  const scenario = loadScenario(name, packaged(readSource));
  return applySettings(scenario, [
    { path: 'borrowers', text: String(BORROWERS) },
    { path: 'seed', text: seed },
    { path: 'instSeed', text: seed },
  ]);
}

/** Run a scenario to its end. */
export function finish(scenario: Scenario): Result {
  const months = run(scenario);
  for (;;) {
    const step = months.next();
    if (step.done) return step.value;
  }
}
