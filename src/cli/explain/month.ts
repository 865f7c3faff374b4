import type { DatedStep, Result, Without } from '../../engine/index.ts';
import type { Io } from '../io.ts';
import { openMeter } from '../progress.ts';
import type { Request } from './request.ts';
import { repeatedRun, watchedRun } from './watched-run.ts';

/** Measures of a month that rules are judged by, columns of `monthly.csv`. */
export const MEASURES = ['originations_fen', 'apr_mean', 'delinquency_90_plus', 'hhi_balance'] as const;

/** Figures of one month: measures, null where they have nothing to divide by, and needs refused by reason. */
export type Figures = {
  readonly measures: Readonly<Record<(typeof MEASURES)[number], number | null>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly stateHash: string;
};

/** What one rule made of the month: the figures without it. */
export type Effect = Pick<Without, 'rule' | 'leaves'> & { readonly without: Figures; readonly isSame: boolean };

/** A month's story. */
export type MonthStory = {
  readonly month: string;
  readonly dates: readonly DatedStep[];
  readonly actual: Figures;
  readonly effects: readonly Effect[];
};

/** Runs the scenario up to a month, and again without each of the rules. */
export async function monthStory(request: Request, month: number, all: boolean, io: Io): Promise<MonthStory> {
  const { formatMonth, runsWithout, upTo, watchDates } = await import('../../engine/index.ts');
  const { scenario, quiet } = request;
  const others = runsWithout(scenario, month, all);
  io.err.write(announcement(others, month - scenario.start + 1, scenario.parameters['population.borrowers']));
  const { watch, story } = watchDates(month);
  const actual = figuresOf(await repeatedRun({ ...request, scenario: upTo(scenario, month) }, watch, io));
  const width = Math.max(...others.map(({ rule }) => rule.length + 1), 0);
  const meter = await openMeter(io, quiet, width);
  const effects: Effect[] = [];
  for (const { rule, leaves, scenario: without } of others) {
    const figures = figuresOf(await watchedRun(`−${rule}`, without, {}, meter, io));
    effects.push({ rule, leaves, without: figures, isSame: figures.stateHash === actual.stateHash });
  }
  return { month: formatMonth(month), dates: story(), actual, effects };
}

function announcement(others: readonly Without[], months: number, borrowers: number): string {
  const runs = `${months} months with ${borrowers.toLocaleString('en-GB')} borrowers`;
  if (others.length === 0) return `1 run of ${runs}. No rule changed inside the run up to then.\n`;
  const rules = others.length === 1 ? 'one without the rule' : `one without each of ${others.length} rules`;
  return `${1 + others.length} runs of ${runs}: the run itself, and ${rules}.\n`;
}

/** The last month of a run. */
function figuresOf({ tables }: Result): Figures {
  const { monthly, rejections } = tables;
  const last = (name: string) => monthly.data[name]!.at(-1)!;
  const month = last('month');
  const measures = Object.fromEntries(MEASURES.map((name) => [name, last(name) as number | null]));
  const counts = rejections.data.reason!.flatMap((reason, row) =>
    rejections.data.month![row] === month ? [[String(reason), Number(rejections.data.count![row])] as const] : [],
  );
  return {
    measures: measures as Figures['measures'],
    refusals: Object.fromEntries(counts),
    stateHash: String(last('state_hash')),
  };
}
