import { LENDING_DOCUMENTS } from './documents/lending.ts';
import { PRUDENCE_DOCUMENTS } from './documents/prudence.ts';
import type { LawDocument } from './rule.ts';

const DECLARED = { ...LENDING_DOCUMENTS, ...PRUDENCE_DOCUMENTS } as const;

export type DocumentId = keyof typeof DECLARED;

/** Every document 规范性文件 that the rules come from, by a short name. */
export const DOCUMENTS: Readonly<Record<DocumentId, LawDocument>> = DECLARED;

/** Names of all documents. */
export const DOCUMENT_IDS = Object.keys(DECLARED) as readonly DocumentId[];
