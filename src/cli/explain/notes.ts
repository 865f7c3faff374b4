import { type Binding, formatMonth, isRule, LEVERS, RULES, TIMELESS, whyInWords } from '../../engine/index.ts';
import type { Lang } from '../../report/language.ts';
import { indented } from '../law/layout.ts';

/** Dated values of the law, numbered in the order in which a text names them. */
export type Notes = {
  readonly markOf: (binding: Binding) => number;
  readonly lines: (lang: Lang, width: number) => string[];
};

/** No notes yet. */
export function newNotes(): Notes {
  const known = new Map<string, Binding>();
  return {
    markOf: (binding) => {
      const { lever, value, rule, why, effective } = binding;
      const key = JSON.stringify([lever, value.en, rule, why, effective]);
      if (!known.has(key)) known.set(key, binding);
      return [...known.keys()].indexOf(key) + 1;
    },
    lines: (lang, width) =>
      [...known.values()].flatMap((binding, at) => {
        const mark = `[${at + 1}] `;
        const [first = '', ...rest] = indented(noteText(binding, lang), mark.length, width);
        return [mark + first.trimStart(), ...rest];
      }),
  };
}

function noteText(binding: Binding, lang: Lang): string {
  const { lever, value, rule, why, effective } = binding;
  const always = effective <= formatMonth(TIMELESS);
  const shown = inPercent(lever, value[lang], lang);
  if (lang === 'en') {
    const head = `${LEVERS[lever].en} (${lever}): ${shown}${always ? ', over the whole run' : ` from ${effective}`}.`;
    const name = rule === undefined ? '' : ` ${isRule(rule) ? `${RULES[rule].en} (${rule})` : rule}.`;
    return `${head}${name} ${why}`;
  }
  const head = `${LEVERS[lever].zh}（${lever}）：${shown}${always ? '，贯穿模拟期' : `，${effective} 起`}。`;
  const name = rule === undefined ? '' : `${isRule(rule) ? `${RULES[rule].zh}（${rule}）` : rule}。`;
  return `${head}${name}${whyInWords(binding).zh}`;
}

/** Rates and shares as people speak of them. */
function inPercent(lever: Binding['lever'], value: string, lang: Lang): string {
  const { kind } = LEVERS[lever];
  const number = Number(value);
  if ((kind !== 'rate_bp' && kind !== 'fraction') || Number.isNaN(number)) return value;
  return `${Math.round(1e6 * number) / 1e4}${lang === 'en' ? ' %' : '%'}`;
}
