import { readerFrom } from '../cli/library.ts';
import { simulate } from '../cli/simulate.ts';
import { applySettings, loadScenario } from '../engine/index.ts';

/** One measured run, as this process alone: arguments are borrowers, months, threads. Prints one JSON line. */
const [borrowers, months, threads] = process.argv.slice(2).map(Number);
const scenario = applySettings(loadScenario('baseline', readerFrom(process.cwd())), [
  { path: 'borrowers', text: String(borrowers) },
  { path: 'months', text: String(months) },
]);
const start = performance.now();
await simulate(scenario, { threads, onProgress: () => {} });
const seconds = (performance.now() - start) / 1000;
const bytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ borrowerMonths: borrowers * (scenario.burnIn + scenario.months), seconds, bytes }));
