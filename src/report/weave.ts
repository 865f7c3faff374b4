import type { Text } from './language.ts';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** The key of a place in which the languages part; no specification has a key of this name. */
export const PARTING = '文';

const isTree = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Two specifications of one chart as a single one: what is the same stands once, and where they part stands
 * `{"文": [English, Chinese]}`. The page's script takes it apart again.
 */
function weave(en: Plain, zh: Plain): Plain {
  if (Array.isArray(en) && Array.isArray(zh) && en.length === zh.length)
    return en.map((value, index) => weave(value, zh[index]!));
  if (isTree(en) && isTree(zh) && Object.keys(en).join() === Object.keys(zh).join())
    return Object.fromEntries(Object.entries(en).map(([key, value]) => [key, weave(value, zh[key]!)]));
  return JSON.stringify(en) === JSON.stringify(zh) ? en : { [PARTING]: [en, zh] };
}

/** Both languages of a compiled chart as one tree of plain JSON. */
export const weaveLanguages = ({ en, zh }: Readonly<Record<keyof Text, object>>): object => {
  const plain = (value: object): Plain => JSON.parse(JSON.stringify(value));
  return weave(plain(en), plain(zh)) as object;
};
