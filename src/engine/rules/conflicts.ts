import { meet } from '../scenario/scope.ts';
import type { RuleChange } from './law.ts';
import type { RuleId } from './rules.ts';

/** Two files that give one rule a value for the same time and parties; the later one wins. */
export type Conflict = { readonly rule: RuleId; readonly loser: RuleChange; readonly winner: RuleChange };

/** Where two files give one rule a value for the same time and parties. */
export function conflictsOf(changes: readonly RuleChange[]): Conflict[] {
  return changes.flatMap((winner, at) =>
    changes
      .slice(0, at)
      .filter((loser) => loser.from !== winner.from && loser.rule === winner.rule && overlaps(loser, winner))
      .map((loser) => ({ rule: winner.rule, loser, winner })),
  );
}

const ALWAYS = '9999-12';

// Dates are texts that sort as days; a month sorts before its days.
const overlaps = (one: RuleChange, other: RuleChange): boolean =>
  one.effective < (other.expires ?? ALWAYS) &&
  other.effective < (one.expires ?? ALWAYS) &&
  meet(one.scope ?? {}, other.scope ?? {}) !== undefined;
