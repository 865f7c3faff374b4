import type { Lang } from '../../report/language.ts';
import type { Edition } from '../outputs.ts';
import { type FinishedRun, reportMade } from '../results/read-run.ts';

/**
 * What charts and report of a finished run say beside the run itself. With the comparison and the language of its own report
 * it is the edition of that report.
 * @param asked language; undefined for that of its own report
 */
export function editionOf(run: FinishedRun, beside: FinishedRun | undefined, asked: Lang | undefined): Edition {
  const made = reportMade(run);
  const [own, other] = [run.result.scenario.name, beside?.result.scenario.name];
  const runs = (other ?? null) === made.comparedWith ? made.runs : [...(other === undefined ? [] : [other]), own];
  return { lang: asked ?? made.lang, beside: beside?.result, runs };
}
