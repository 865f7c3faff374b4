import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Classification of bad loans 不良贷款认定. */
export const BAD_LOANS = {
  npl_days: {
    en: 'Days past due after which a loan is non-performing',
    zh: '认定不良的逾期天数',
    kind: 'count',
    unit: 'days, more than',
    min: 1,
    max: 360,
    binds: ['bank', 'consumer'],
    history: [
      {
        value: 90,
        effective: '2023-07-01',
        document: 'cbirc-pboc-2023-1',
        transition: { en: 'Older loans to be classified anew by 2025-12-31.', zh: '存量于 2025-12-31 前重新分类。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S18', 'K'],
        reading: {
          en: 'Loan by loan for personal loans; the rules that infect all loans of a debtor name firms only. The page seen carries the measures, the number of days is general knowledge.',
          zh: '个人贷款可逐笔认定，债务人全部贷款一并下调的规定仅针对非零售。所见页面载有办法本身，天数为业内常识。',
        },
      },
    ],
    idle: {
      en: 'Part of what the model calls non-performing: the fourth missed instalment comes after 90 days. It counts in months and has no finer step.',
      zh: '已包含在模型的不良定义中：第四期未还即逾期超过 90 天。模型按月计期，没有更细的天数。',
    },
  },
  doubtful_days: {
    en: 'Days past due after which a loan is doubtful',
    zh: '认定可疑的逾期天数',
    kind: 'count',
    unit: 'days, more than',
    min: 1,
    max: 1000,
    binds: ['bank', 'consumer'],
    history: [
      {
        value: 270,
        effective: '2023-07-01',
        document: 'cbirc-pboc-2023-1',
        transition: { en: 'Older loans to be classified anew by 2025-12-31.', zh: '存量于 2025-12-31 前重新分类。' },
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'The latest day: a bank may classify earlier.',
          zh: '为最晚认定时点，银行可提前下调分类。',
        },
      },
    ],
    idle: {
      en: 'Never reached: a loan is written off at the seventh missed instalment, about 7 × 30 = 210 days, with provisions of 100 % a month before.',
      zh: '不会触及：第七期未还即核销，约 7 × 30 = 210 天，此前一个月已全额计提。',
    },
  },
  loss_days: {
    en: 'Days past due after which a loan is a loss',
    zh: '认定损失的逾期天数',
    kind: 'count',
    unit: 'days, more than',
    min: 1,
    max: 1000,
    binds: ['bank', 'consumer'],
    history: [
      {
        value: 360,
        effective: '2023-07-01',
        document: 'cbirc-pboc-2023-1',
        transition: { en: 'Older loans to be classified anew by 2025-12-31.', zh: '存量于 2025-12-31 前重新分类。' },
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'The latest day: a bank may classify earlier.',
          zh: '为最晚认定时点，银行可提前下调分类。',
        },
      },
    ],
    idle: {
      en: 'Never reached: a loan is written off at the seventh missed instalment, about 7 × 30 = 210 days.',
      zh: '不会触及：第七期未还即核销，约 7 × 30 = 210 天。',
    },
  },
  npl_reclass_stock_deadline: {
    en: 'Day until which older loans are classified anew',
    zh: '存量资产重新分类期限',
    kind: 'date',
    unit: 'day',
    min: 0,
    max: 0,
    binds: ['bank'],
    history: [
      {
        value: '2025-12-31',
        effective: '2023-07-01',
        expires: '2026-01-01',
        document: 'cbirc-pboc-2023-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Loans made before 2023-07-01 may keep their class until then.',
          zh: '2023-07-01 前发放的贷款在此之前可沿用原分类。',
        },
      },
    ],
    idle: {
      en: 'Loans of the model have always been classified by the months past due, so none waits to be classified anew; they run at most two years.',
      zh: '模型中的贷款一直按逾期期数分类，没有待重新分类的存量；且期限最长两年。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
