import { CAPITAL_LEVERS } from './levers/capital.ts';
import { CONDUCT_LEVERS } from './levers/conduct.ts';
import { COOPERATION_LEVERS } from './levers/cooperation.ts';
import type { LeverDeclaration } from './levers/declaration.ts';
import { INFORMATION_LEVERS } from './levers/information.ts';
import { PRICE_LEVERS } from './levers/price.ts';
import { SUPERVISION_LEVERS } from './levers/supervision.ts';
import type { Parameters } from './scenario.ts';

export type { LeverDeclaration, ScopeKey } from './levers/declaration.ts';

const DECLARED = {
  ...PRICE_LEVERS,
  ...COOPERATION_LEVERS,
  ...CAPITAL_LEVERS,
  ...INFORMATION_LEVERS,
  ...CONDUCT_LEVERS,
  ...SUPERVISION_LEVERS,
} as const;

export type LeverName = keyof typeof DECLARED;

/** Every lever 政策工具 by its name in files. */
export const LEVERS: Readonly<Record<LeverName, LeverDeclaration>> = DECLARED;

/** Names of all levers. */
export const LEVER_NAMES = Object.keys(DECLARED) as readonly LeverName[];

/** True for the name of a lever. */
export const isLever = (name: unknown): name is LeverName => typeof name === 'string' && Object.hasOwn(DECLARED, name);

/** Ways to treat the loans made before a rule 存量处置; the value of `runoff` is the index. */
export const RUNOFFS = COOPERATION_LEVERS.runoff.choices;

/** Value that holds without the lever, in engine units: a neutral one, or that of the parameter it replaces. */
export function offValue(name: LeverName, parameters: Parameters): number {
  const { off, parameter } = LEVERS[name];
  return parameter === undefined ? off : parameters[parameter];
}
