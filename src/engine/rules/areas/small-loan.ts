import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const LEVERAGE = { kind: 'number', unit: '× net assets', min: 0, max: 100 } as const;
/** A small-loan company's own net assets, which it lends beside what it borrows. */
const OWN_FUNDS = 1;

/** What both limits share. */
const NOTICE = {
  effective: '2020-09-16',
  document: 'cbirc-2020-86',
  hardness: 'written',
  confidence: 'read',
} as const;

/** How far small-loan companies may borrow 小额贷款公司融资杠杆. */
export const SMALL_LOAN = {
  mlc_nonstandard_leverage: {
    ...LEVERAGE,
    en: 'Loans from banks and shareholders that a small-loan company may take',
    zh: '小额贷款公司非标准化融资杠杆',
    binds: ['smallLoan'],
    history: [
      {
        ...NOTICE,
        value: 1,
        sources: ['S23', 'S19'],
        reading: {
          en: 'Dated 2020-09-07, and counted here from 2020-09-16, the day it became public; the measures of 2024 keep it. What a company may lend is its own funds and this and mlc_standard_leverage, 6 in all.',
          zh: '落款2020-09-07，此处按公开日2020-09-16起算；2024年办法沿用。可放贷规模为自有资金、本项与标准化融资之和，共6倍。',
        },
      },
    ],
    acts: [
      {
        lever: 'microLeverage',
        // Added to that of bonds, so one of the two has to bring the company's own funds.
        value: (borrowed) => OWN_FUNDS + Number(borrowed),
        repealed: 1000,
        size: 'law',
      },
    ],
  },
  mlc_standard_leverage: {
    ...LEVERAGE,
    en: 'Bonds and asset-backed securities that a small-loan company may issue',
    zh: '小额贷款公司标准化融资杠杆',
    binds: ['smallLoan'],
    history: [
      {
        ...NOTICE,
        value: 4,
        sources: ['S23', 'S19'],
        reading: {
          en: 'Dated 2020-09-07, and counted here from 2020-09-16, the day it became public; the measures of 2024 keep it. Whether a company finds buyers for four times its net assets is another matter; here it does.',
          zh: '落款2020-09-07，此处按公开日2020-09-16起算；2024年办法沿用。能否实际发行到四倍净资产另当别论，模型假设可以。',
        },
      },
    ],
    acts: [{ lever: 'microLeverage', repealed: 1000, size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
