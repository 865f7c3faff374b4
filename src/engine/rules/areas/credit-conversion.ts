import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const NO_UNDRAWN_LINE = {
  en: 'A loan of the model is drawn in full on the day it is granted, so no line is undrawn.',
  zh: '模型中的贷款发放即全额支用，没有未使用额度。',
};

/** How undrawn personal lines count in risk-weighted assets 表外授信信用转换系数. */
export const CREDIT_CONVERSION = {
  ccf_cancellable_retail_line: {
    en: 'Part of an undrawn cancellable personal line that counts',
    zh: '可随时无条件撤销个人授信的信用转换系数',
    kind: 'fraction',
    unit: 'of the undrawn line',
    min: 0,
    max: 1,
    binds: ['bank'],
    history: [
      {
        value: 0.1,
        effective: '2024-01-01',
        document: 'nfra-2023-4',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Holds where the bank may cancel at any time without conditions.',
          zh: '适用于银行可随时无条件撤销的授信。',
        },
      },
    ],
    idle: NO_UNDRAWN_LINE,
  },
  ccf_card_line_general: {
    en: 'Part of an undrawn card line that counts',
    zh: '一般未使用信用卡额度的信用转换系数',
    kind: 'fraction',
    unit: 'of the undrawn line',
    min: 0,
    max: 1,
    binds: ['bank'],
    history: [
      {
        value: 0.4,
        effective: '2024-01-01',
        document: 'nfra-2023-4',
        hardness: 'written',
        confidence: 'medium',
        sources: ['K'],
        reading: {
          en: 'The general case of card lines; the number has not been seen in a text.',
          zh: '信用卡额度的一般情形；数字未见于原文。',
        },
      },
    ],
    idle: NO_UNDRAWN_LINE,
  },
  ccf_card_line_qualifying: {
    en: 'Part of an undrawn card line that counts, under conditions',
    zh: '符合条件的未使用信用卡额度的信用转换系数',
    kind: 'fraction',
    unit: 'of the undrawn line',
    min: 0,
    max: 1,
    binds: ['bank'],
    history: [
      {
        value: 0.2,
        effective: '2024-01-01',
        document: 'nfra-2023-4',
        hardness: 'written',
        confidence: 'medium',
        sources: ['K'],
        reading: {
          en: 'For lines that meet conditions which have not been seen in a text.',
          zh: '适用于符合条件的额度，具体条件未见于原文。',
        },
      },
    ],
    idle: NO_UNDRAWN_LINE,
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
