import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Loans of consumer finance companies only. */
const CONSUMER = { bankTypes: ['consumer'] } as const;
const OF_LOANS = { kind: 'fraction', unit: 'of loans', min: 0, max: 1 } as const;

/** Guarantees and size of the loans of consumer finance companies 消费金融公司业务规则. */
export const CONSUMER_FINANCE = {
  cfc_guarantee_share_max: {
    ...OF_LOANS,
    en: 'Guaranteed part of a consumer finance company’s loans',
    zh: '消费金融公司担保增信贷款占比上限',
    binds: ['consumer'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.5,
        effective: '2024-04-18',
        document: 'nfra-order-2024-4',
        transition: {
          en: 'Left to a notice of its own, which was not seen.',
          zh: '另行通知，未见文本。',
        },
        hardness: 'written',
        confidence: 'read',
        sources: ['S31f', 'S31c'],
        reading: {
          en: 'Balance of guaranteed loans against all loans. No transition is known, so it holds in full from its date.',
          zh: '以担保增信贷款余额对全部贷款余额计。过渡安排不明，模型自施行日起足额适用。',
        },
      },
    ],
    acts: [{ lever: 'cfGuaranteeShare', scope: CONSUMER, size: 'law' }],
  },
  cfc_guarantee_share_max_guidance: {
    ...OF_LOANS,
    en: 'Guaranteed part of a consumer finance company’s loans, as guidance is said to ask',
    zh: '消费金融公司担保增信贷款占比上限（窗口指导，未证实）',
    binds: ['consumer'],
    modes: ['guaranteed'],
    onlyWhen: { reading: 'consumerGuaranteeShare', is: 'quarter' },
    history: [
      {
        value: 0.25,
        effective: '2026-01-01',
        document: 'consumer-finance-2025-guidance',
        hardness: 'guidance',
        confidence: 'low',
        sources: ['S30a', 'S67'],
        reading: {
          en: 'Reported as considered together with the 20 %. That it was adopted is not confirmed, and its date is taken over from there.',
          zh: '据报道与20%一并考虑；是否落地未获证实，日期比照20%。',
        },
      },
    ],
    acts: [{ lever: 'cfGuaranteeShare', scope: CONSUMER, size: 'reported' }],
  },
  cfc_loan_per_person_max: {
    en: 'Loans of a consumer finance company to one person',
    zh: '消费金融公司单户贷款余额上限',
    kind: 'money',
    unit: 'yuan',
    min: 100,
    max: 10_000_000,
    binds: ['consumer'],
    history: [
      {
        value: 200_000,
        effective: '2014-01-01',
        document: 'consumer-finance-2013-pilot',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'All loans of one person at one company; the measures of 2024 keep it, and the temporary 300,000 yuan of banks are read as not reaching these companies.',
          zh: '按单户在一家公司的全部贷款余额计；2024年办法沿用，银行阶段性的30万元理解为不适用于消费金融公司。',
        },
      },
    ],
    acts: [{ lever: 'singleLoanCap', scope: CONSUMER, size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
