import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const ALL_CASH = {
  en: 'A guarantor of the model holds nothing but cash, all of it class I: 100 %.',
  zh: '模型中担保公司的资产全部为现金，均属Ⅰ级资产，占比 100%。',
};

/** Assets of financing guarantee companies 融资担保公司资产比例. */
export const GUARANTOR_ASSETS = {
  fgc_liquid_assets_class1_min: {
    en: 'Least class I assets of a guarantee company',
    zh: '融资担保公司Ⅰ级资产最低占比',
    kind: 'fraction',
    unit: 'of assets less claims from compensation',
    min: 0,
    max: 1,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.2,
        effective: '2018-04-02',
        document: 'cbirc-2018-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Cash, deposits and the safest bonds.',
          zh: '现金、存款和安全性最高的债券等。',
        },
      },
    ],
    idle: ALL_CASH,
  },
  fgc_class12_min: {
    en: 'Least class I and II assets of a guarantee company',
    zh: '融资担保公司Ⅰ级与Ⅱ级资产合计最低占比',
    kind: 'fraction',
    unit: 'of assets less claims from compensation',
    min: 0,
    max: 1,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.7,
        effective: '2018-04-02',
        document: 'cbirc-2018-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'What is left for class III, such as claims on the own group, is at most 30 %.',
          zh: '余下的Ⅲ级资产（如对集团内的债权）至多占 30%。',
        },
      },
    ],
    idle: ALL_CASH,
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
