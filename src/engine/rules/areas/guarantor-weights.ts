import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** How guarantees weigh in the limit of a financing guarantee company 融资担保责任余额权重. */
export const GUARANTOR_WEIGHTS = {
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
