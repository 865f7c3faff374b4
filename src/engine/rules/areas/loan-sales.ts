import { FLAG } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Sale of bad loans 不良贷款转让. */
export const LOAN_SALES = {
  retail_npl_transfer_allowed: {
    ...FLAG,
    en: 'May lenders sell personal loans in default in batches?',
    zh: '可否批量转让个人不良贷款',
    binds: ['bank', 'consumer'],
    history: [
      {
        value: true,
        effective: '2021-01-07',
        expires: '2027-01-01',
        document: 'cbirc-2021-26',
        transition: {
          en: 'A pilot: widened to consumer finance companies at the end of 2022, extended to 2026-12-31.',
          zh: '试点：2022 年底扩至消费金融公司，后延长至 2026-12-31。',
        },
        hardness: 'written',
        confidence: 'read',
        sources: ['S42', 'K'],
        reading: {
          en: 'A buyer gives the lender part of what collection would bring in later: without sales, a fifth less is collected, an assumption. The first day is fairly sure; an extension beyond 2026 is not known.',
          zh: '转让使机构提前收回部分款项；若不得转让，回收减少五分之一，为假设。起始日可信度中等，2026 年之后是否延长未知。',
        },
      },
    ],
    acts: [{ lever: 'recoveryMult', value: (allowed) => (allowed === true ? 1 : 0.8), without: 0.8, size: 'assumed' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
