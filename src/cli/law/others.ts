import {
  DOCUMENT_IDS,
  DOCUMENTS,
  fileValueInWords,
  isLaw,
  READINGS,
  type ReadingName,
  RULE_IDS,
  RULES,
} from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { changeInWords, type ShippedFile } from './files.ts';
import { type Item, itemLines } from './layout.ts';

const print = (items: readonly Item[], io: Io): void => {
  io.out.write(`${itemLines(items, widthOf(io.out), paint(io, io.out).cyan).join('\n')}\n`);
};

/** Days on which rules of a document take effect, in order; none for a draft. */
function daysOf(document: string): string[] {
  const values = RULE_IDS.flatMap((rule) => RULES[rule].history.filter((value) => value.document === document));
  return [...new Set(values.filter(isLaw).map(({ effective }) => effective))].sort();
}

/** Documents as `--json` prints them. */
export const documentsAsData = (): object[] =>
  DOCUMENT_IDS.map((name) => ({ name, ...DOCUMENTS[name], effective: daysOf(name) }));

/** Prints the documents that `enact:` takes, each with number, dates and issuer. */
export function printDocuments(lang: Lang, io: Io): void {
  const items = DOCUMENT_IDS.map((name): Item => {
    const { en, zh, number, issuer, published } = DOCUMENTS[name];
    const days = daysOf(name);
    const from = days.length > 3 ? `${days[0]} … ${days.at(-1)}` : days.join(', ');
    const dates: Text =
      days.length === 0
        ? { en: `draft of ${published}`, zh: `${published} 征求意见稿` }
        : { en: `published ${published}, in force ${from}`, zh: `${published} 公布，${from} 施行` };
    const title = { en: `${en} 《${zh}》`, zh: `《${zh}》` };
    return {
      name,
      text: dates[lang],
      more: [title[lang], [number, issuer[lang]].filter(Boolean).join(lang === 'en' ? ', ' : '，')],
    };
  });
  print(items, io);
}

/** Prints reforms with their titles, and why they are of interest; in Chinese also what they do. */
export function printReforms(reforms: readonly ShippedFile[], lang: Lang, io: Io): void {
  print(
    reforms.map((reform): Item => {
      const { name, title, titleZh, why, whyZh } = reform;
      const more = lang === 'en' ? [why] : [whyZh, countedOf(reform), ...doneBy(reform)];
      return { name, text: lang === 'en' ? title : titleZh, more: more.filter(Boolean) };
    }),
    io,
  );
}

/** How much a reform does, in Chinese. */
function countedOf({ enact, readings, rules }: ShippedFile): string {
  const changed = new Set(rules.map(({ rule }) => rule)).size;
  const chosen = Object.keys(readings).length;
  const parts = [
    enact.length > 0 && `施行 ${enact.length} 份文件`,
    chosen > 0 && `选择 ${chosen} 项口径`,
    changed > 0 && `改动 ${changed} 条规则`,
  ];
  return parts.filter(Boolean).join('，');
}

/** What a reform does, in Chinese: documents that take effect, readings, and new values of rules. */
function doneBy({ enact, readings, rules }: ShippedFile): string[] {
  return [
    ...enact.map((document) => `施行 ${DOCUMENTS[document].number ?? `《${DOCUMENTS[document].zh}》`}`),
    ...Object.entries(readings).map(([name, { value }]) => {
      const { zh } = READINGS[name as ReadingName];
      return `口径选择 ${name} = ${fileValueInWords(value).zh}：${zh}`;
    }),
    ...rules.map((change) => `${RULES[change.rule].zh}：${changeInWords(change).zh}`),
  ];
}
