import type { ParameterDeclaration } from './declaration.ts';

/** How many people the model holds. */
export const POPULATION = {
  'population.borrowers': {
    id: 'P01',
    symbol: 'N',
    kind: 'count',
    unit: 'borrowers',
    default: 100_000,
    min: 100,
    max: 1_000_000,
    low: 5000,
    high: 1_000_000,
    mechanism: 'initialisation',
    basis: 'assumed',
    source: 'chosen for computing time',
    en: 'People who may borrow',
    zh: '借款人数量',
  },
} as const satisfies Record<string, ParameterDeclaration>;
