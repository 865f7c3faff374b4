import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** How much a financing guarantee company may guarantee 融资担保放大倍数. */
export const GUARANTORS = {
  fgc_leverage_max: {
    en: 'Most that a guarantee company may guarantee',
    zh: '融资担保放大倍数上限',
    kind: 'number',
    unit: '× net assets',
    min: 0.1,
    max: 1000,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 10,
        effective: '2017-10-01',
        document: 'state-council-683',
        hardness: 'written',
        confidence: 'read',
        sources: ['S32a', 'S69'],
        reading: {
          en: 'Balance of guarantees by weight against net assets; a consumer loan weighs 1. The model counts the guaranteed principal that has not been compensated.',
          zh: '按权重折算的融资担保责任余额与净资产之比，消费贷款权重为 1。模型计入尚未代偿的担保本金。',
        },
      },
    ],
    acts: [{ lever: 'guarLeverage', repealed: 1000, size: 'law' }],
  },
  fgc_leverage_max_small: {
    en: 'Most that a guarantee company for small firms and farmers may guarantee',
    zh: '小微和“三农”担保公司放大倍数上限',
    kind: 'number',
    unit: '× net assets',
    min: 0.1,
    max: 1000,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 15,
        effective: '2017-10-01',
        document: 'state-council-683',
        hardness: 'written',
        confidence: 'read',
        sources: ['S32a'],
        reading: {
          en: 'For companies with at least half of the balance and four fifths of the clients among small firms and farmers.',
          zh: '适用于小微企业和农户的责任余额占比不低于 50%、户数占比不低于 80% 的公司。',
        },
      },
    ],
    idle: {
      en: "The model's guarantors stand for consumer loans only, so the share of small firms and farmers is 0, below the half that is asked for.",
      zh: '模型中的担保公司只担保消费贷款，小微和“三农”占比为 0，达不到所要求的一半。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
