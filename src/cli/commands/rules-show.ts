import { isRule, RULE_IDS } from '../../engine/index.ts';
import type { Lang } from '../../report/language.ts';
import type { Io } from '../io.ts';
import { cardAsData, printCard } from '../law/card.ts';
import { shippedFiles } from '../law/files.ts';
import { dayFrom, printJson, stopAt } from '../law/say.ts';
import { nearest } from '../nearest.ts';
import type { Reader } from '../options.ts';

/** `zhudai rules show`: all about rules. @returns the exit code */
export function showRules(ids: readonly string[], options: Reader, lang: Lang, io: Io): number {
  const day = dayFrom(options);
  const { problems } = options;
  if (ids.length === 0)
    problems.push('rules show: needs the name of a rule, as in "zhudai rules show assist_cap_allin".');
  problems.push(...ids.filter((id) => !isRule(id)).map(unknownRule));
  stopAt(problems);
  const files = [...shippedFiles('scenario', io.cwd), ...shippedFiles('reform', io.cwd)];
  const chosen = ids.filter(isRule);
  if (options.flag('json'))
    printJson(
      chosen.map((rule) => cardAsData(rule, files)),
      io,
    );
  else for (const rule of chosen) printCard(rule, day, files, lang, io);
  return 0;
}

/** At most so many names are offered. */
const FEW = 3;

function unknownRule(id: string): string {
  const near = nearest(id, RULE_IDS);
  const meant = near.length > 0 ? near : RULE_IDS.filter((rule) => rule.includes(id.toLowerCase())).slice(0, FEW);
  if (meant.length === 0) return `${id}: unknown rule. "zhudai rules --all" lists them all.`;
  return `${id}: unknown rule. Did you mean ${meant.map((rule) => `"${rule}"`).join(' or ')}?`;
}
