import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** How much a financing guarantee company may guarantee for one borrower 融资担保集中度. */
export const GUARANTOR_CONCENTRATION = {
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
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
