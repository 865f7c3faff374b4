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
        expires: '2026-04-01',
        document: 'pboc-2025-credit-repair',
        transition: {
          en: 'Debts repaid by 2026-03-31 count; the last marks disappeared at the end of April.',
          zh: '须于 2026-03-31 前足额归还；最后一批记录于 4 月末停止展示。',
        },
        hardness: 'written',
        confidence: 'read',
        sources: ['S40'],
        reading: {
          en: 'Items of 2020 to 2025 repaid in full within the window are no longer shown. The model wipes a mark in the month of the payment, so that it acts until the window closes; it looks at the size of the debt, not at the year in which it arose.',
          zh: '2020 至 2025 年产生并在期限内足额归还的逾期不再展示。模型于还清当月即消除记录，故只作用到还款期限截止；只看金额，不区分产生年份。',
        },
      },
    ],
    acts: [{ lever: 'creditRepair', size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
