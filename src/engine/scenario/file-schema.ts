import * as z from 'zod';
import { DOCUMENT_IDS } from '../rules/documents.ts';
import { READING_NAMES, READINGS, type ReadingName } from '../rules/readings.ts';
import { faultOfRuleValue, scopeKeys } from '../rules/rule-value.ts';
import { RULE_IDS, type RuleId } from '../rules/rules.ts';
import { SWITCH_NAMES } from './apply.ts';
import { faultOfQuantity, MISSING } from './fault.ts';
import { BASIS, date, flag, folderName, type Leaf, nameOf, quantity, text, WHY, zodOf } from './leaf.ts';
import { LEVER_NAMES, LEVERS, type LeverDeclaration, type LeverName, type ScopeKey } from './levers.ts';
import { MACRO } from './macro.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterDeclaration, type ParameterName } from './parameters/index.ts';
import { RUN_SETTINGS, type RunSetting } from './run-settings.ts';
import { BANK_TYPES, MACRO_FACTORS, type MacroFactor, MODES } from './scenario.ts';
import { SWITCHES } from './switches.ts';

/** Parameters that stand under `parameters:`; the population is `borrowers` at the top level. */
export const LISTED_PARAMETERS = PARAMETER_NAMES.filter((name) => name !== 'population.borrowers');

const mapped = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

const optional = (leaf: Leaf) => zodOf(leaf).optional();

// Shared by all entries, so that the JSON Schema holds them once.
const REASON = zodOf(WHY);
const OPTIONAL_REASON = REASON.optional();
const DATES = {
  announced: optional(date('When the coming rule is known; without it, when it takes effect')),
  effective: zodOf(date('When it takes effect')),
  expires: optional(date('When it no longer holds')),
};
const ANTICIPABLE = optional(flag('May agents adopt it before it takes effect? Yes unless it says false'));
const SPAN = { from: zodOf(date('First month')), until: zodOf(date('First month in which it no longer acts')) };
const IN_CHINESE = optional(text('The same in Chinese, for pages and lists in Chinese'));
const ANYTHING = zodOf({ check: (raw) => (raw === undefined ? MISSING : undefined), json: {} });

const described = ({ en, zh, unit, source, basis, default: usual }: ParameterDeclaration): string =>
  `${en} ${zh}. Unit: ${unit}; default ${usual}; ${basis}: ${source}`;

const parameterEntry = (name: ParameterName) => {
  const declared = PARAMETERS[name];
  const { json } = quantity(declared, described(declared));
  return z.strictObject({
    value: zodOf({ check: (raw) => faultOfQuantity(PARAMETERS[name], raw), json }),
    why: OPTIONAL_REASON,
  });
};

const switchEntry = (description: string) => z.strictObject({ on: zodOf(flag(description)), why: OPTIONAL_REASON });

const EVERY_SCOPE = ['modes', 'bankTypes', 'platforms'] as const;
const PLATFORM_RANK = { kind: 'count', unit: 'rank', min: 1, max: 40 } as const;
const SCOPES: Readonly<Record<ScopeKey, z.ZodType>> = {
  modes: z
    .array(zodOf(nameOf('mode', MODES, 'Mode of cooperation')))
    .min(1)
    .optional(),
  bankTypes: z
    .array(zodOf(nameOf('bank type', BANK_TYPES, 'Type of bank')))
    .min(1)
    .optional(),
  platforms: z
    .array(zodOf(quantity(PLATFORM_RANK, 'Rank of the platform at the start, from 1')))
    .min(1)
    .optional(),
};

const scopeOf = (scope: readonly ScopeKey[]) =>
  scope.length > 0 ? { scope: z.strictObject(mapped(scope, (key) => SCOPES[key])).optional() } : {};

const RULE_NAME = nameOf('rule', RULE_IDS, 'Name of the rule');
const FROM_RULE = optional({ ...RULE_NAME, json: { type: 'string', description: 'Rule that the value follows from' } });

const leverEntry = (lever: z.ZodType, value: z.ZodType, scope: readonly ScopeKey[]) =>
  z.strictObject({
    lever,
    value,
    ...DATES,
    ...scopeOf(scope),
    anticipable: ANTICIPABLE,
    rule: FROM_RULE,
    why: REASON,
  });

const leverValue = (declared: LeverDeclaration): z.ZodType =>
  zodOf(quantity(declared, `${declared.en} ${declared.zh}. Unit: ${declared.unit}`));

