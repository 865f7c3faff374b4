import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** How much a financing guarantee company may guarantee 融资担保放大倍数与集中度. */
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
    acts: [{ lever: 'guarLeverage', size: 'law' }],
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
  fgc_single_party: {
    en: 'Guarantees for one borrower',
    zh: '对同一被担保人的担保责任余额上限',
    kind: 'fraction',
    unit: 'of net assets',
    min: 0,
    max: 1,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.1,
        effective: '2017-10-01',
        document: 'state-council-683',
        hardness: 'written',
        confidence: 'read',
        sources: ['S32a'],
        reading: {
          en: 'Counted over all loans of the borrower that the company guarantees.',
          zh: '按公司对同一被担保人的全部担保合并计算。',
        },
      },
    ],
    idle: {
      en: 'Never binds: with the least capital of 20 million yuan the limit is 2 million, ten times the largest loan of 200 000.',
      zh: '不会构成约束：按最低注册资本 2000 万元计，限额为 200 万元，是最大单笔贷款 20 万元的十倍。',
    },
  },
  fgc_group_party: {
    en: 'Guarantees for one borrower and those related to it',
    zh: '对同一被担保人及其关联方的担保责任余额上限',
    kind: 'fraction',
    unit: 'of net assets',
    min: 0,
    max: 1,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.15,
        effective: '2017-10-01',
        document: 'state-council-683',
        hardness: 'written',
        confidence: 'read',
        sources: ['S32a'],
        reading: {
          en: 'Related parties are firms under common control; for consumers it has no known use.',
          zh: '关联方指受同一控制的企业，对消费者未见适用。',
        },
      },
    ],
    idle: {
      en: 'Borrowers of the model are persons without related parties.',
      zh: '模型中的借款人为自然人，没有关联方。',
    },
  },
  fgc_weight_consumer: {
    en: 'Weight of a consumer loan in the limit of a guarantee company',
    zh: '消费贷款担保责任余额权重',
    kind: 'number',
    unit: '×',
    min: 0.01,
    max: 10,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 1,
        effective: '2018-04-02',
        document: 'cbirc-2018-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Every loan that has no weight of its own. Amendments after 2018 have not been looked up.',
          zh: '凡未另定权重的借款类担保均适用。2018 年后的修订未核对。',
        },
      },
    ],
    idle: {
      en: 'All guaranteed loans of the model are consumer loans, so a weight of w is the same as the multiple 10 ÷ w, which `fgc_leverage_max` sets.',
      zh: '模型中被担保的都是消费贷款，权重 w 等同于放大倍数 10 ÷ w，由 `fgc_leverage_max` 设定。',
    },
  },
  fgc_weight_small_farm: {
    en: 'Weight of a loan to a small firm or farmer in the limit of a guarantee company',
    zh: '小微企业和农户担保责任余额权重',
    kind: 'number',
    unit: '×',
    min: 0.01,
    max: 10,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.75,
        effective: '2018-04-02',
        document: 'cbirc-2018-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Up to 5 million yuan for a small firm and 2 million for a farmer. Amendments after 2018 have not been looked up.',
          zh: '小微企业单户 500 万元以下、农户单户 200 万元以下。2018 年后的修订未核对。',
        },
      },
    ],
    idle: {
      en: 'No loan of the model is made to a firm or to a farmer for business.',
      zh: '模型中没有发放给企业或农户的经营性贷款。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
