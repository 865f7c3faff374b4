import { ACCESS } from './access.ts';
import { BANK } from './bank.ts';
import { BANK_LIMITS } from './bank-limits.ts';
import { COLLECTION } from './collection.ts';
import { CONDUCT } from './conduct.ts';
import type { ParameterDeclaration } from './declaration.ts';
import { DEMAND } from './demand.ts';
import { ENTRY } from './entry.ts';
import { FRAUD_AND_WARNING } from './fraud-warning.ts';
import { GUARANTOR } from './guarantor.ts';
import { HOUSEHOLD_BUDGET } from './household-budget.ts';
import { HOUSEHOLD_INCOME } from './household-income.ts';
import { PLATFORM } from './platform.ts';
import { POPULATION } from './population.ts';
import { REPAYMENT } from './repayment.ts';
import { SCREENING } from './screening.ts';
import { SEARCH } from './search.ts';

export type { ParameterDeclaration } from './declaration.ts';

const DECLARED = {
  ...POPULATION,
  ...HOUSEHOLD_INCOME,
  ...HOUSEHOLD_BUDGET,
  ...DEMAND,
  ...SEARCH,
  ...SCREENING,
  ...ACCESS,
  ...BANK,
  ...BANK_LIMITS,
  ...PLATFORM,
  ...ENTRY,
  ...GUARANTOR,
  ...REPAYMENT,
  ...COLLECTION,
  ...FRAUD_AND_WARNING,
  ...CONDUCT,
} as const;

export type ParameterName = keyof typeof DECLARED;

/** Every parameter 参数 by its name in files, in the order of the model's parts. */
export const PARAMETERS: Readonly<Record<ParameterName, ParameterDeclaration>> = DECLARED;

/** Names of all parameters. */
export const PARAMETER_NAMES = Object.keys(DECLARED) as readonly ParameterName[];

/** True for the name of a parameter. */
export const isParameter = (name: string): name is ParameterName => Object.hasOwn(DECLARED, name);
