import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Joint loans of banks and partners 联合贷款. */
export const JOINT_LENDING = {
  joint_partner_min_share: {
    en: 'Least share of a joint loan that the partner funds',
    zh: '联合贷款合作方最低出资比例',
    kind: 'fraction',
    unit: 'of each loan',
    min: 0,
    max: 1,
    binds: ['bank', 'trust', 'consumer', 'smallLoan'],
    modes: ['joint'],
    history: [
      {
        value: 0.3,
        effective: '2022-01-01',
        document: 'cbirc-2021-24',
        article: 'item 2',
        transition: { en: 'Older loans run off.', zh: '存量自然结清。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S9'],
        reading: {
          en: 'Holds for each loan, not on average. Trusts and consumer finance companies follow by reference.',
          zh: '按单笔贷款计算，而非平均；信托、消费金融公司参照执行。',
        },
      },
    ],
    acts: [{ lever: 'jointMinShare', without: 0.1, size: 'law' }],
  },
  joint_single_partner_cap: {
    en: 'Joint loans of a bank with one partner',
    zh: '与单一合作方联合贷款余额上限',
    kind: 'fraction',
    unit: 'of tier-1 capital',
    min: 0,
    max: 10,
    binds: ['bank', 'trust', 'consumer'],
    modes: ['joint'],
    history: [
      {
        value: 0.25,
        effective: '2022-07-17',
        document: 'cbirc-2021-24',
        article: 'item 3',
        transition: { en: 'Grace for older loans until 2023-06-30.', zh: '存量过渡期至 2023-06-30。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S9', 'S11'],
        reading: {
          en: 'Counts the part that the bank itself funds, with all affiliates of the partner. The date follows the transition of the measures of 2020; the extension of 2022 is read as grace for older loans only. Trusts and consumer finance companies follow by reference.',
          zh: '只计银行自身出资部分，合作方含关联方合并计算。生效日随 2020 年办法过渡期；2022 年的延期理解为仅适用于存量。信托、消费金融公司参照执行。',
        },
      },
    ],
    acts: [{ lever: 'jointPartnerLimit', size: 'law' }],
  },
  joint_total_cap: {
    en: 'Joint loans of a bank with all partners',
    zh: '联合贷款总余额上限',
    kind: 'fraction',
    unit: 'of all loans',
    min: 0,
    max: 1,
    binds: ['bank', 'trust', 'consumer'],
    modes: ['joint'],
    history: [
      {
        value: 0.5,
        effective: '2022-07-17',
        document: 'cbirc-2021-24',
        article: 'item 4',
        transition: { en: 'Grace for older loans until 2023-06-30.', zh: '存量过渡期至 2023-06-30。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S9', 'S11'],
        reading: {
          en: 'Counts the part that the bank itself funds against all its loans. Trusts and consumer finance companies follow by reference.',
          zh: '以银行自身出资的联合贷款余额对全部贷款余额计算。信托、消费金融公司参照执行。',
        },
      },
    ],
    acts: [{ lever: 'jointTotalLimit', size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
