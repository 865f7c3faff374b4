import type { Fault } from '../scenario/fault.ts';
import { faultOfQuantity } from '../scenario/fault.ts';
import { LEVERS, type ScopeKey } from '../scenario/levers.ts';
import { isUnlimited, type Quantity } from '../scenario/quantity.ts';
import { REPEALED } from './law.ts';
import { RULES, type RuleId } from './rules.ts';

/** A rule's values as a quantity; undefined for dates and texts. */
export function quantityOf(rule: RuleId): Quantity | undefined {
  const { kind, unit, min, max, acts = [] } = RULES[rule];
  if (kind === 'date' || kind === 'text') return undefined;
  const isLimit = acts.some(({ lever, value }) => value === undefined && isUnlimited(LEVERS[lever]));
  return { kind, unit, min, max, ...(isLimit && { off: Number.POSITIVE_INFINITY }) };
}

/** What is wrong with a value that a change gives to a rule. */
export function faultOfRuleValue(rule: RuleId, raw: unknown): Fault | undefined {
  const quantity = quantityOf(rule);
  if (raw === REPEALED) return undefined;
  if (!quantity)
    return { message: `can only be repealed: ${RULES[rule].en.toLowerCase()} has no value that could be changed` };
  const fault = faultOfQuantity(quantity, raw);
  return fault && { ...fault, hint: [fault.hint, `Or "${REPEALED}"`].filter(Boolean).join('. ') };
}

/** By what a change of this rule may be limited to part of the market. */
export function scopeKeys(rule: RuleId): readonly ScopeKey[] {
  const keys = (RULES[rule].acts ?? []).flatMap(({ lever }) => LEVERS[lever].scope);
  return [...new Set(keys)];
}
