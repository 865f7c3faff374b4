import { firstFullMonth, monthOf } from '../core/calendar.ts';
import { isRule } from '../rules/rules.ts';
import type { Finding } from './document.ts';
import { findingsOf } from './explain.ts';
import {
  ANY_RULE_ENTRY,
  FILE,
  LEVER_ENTRIES,
  MACRO_ENTRIES,
  REFORM,
  ruleEntryOf,
  UNKNOWN_LEVER_ENTRY,
  UNKNOWN_MACRO_ENTRY,
} from './file-schema.ts';
import { isLever } from './levers.ts';
import { isMacroFactor } from './macro.ts';
import { isParameter, PARAMETERS } from './parameters/index.ts';
import { isSameScope, type Scope } from './scope.ts';
import { SWITCHES } from './switches.ts';

type Raw = Readonly<Record<string, unknown>>;

const EMPTY: Finding = { path: [], message: 'the file is empty', hint: 'Begin with "title: …"' };
const isEmpty = (raw: unknown): boolean => raw === null || raw === undefined;

/** Everything that is wrong with the content of a reform file; nothing when it is sound. */
export function checkReform(raw: unknown): Finding[] {
  if (isEmpty(raw)) return [EMPTY];
  const { rules, enact, readings } = asRaw(raw);
  const isIdle = [rules, enact, readings].every(isEmpty);
  return [
    ...findingsOf(REFORM, raw),
    ...(isIdle ? [{ path: [], message: 'changes nothing', hint: 'Add "rules:", "enact:" or "readings:"' }] : []),
    ...checkRules(rules),
  ];
}

/** Everything that is wrong with the content of a scenario file; nothing when it is sound. */
export function check(raw: unknown): Finding[] {
  if (isEmpty(raw)) return [EMPTY];
  const { levers, macro, parameters, switches, rules } = asRaw(raw);
  return [
    ...findingsOf(FILE, raw),
    ...checkRules(rules),
    ...listOf(levers).flatMap(checkLever),
    ...listOf(macro).flatMap(checkMacro),
    ...Object.entries(asRaw(parameters)).flatMap(([name, entry]) => checkReason(name, asRaw(entry))),
    ...Object.entries(asRaw(switches)).flatMap(([name, entry]) => checkSwitchReason(name, asRaw(entry))),
  ];
}

const asRaw = (raw: unknown): Raw =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Raw) : {};

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

function checkLever(entry: unknown, index: number): Finding[] {
  const path = ['levers', index];
  const { lever } = asRaw(entry);
  const schema = isLever(lever) ? LEVER_ENTRIES[lever] : UNKNOWN_LEVER_ENTRY;
  return [...findingsOf(schema, entry, path), ...checkDates(entry, path)];
}

function checkRules(rules: unknown): Finding[] {
  const entries = listOf(rules);
  return entries.flatMap((entry, index) => {
    const path = ['rules', index];
    const { rule } = asRaw(entry);
    const schema = isRule(rule) ? ruleEntryOf(rule) : ANY_RULE_ENTRY;
    const other = entries.findIndex((each, before) => before < index && contradicts(asRaw(each), asRaw(entry)));
    return [
      ...findingsOf(schema, entry, path),
      ...checkDates(entry, path),
      ...(other < 0 ? [] : [contradiction(path, other)]),
    ];
  });
}

// Within a file nothing says which of two values of one day is meant.
const contradicts = (one: Raw, other: Raw): boolean =>
  one.rule === other.rule &&
  one.value !== other.value &&
  monthFrom(one) === monthFrom(other) &&
  isSameScope(scopeIn(one), scopeIn(other));

const monthFrom = ({ effective }: Raw) => (typeof effective === 'string' ? firstFullMonth(effective) : undefined);

/** The scope of an entry as far as it is one; what is wrong with it is told elsewhere. */
function scopeIn({ scope }: Raw): Scope {
  const lists = Object.entries(asRaw(scope)).filter(([, names]) => Array.isArray(names));
  return Object.fromEntries(lists) as Scope;
}

const contradiction = (path: readonly PropertyKey[], other: number): Finding => ({
  path: [...path, 'value'],
  message: `contradicts entry ${other + 1} of this list, which sets the same rule from the same month`,
  hint: 'Keep one, or give them different dates or scopes',
});

function checkDates(entry: unknown, path: readonly PropertyKey[]): Finding[] {
  const { announced, effective, expires } = asRaw(entry);
  const findings: Finding[] = [];
  if (isBefore(effective, announced))
    findings.push({
      path: [...path, 'effective'],
      message: `must not be before announced (${announced}), got ${effective}`,
    });
  if (isNotAfter(expires, effective))
    findings.push({
      path: [...path, 'expires'],
      message: `must be in a later month than effective (${effective}), got ${expires}`,
    });
  return findings;
}

function checkMacro(entry: unknown, index: number): Finding[] {
  const path = ['macro', index];
  const { factor, from, until } = asRaw(entry);
  const findings = findingsOf(isMacroFactor(factor) ? MACRO_ENTRIES[factor] : UNKNOWN_MACRO_ENTRY, entry, path);
  if (isNotAfter(until, from))
    findings.push({ path: [...path, 'until'], message: `must be in a later month than from (${from}), got ${until}` });
  return findings;
}

// A value that equals the default is no difference, so it needs no reason.
function checkReason(name: string, entry: Raw): Finding[] {
  if (!isParameter(name) || typeof entry.value !== 'number' || entry.value === PARAMETERS[name].default) return [];
  return reasonAsked(['parameters', name], entry);
}

const checkSwitchReason = (name: string, entry: Raw): Finding[] =>
  Object.hasOwn(SWITCHES, name) && entry.on === false ? reasonAsked(['switches', name], entry) : [];

const reasonAsked = (path: readonly PropertyKey[], { why }: Raw): Finding[] =>
  why === undefined
    ? [{ path: [...path, 'why'], message: 'is missing', hint: 'Say in a sentence why it differs' }]
    : [];

const LENGTH_OF_DAY = 'YYYY-MM-DD'.length;

// Two days compare as days, anything else by the month.
function isBefore(effective: unknown, announced: unknown): boolean {
  if (typeof effective !== 'string' || typeof announced !== 'string') return false;
  const [later, earlier] = [monthOf(effective), monthOf(announced)];
  if (later === undefined || earlier === undefined) return false;
  const areDays = effective.length === LENGTH_OF_DAY && announced.length === LENGTH_OF_DAY;
  return areDays ? effective < announced : later < earlier;
}

function isNotAfter(end: unknown, start: unknown): boolean {
  if (typeof end !== 'string' || typeof start !== 'string') return false;
  const [later, earlier] = [firstFullMonth(end), firstFullMonth(start)];
  return later !== undefined && earlier !== undefined && later <= earlier;
}
