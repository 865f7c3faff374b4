import { distance } from 'fastest-levenshtein';

/** A list of names longer than this is not printed in full. */
const SHORT_LIST = 20;

/** So much of a name is enough to find it by. */
const ENOUGH = 5;

/** Known name that is closest to a misspelt one, or else contains it, if any does. */
export function nearestName(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    const steps = distance(word.toLowerCase(), name.toLowerCase());
    if (steps >= fewest) continue;
    best = name;
    fewest = steps;
  }
  return best ?? (word.length >= ENOUGH ? known.find((name) => name.includes(word.toLowerCase())) : undefined);
}

/** The next step after an unknown name: the nearest known one, and all of them where they are few. */
export function suggestion(word: string, known: readonly string[]): string {
  const near = nearestName(word, known);
  const group =
    near === undefined && word.includes('.')
      ? known.filter((name) => name.startsWith(word.slice(0, word.indexOf('.') + 1)))
      : [];
  const listed = known.length <= SHORT_LIST ? known : group;
  const list = listed.length > 0 ? `Known: ${listed.join(', ')}` : '';
  return [near === undefined ? '' : `Did you mean "${near}"?`, list].filter((part) => part !== '').join(' ');
}
