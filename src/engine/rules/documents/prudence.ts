import type { LawDocument } from '../rule.ts';

/** Documents on capital, guarantors, conduct, data and public support. */
export const PRUDENCE_DOCUMENTS = {} as const satisfies Record<string, LawDocument>;
