import { DOCUMENT_IDS, DOCUMENTS, isLaw, RULE_IDS, RULES } from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import type { ShippedFile } from './files.ts';
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

/** Prints reforms with their titles. */
export function printReforms(reforms: readonly ShippedFile[], io: Io): void {
  print(
    reforms.map(({ name, title, why }) => ({ name, text: title, more: why === '' ? [] : [why] })),
    io,
  );
}
