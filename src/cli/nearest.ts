import { distance } from 'fastest-levenshtein';

/** Known names close enough to be what was meant, nearest first; at most three. */
export function nearest(name: string, known: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3));
  return [...known]
    .map((candidate) => ({ candidate, steps: stepsBetween(name, candidate) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `Did you mean "x"?`, or the list of known names when nothing is near. */
export function suggest(name: string, known: Iterable<string>, quote = (text: string) => `"${text}"`): string {
  const close = nearest(name, known);
  if (close.length > 0) return `Did you mean ${close.map(quote).join(' or ')}?`;
  return `Known: ${[...known].join(', ')}.`;
}

// A name typed in full before more of it ("rules" for "rules-2025") is one slip, not five.
function stepsBetween(typed: string, candidate: string): number {
  const [a, b] = [typed.toLowerCase(), candidate.toLowerCase()];
  return a.length >= 3 && b.startsWith(a) ? 1 : distance(a, b);
}
