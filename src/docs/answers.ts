import { applySettings, loadScenario, type Result, type Scenario } from '../engine/index.ts';
import { formatChange, formatValue } from '../report/index.ts';
import { measureOf, WINDOWS, type Window } from './answer-measures.ts';
import { code, table } from './blocks.ts';
import { readSource, rewrite } from './files.ts';
import { type Case, type Contrast, QUESTIONS, type Question } from './questions.ts';
import { BORROWERS, finish, packaged } from './scenarios.ts';

// Runs the scenarios of the ten questions and writes their measured answers: `npx tsx src/docs/answers.ts`.
const SEEDS = ['1', '2', '3', '4', '5'];
/** So many seeds have to agree for a direction to be called clear. */
const AGREE = 5;

const results = new Map<string, Result>();
const sections = QUESTIONS.map(answer);
rewrite('scenarios/README.md', { answers: sections.join('\n\n') });

function scenarioOf({ scenario, set = {}, reforms = [] }: Case, seed: string): Scenario {
  const settings = { borrowers: String(BORROWERS), seed, instSeed: seed, ...set };
  return applySettings(
    loadScenario(scenario, packaged(readSource), {}, reforms),
    Object.entries(settings).map(([path, text]) => ({ path, text })),
  );
}

function resultOf(each: Case, seed: string): Result {
  const key = JSON.stringify([each, seed]);
  const known = results.get(key) ?? finish(scenarioOf(each, seed));
  results.set(key, known);
  return known;
}

function answer({ scenario, contrasts }: Question, index: number): string {
  const { question, why } = loadScenario(scenario, packaged(readSource));
  process.stdout.write(`${index + 1}. ${scenario}\n`);
  const head = `### ${index + 1}. ${question}\n\nScenario ${code(scenario)}. ${why}`;
  return [head, ...contrasts.map(compared)].join('\n\n');
}

function nameOf({ scenario, set = {}, reforms = [] }: Case): string {
  const differing = Object.entries(set).map(([path, value]) => code(`${path}=${value}`));
  return [code(scenario), ...reforms.map((reform) => `with reform ${code(reform)}`), ...differing].join(', ');
}

/** A measure on both sides in one window. */
type Line = { readonly left: number; readonly right: number; readonly agree: number };

function compared({ title, left, right, measures }: Contrast): string {
  const runs = SEEDS.map((seed) => [resultOf(left, seed), resultOf(right, seed)] as const);
  const lines = measures.map((name) => {
    const { label, unit, of } = measureOf(name, runs[0]![0]);
    const inWindow = (window: Window): Line => lineOf(runs.map(([a, b]) => [of(a, window), of(b, window)] as const));
    return { label, unit, windows: WINDOWS.map(inWindow) };
  });
  const rows = lines.map(({ label, unit, windows }) => [label, ...windows.flatMap((line) => shown(line, unit))]);
  const head = ['', 'First year: from → to', 'difference', 'seeds', 'Last year: from → to', 'difference', 'seeds'];
  const lead = `**${title}**: ${nameOf(left)} → ${nameOf(right)}.`;
  return `${lead} ${inWords(lines)}\n\n${table(head, rows, 'lrrrrrr')}`;
}

function lineOf(pairs: readonly (readonly [number, number])[]): Line {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [left, right] = [mean(0), mean(1)];
  return { left, right, agree: pairs.filter(([a, b]) => Math.sign(b - a) === Math.sign(right - left)).length };
}

function shown({ left, right, agree }: Line, unit: string): string[] {
  const value = (each: number) => formatValue(each, unit, 'en');
  if (left === right) return [value(left), '0', '–'];
  return [`${value(left)} → ${value(right)}`, formatChange(left, right, unit, 'en'), `${agree} of ${SEEDS.length}`];
}

/** What all seeds agree on, in a sentence; the table has the sizes. */
function inWords(lines: readonly { label: string; windows: readonly Line[] }[]): string {
  const told = WINDOWS.flatMap(({ name }, at) => {
    const clear = lines.filter(
      ({ windows }) => windows[at]!.agree >= AGREE && windows[at]!.left !== windows[at]!.right,
    );
    const texts = clear.map(
      ({ label, windows }) => `${lowered(label)} ${windows[at]!.right > windows[at]!.left ? '↑' : '↓'}`,
    );
    return texts.length > 0 ? [`in the ${name} ${texts.join(', ')}`] : [];
  });
  return told.length > 0 ? `All five seeds agree: ${told.join('; ')}.` : 'The five seeds agree on no direction.';
}

/** A label inside a sentence: its first letter small, unless it begins an abbreviation; without the unit. */
function lowered(label: string): string {
  return label.replace(/, m yuan$/, '').replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}
