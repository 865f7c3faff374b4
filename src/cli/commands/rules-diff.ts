import { lawDifferences } from '../../engine/index.ts';
import type { Lang } from '../../report/language.ts';
import type { Io } from '../io.ts';
import { printDifferences } from '../law/differences.ts';
import { hint, printJson, stopAt } from '../law/say.ts';
import { readLaw } from '../law/sides.ts';
import type { Reader } from '../options.ts';

/** `zhudai rules diff`: what two laws differ in. @returns the exit code */
export async function diffRules(words: readonly string[], options: Reader, lang: Lang, io: Io): Promise<number> {
  const { problems } = options;
  if (words.length !== 2)
    problems.push(`rules diff: needs two laws, got ${words.length}. For example "zhudai rules diff 2025-03 2025-10".`);
  stopAt(problems);
  const [left = '', right = ''] = words;
  const before = await readLaw(left, io, problems);
  const after = await readLaw(right, io, problems);
  stopAt(problems);
  const found = lawDifferences(before!, after!);
  if (options.flag('json')) printJson({ left, right, ...found }, io);
  else {
    printDifferences(found, lang, io);
    hint({ en: `From ${left} to ${right}.`, zh: `由 ${left} 到 ${right}。` }[lang], io);
  }
  return 0;
}
