import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Repair of marks in the credit bureau 信用修复. */
export const CREDIT_REPAIR = {
  credit_repair_max_item: {
    en: 'Largest overdue item that one-off credit repair wipes out',
    zh: '一次性信用修复单笔金额上限',
    kind: 'money',
    unit: 'yuan per item',
    min: 0,
    max: 10_000_000,
    binds: ['borrower'],
    history: [
      {
        value: 10_000,
        effective: '2026-01-01',
        expires: '2026-05-01',
        document: 'pboc-2025-credit-repair',
        hardness: 'written',
        confidence: 'read',
        sources: ['S40'],
        reading: {
          en: 'Items of 2020 to 2025 repaid in full by 2026-03-31 are no longer shown, the last from the end of April. The model looks at the size of the debt, not at the year in which it arose.',
          zh: '2020 至 2025 年产生并于 2026-03-31 前足额归还的逾期不再展示，最晚于次月末生效。模型只看金额，不区分产生年份。',
        },
      },
    ],
    acts: [{ lever: 'creditRepair', size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
