import { applySettings, loadScenario, type Result, runToEnd, type Scenario } from '../engine/index.ts';
import { formatChange, formatValue } from '../report/index.ts';
import { measureOf, WINDOWS, type Window } from './answer-measures.ts';
import { code, table } from './blocks.ts';
import { type Fates, fatesOf } from './fates.ts';
import { readSource, rewrite } from './files.ts';
import { type Case, type Contrast, QUESTIONS, type Question } from './questions.ts';
import { BORROWERS, packaged } from './scenarios.ts';

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
  const known = results.get(key) ?? runToEnd(scenarioOf(each, seed));
  results.set(key, known);
  return known;
}

function answer({ scenario, contrasts, followsPeople = false }: Question, index: number): string {
  const { question, why } = loadScenario(scenario, packaged(readSource));
  process.stdout.write(`${index + 1}. ${scenario}\n`);
  const head = `### ${index + 1}. ${question}\n\nScenario ${code(scenario)}. ${why}`;
  const followed = followsPeople ? [peopleFollowed(contrasts[0]!)] : [];
  return [head, ...contrasts.map(compared), ...followed].join('\n\n');
}

/** What became of those who borrowed above 24 % in the first year, person by person. */
function peopleFollowed({ left, right }: Contrast): string {
  const fates = SEEDS.map((seed) => fatesOf(scenarioOf(left, seed), scenarioOf(right, seed)));
  const mean = (part: keyof Fates) => fates.reduce((sum, each) => sum + each[part], 0) / fates.length;
  const share = (part: keyof Fates) => formatValue(mean(part), 'fraction', 'en');
  const people = Math.round(mean('people')).toLocaleString('en-GB');
  return (
    `**The same people in both worlds**: of ${BORROWERS.toLocaleString('en-GB')} people, ${people} took a loan above 24 % in the first year of ` +
    `${nameOf(left)}. In ${nameOf(right)} ${share('below')} of them took loans at 24 % or less in that year, ${share('sideFee')} a loan with a ` +
    `side fee or still above 24 %, ${share('informalOnly')} no loan but money from informal lenders, and ${share('nothing')} neither ` +
    '(some of them without having asked again).'
  );
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
