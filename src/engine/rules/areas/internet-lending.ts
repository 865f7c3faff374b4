import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const MONEY = { kind: 'money', unit: 'yuan', min: 100, max: 10_000_000 } as const;
const MONTHS = { kind: 'count', unit: 'months', min: 0, max: 360 } as const;

/** Size and tenor of internet loans of banks 互联网贷款额度与期限. */
export const INTERNET_LENDING = {
  internet_consumer_line_cap: {
    ...MONEY,
    en: 'Largest consumer credit line of one borrower at a bank',
    zh: '互联网消费贷款单户授信上限',
    binds: ['bank', 'consumer'],
    history: [
      {
        value: 200_000,
        effective: '2020-07-17',
        document: 'cbirc-order-2020-9',
        transition: { en: 'Grace for older business until 2023-06-30.', zh: '存量业务过渡期至2023-06-30。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S10'],
        reading: {
          en: 'For unsecured loans to persons for consumption; business loans have no number. Consumer finance companies, which follow by reference, have the same limit of their own.',
          zh: '针对个人消费信用贷款，经营贷款无统一数值。消费金融公司参照执行，另有相同的自身限额。',
        },
      },
    ],
    acts: [{ lever: 'singleLoanCap', scope: { bankTypes: ['national', 'internet', 'local'] }, size: 'law' }],
  },
  internet_consumer_line_cap_temp: {
    ...MONEY,
    en: 'Largest consumer credit line of one borrower at a bank, temporarily',
    zh: '互联网消费贷款单户授信上限（阶段性）',
    binds: ['bank'],
    replaces: 'internet_consumer_line_cap',
    history: [
      {
        value: 300_000,
        effective: '2025-03-14',
        document: 'nfra-2025-consumption',
        hardness: 'written',
        confidence: 'read',
        sources: ['S13', 'K'],
        reading: {
          en: 'By whom the notice addresses, private banks and consumer finance companies are taken to stay at 200,000 yuan; so only national banks are raised. Its scope and its end are open, and the day is known less surely than the month.',
          zh: '按主送范围理解，民营银行与消费金融公司仍为20万元，故模型仅上调全国性银行。适用范围与截止日均存疑，具体日期的把握低于月份。',
        },
      },
    ],
    acts: [{ lever: 'singleLoanCap', scope: { bankTypes: ['national'] }, size: 'law' }],
  },
  internet_bullet_max_tenor: {
    ...MONTHS,
    max: 60,
    en: 'Longest internet loan that is repaid in one sum',
    zh: '到期一次还本互联网贷款最长期限',
    binds: ['bank', 'consumer'],
    history: [
      {
        value: 12,
        effective: '2020-07-17',
        document: 'cbirc-order-2020-9',
        transition: { en: 'Grace for older business until 2023-06-30.', zh: '存量业务过渡期至2023-06-30。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S10', 'S56'],
        reading: {
          en: 'One year; loans that only pay interest until the end count. Held for every lender here, though the reference to consumer finance companies may leave tenors out.',
          zh: '不超过一年，先息后本计入。模型对所有放款机构适用；消费金融公司参照执行时，期限条款或有例外。',
        },
      },
    ],
    acts: [{ lever: 'bulletMaxTerm', size: 'law' }],
  },
  personal_consumer_loan_max_tenor: {
    ...MONTHS,
    en: 'Longest personal loan for consumption',
    zh: '个人消费贷款最长期限',
    binds: ['bank'],
    history: [
      {
        value: 60,
        effective: '2024-07-01',
        document: 'nfra-order-2024-3',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Five years for consumption; business loans may run longer where their cash does.',
          zh: '消费贷款不超过5年；经营贷款在现金流回收周期较长时可更长。',
        },
      },
    ],
    idle: {
      en: 'The longest loan of the model runs 24 months, less than 60.',
      zh: '模型中最长贷款期限为24个月，低于60个月。',
    },
  },
  personal_consumer_loan_max_tenor_temp: {
    ...MONTHS,
    en: 'Longest personal loan for consumption, temporarily',
    zh: '个人消费贷款最长期限（阶段性）',
    binds: ['bank'],
    replaces: 'personal_consumer_loan_max_tenor',
    history: [
      {
        value: 84,
        effective: '2025-03-14',
        document: 'nfra-2025-consumption',
        hardness: 'written',
        confidence: 'read',
        sources: ['S13'],
        reading: {
          en: 'Seven years instead of five for those whom the notice addresses; no end date was seen.',
          zh: '主送范围内由5年延至7年；未见截止日。',
        },
      },
    ],
    idle: {
      en: 'The longest loan of the model runs 24 months, less than 60 and 84.',
      zh: '模型中最长贷款期限为24个月，低于60与84个月。',
    },
  },
  internet_loan_measures_grace_end: {
    en: 'End of the grace for older internet loans',
    zh: '互联网贷款存量业务过渡期截止日',
    kind: 'date',
    unit: '–',
    min: 0,
    max: 0,
    binds: ['bank'],
    history: [
      {
        value: '2022-07-17',
        effective: '2020-07-17',
        expires: '2022-07-15',
        document: 'cbirc-order-2020-9',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Two years from publication in which older business may be brought into line.',
          zh: '自公布起两年内完成存量业务整改。',
        },
      },
      {
        value: '2023-06-30',
        effective: '2022-07-15',
        expires: '2023-07-01',
        document: 'cbirc-2022-14',
        hardness: 'written',
        confidence: 'read',
        sources: ['S11', 'S12'],
        reading: {
          en: 'Moved to the day on which the credit-reporting rules took full effect. Read as grace for older loans only.',
          zh: '延长至征信规则全面施行之日；理解为仅适用于存量。',
        },
      },
    ],
    idle: {
      en: 'Older loans of the model run off by themselves: of at most 24 months, the last of July 2020 ended in July 2022.',
      zh: '模型中存量贷款自然结清：期限最长24个月，2020年7月的贷款至2022年7月均已到期。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
