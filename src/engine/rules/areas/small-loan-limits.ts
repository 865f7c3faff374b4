import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const OF_NET_ASSETS = { kind: 'fraction', unit: '× net assets', min: 0, max: 1 } as const;
/** What all limits of the measures share. */
const MEASURES = {
  effective: '2025-01-17',
  document: 'nfra-2024-26',
  transition: {
    en: 'Dated 2024-12-31, and counted here from 2025-01-17, the day it became public. Grace is set by the provinces; not known.',
    zh: '落款2024-12-31，此处按公布日2025-01-17起算。过渡期由各省规定，尚不清楚。',
  },
  hardness: 'written',
  confidence: 'read',
} as const;

/** What a small-loan company may lend to one borrower 小额贷款公司单户限额. */
export const SMALL_LOAN_LIMITS = {
  mlc_single_borrower: {
    ...OF_NET_ASSETS,
    en: 'Loans of a small-loan company to one borrower',
    zh: '小额贷款公司单户贷款集中度',
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES,
        value: 0.1,
        sources: ['S19'],
        reading: {
          en: 'Against net assets at the end of the last year; the same limit has held since 2020.',
          zh: '以上年末净资产计；2020年以来即为该比例。',
        },
      },
    ],
    idle: {
      en: 'The model shrinks companies with its population, but not loans, so that the ratio has no meaning in it. At real size it does not bind: 10 % of net assets of 1 bn yuan are 500 loans of 200,000 yuan.',
      zh: '模型按人口同比缩小机构规模而贷款金额不变，该比例失去意义。按实际规模亦不构成约束：净资产10亿元的10%相当于500笔20万元贷款。',
    },
  },
  mlc_group_borrower: {
    ...OF_NET_ASSETS,
    en: 'Loans of a small-loan company to a borrower with affiliates',
    zh: '小额贷款公司单一客户及关联方贷款集中度',
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES,
        value: 0.15,
        sources: ['S19'],
        reading: {
          en: 'Against net assets at the end of the last year; the same limit has held since 2020.',
          zh: '以上年末净资产计；2020年以来即为该比例。',
        },
      },
    ],
    idle: {
      en: 'Borrowers of the model are households without affiliates; at real size 15 % of net assets of 1 bn yuan are 750 loans of 200,000 yuan.',
      zh: '模型借款人为个人，无关联方；按实际规模，净资产10亿元的15%相当于750笔20万元贷款。',
    },
  },
  mlc_online_consumer_cap: {
    en: 'Online small loans of one household for consumption',
    zh: '网络小额贷款单户消费贷款上限',
    kind: 'money',
    unit: 'yuan',
    min: 100,
    max: 10_000_000,
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES,
        value: 200_000,
        sources: ['S19'],
        reading: {
          en: 'For what the company itself lends to a household.',
          zh: '针对公司自身对单户的消费贷款余额。',
        },
      },
    ],
    idle: {
      en: 'Small-loan companies of the model fund only their share of joint loans: at a usual 30 %, a largest loan of 200,000 yuan leaves them 60,000.',
      zh: '模型中小贷公司仅按出资比例参与联合贷款：按通常的30%计，单笔最高20万元中其出资6万元。',
    },
  },
  mlc_online_business_cap: {
    en: 'Online small loans of one household for business',
    zh: '网络小额贷款单户经营贷款上限',
    kind: 'money',
    unit: 'yuan',
    min: 100,
    max: 100_000_000,
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES,
        value: 10_000_000,
        sources: ['S19'],
        reading: {
          en: 'Fifty times the limit for consumption.',
          zh: '为消费贷款上限的50倍。',
        },
      },
    ],
    idle: {
      en: 'Loans of the model are for households’ own needs and of at most 200,000 yuan, a fiftieth of the limit.',
      zh: '模型贷款均用于个人及家庭需求，单笔最高20万元，为该上限的五十分之一。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
