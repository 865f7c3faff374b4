import type { FileValue } from '../../scenario/quantity.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Reserves that count within the model's net assets of a guarantor, of guarantees. */
const WITHIN_NET_ASSETS = 0.1;

/** Reserves of financing guarantee companies 融资担保公司准备金. */
export const GUARANTOR_RESERVES = {
  fgc_unearned_reserve: {
    en: 'Reserve of a guarantee company for fees not yet earned',
    zh: '未到期责任准备金',
    kind: 'fraction',
    unit: "of a year's fees",
    min: 0,
    max: 1,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.5,
        effective: '2010-03-08',
        document: 'cbrc-2010-3',
        article: 'article 31',
        hardness: 'written',
        confidence: 'read',
        sources: ['S72'],
        reading: {
          en: 'Made for fees that are paid for a year in advance. The first day is fairly sure.',
          zh: '针对一次性预收全年担保费的情形。起始日可信度中等。',
        },
      },
    ],
    idle: {
      en: 'Borrowers pay the guarantee fee month by month with the instalment, so at the end of a month no fee is unearned.',
      zh: '模型中担保费随每期还款按月支付，月末没有未赚取的担保费。',
    },
  },
  fgc_compensation_reserve: {
    en: 'What a guarantee company adds to its reserve for compensation in a year',
    zh: '担保赔偿准备金年度计提比例',
    kind: 'fraction',
    unit: 'of guarantees at the end of the year',
    min: 0,
    max: 0.5,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: 0.01,
        effective: '2010-03-08',
        document: 'cbrc-2010-3',
        article: 'article 31',
        hardness: 'written',
        confidence: 'read',
        sources: ['S72'],
        reading: {
          en: 'Until the reserve has reached its aim. The first day is fairly sure.',
          zh: '计提至达到目标比例为止。起始日可信度中等。',
        },
      },
    ],
    idle: {
      en: 'It sets how fast the reserve grows: ten years at 1 % to the tenth. The model starts with the full reserve, whose size `fgc_compensation_reserve_target` sets.',
      zh: '它只决定计提快慢：按每年 1% 需十年达到一成。模型从已足额计提开始，其规模由 `fgc_compensation_reserve_target` 设定。',
    },
  },
  fgc_compensation_reserve_target: {
    en: 'Reserve for compensation that a guarantee company builds up',
    zh: '担保赔偿准备金目标比例',
    kind: 'fraction',
    unit: 'of guarantees',
    min: 0,
    max: 0.5,
    binds: ['guarantor'],
    modes: ['guaranteed'],
    history: [
      {
        value: WITHIN_NET_ASSETS,
        effective: '2010-03-08',
        document: 'cbrc-2010-3',
        article: 'article 31',
        hardness: 'written',
        confidence: 'read',
        sources: ['S72'],
        reading: {
          en: 'From a tenth on, additions differ by company. The first tenth lies within the net assets of the model, so only what a reform asks beyond it acts. The first day is fairly sure.',
          zh: '达到一成后实行差额提取。该一成已含在模型的净资产内，故只有改革超出的部分起作用。起始日可信度中等。',
        },
      },
    ],
    acts: [
      {
        lever: 'guarReserve',
        value: (target: FileValue) => (typeof target === 'number' ? Math.max(0, target - WITHIN_NET_ASSETS) : 0),
        size: 'law',
      },
    ],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