/** Schema of one entry under `levers:`, for each lever. */
export const LEVER_ENTRIES = mapped(LEVER_NAMES, (name: LeverName) =>
  leverEntry(z.literal(name), leverValue(LEVERS[name]), LEVERS[name].scope),
);

/** Schema of an entry whose lever is missing or unknown, so that its other faults are told too. */
export const UNKNOWN_LEVER_ENTRY = leverEntry(
  zodOf(nameOf('lever', LEVER_NAMES, 'Name of the lever')),
  ANYTHING,
  EVERY_SCOPE,
);

const ruleEntry = (rule: z.ZodType, value: z.ZodType, scope: readonly ScopeKey[]) =>
  z.strictObject({ rule, value, ...DATES, ...scopeOf(scope), anticipable: ANTICIPABLE, why: REASON });

/** Schema of one entry under `rules:`, of this rule. */
export const ruleEntryOf = (name: RuleId) =>
  ruleEntry(z.literal(name), zodOf({ check: (raw) => faultOfRuleValue(name, raw), json: {} }), scopeKeys(name));

/** Schema of an entry under `rules:` whose rule is missing or unknown; editors use it for all. */
export const ANY_RULE_ENTRY = ruleEntry(zodOf(RULE_NAME), ANYTHING, EVERY_SCOPE);

const readingEntry = (name: ReadingName) =>
  z.strictObject({
    value: zodOf(quantity(READINGS[name], `${READINGS[name].en} ${READINGS[name].zh}. ${READINGS[name].doubt.en}`)),
    why: REASON,
  });

/** What scenario and reform files say of the law. */
const LAW_KEYS = {
  enact: z
    .array(zodOf(nameOf('document', DOCUMENT_IDS, 'Short name of a document that takes effect at its own dates')))
    .min(1)
    .optional(),
  readings: z.strictObject(mapped(READING_NAMES, (name) => readingEntry(name).optional())).optional(),
  rules: z.array(z.unknown()).optional(),
};

const names = (description: string) => z.array(zodOf(text(description))).min(1);

const macroEntry = (factor: z.ZodType, value: z.ZodType) => z.strictObject({ factor, value, ...SPAN, why: REASON });

/** Schema of one entry under `macro:`, for each factor. */
export const MACRO_ENTRIES = mapped(MACRO_FACTORS, (factor: MacroFactor) =>
  macroEntry(z.literal(factor), zodOf(quantity(MACRO[factor], `${MACRO[factor].en} ${MACRO[factor].zh}`))),
);

/** Schema of an entry whose factor is missing or unknown. */
export const UNKNOWN_MACRO_ENTRY = macroEntry(
  zodOf(nameOf('factor', MACRO_FACTORS, 'Factor of the economy')),
  ANYTHING,
);

/** Schema of a scenario file. The entries of `levers` and `macro` have schemas of their own, chosen by their name. */
export const FILE = z.strictObject({
  title: zodOf(text('What the scenario is, in a line')),
  titleZh: IN_CHINESE,
  name: optional(folderName('What a run of it is called, in kebab-case; without it, what the file is called')),
  extends: z
    .union([
      zodOf(text('Scenario that this one differs from')),
      names('Scenarios that this one differs from; later ones win'),
    ])
    .optional(),
  law: optional(BASIS),
  ...LAW_KEYS,
  reforms: names('Reforms of the law, in order; later ones win').optional(),
  why: optional(text('Why the scenario is of interest')),
  whyZh: IN_CHINESE,
  question: optional(text('The question that it answers')),
  questionZh: IN_CHINESE,
  ...mapped(Object.keys(RUN_SETTINGS) as RunSetting[], (name) => optional(RUN_SETTINGS[name])),
  switches: z.strictObject(mapped(SWITCH_NAMES, (name) => switchEntry(SWITCHES[name]).optional())).optional(),
  parameters: z.strictObject(mapped(LISTED_PARAMETERS, (name) => parameterEntry(name).optional())).optional(),
  levers: z.array(z.unknown()).optional(),
  macro: z.array(z.unknown()).optional(),
});

/** Schema of a reform file. The entries of `rules` have schemas of their own, chosen by their name. */
export const REFORM = z.strictObject({
  title: zodOf(text('What the reform is, in a line')),
  titleZh: IN_CHINESE,
  why: optional(text('Why the reform is of interest')),
  whyZh: IN_CHINESE,
  ...LAW_KEYS,
});
