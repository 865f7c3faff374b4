import type { Binding } from '../../engine/index.ts';
import type { Lang } from '../../report/language.ts';
import { type Notes, newNotes } from './notes.ts';

/** What the tellers of a story share: the language, how numbers are written in it, and the notes at its end. */
export type Tongue = {
  readonly lang: Lang;
  readonly say: (en: string, zh: string) => string;
  /** Basis points a year, `24.00 %`. */
  readonly rate: (bp: number) => string;
  /** A difference in basis points, `3.54 points`. */
  readonly points: (bp: number) => string;
  /** A fraction, `12.5 %`. */
  readonly share: (fraction: number) => string;
  /** Fen as whole yuan. */
  readonly yuan: (fen: number) => string;
  readonly list: (items: readonly (string | number)[]) => string;
  /** Marks of the dated values behind a sentence, ` [1, 2]`; empty without any. */
  readonly cite: (bindings: readonly Binding[]) => string;
  readonly notes: Notes;
};

/** How a story is told in a language. */
export function tongueOf(lang: Lang): Tongue {
  const say = (en: string, zh: string) => (lang === 'en' ? en : zh);
  const percent = (value: number, digits: number) => `${value.toFixed(digits)}${say(' %', '%')}`;
  const notes = newNotes();
  return {
    lang,
    say,
    rate: (bp) => percent(bp / 100, 2),
    points: (bp) => `${(bp / 100).toFixed(2)}${say(' points', '个百分点')}`,
    share: (fraction) => percent(100 * fraction, 1),
    yuan: (fen) => `${Math.round(fen / 100).toLocaleString('en-GB')}${say(' yuan', '元')}`,
    list: (items) => items.join(say(', ', '、')),
    cite: (bindings) => (bindings.length === 0 ? '' : ` [${bindings.map((each) => notes.markOf(each)).join(', ')}]`),
    notes,
  };
}
