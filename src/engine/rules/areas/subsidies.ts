import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Interest subsidies 财政贴息. */
export const SUBSIDIES = {
  subsidy_rate: {
    en: 'Part of the interest that the state pays',
    zh: '个人消费贷款年贴息比例',
    kind: 'rate_bp',
    unit: '1/year',
    min: 0,
    max: 0.2,
    binds: ['bank'],
    modes: ['own'],
    history: [
      {
        value: 0.01,
        effective: '2025-09-01',
        expires: '2026-09-01',
        document: 'mof-2025-80',
        transition: {
          en: 'A plan of one year, to 2026-08-31. From 2026-01-20 the notice of 2026 holds in its place.',
          zh: '政策期一年，至 2026-08-31；自 2026-01-20 起以 2026 年通知为准。',
        },
        hardness: 'written',
        confidence: 'read',
        sources: ['S41a'],
        reading: {
          en: 'For consumer loans of 23 listed lenders: the large state banks, the joint-stock banks and five more. Read as loans that national banks make alone; WeBank is left out.',
          zh: '适用于 23 家列明机构（国有大行、股份制银行及另外五家）的消费贷款，理解为全国性银行的自营贷款；微众银行未计入。',
        },
      },
      {
        value: 0.01,
        effective: '2026-01-20',
        expires: '2027-01-01',
        document: 'mof-2026-1',
        hardness: 'written',
        confidence: 'read',
        sources: ['S41b', 'S41c'],
        reading: {
          en: 'The same rate, longer and for card instalments too; provinces may add other lenders rated 3A or better, which is left out. A wider version of August 2026 and an extension beyond the year are not confirmed.',
          zh: '贴息比例不变，期限延长并纳入信用卡账单分期；各省可扩至 3A 以上的其他机构，未计入。2026 年 8 月再扩围及年后延期均未证实。',
        },
      },
    ],
    acts: [{ lever: 'subsidy', scope: { modes: ['own'], bankTypes: ['national'] }, size: 'law' }],
  },
  subsidy_max_share_of_rate: {
    en: 'Largest part of the rate that the state pays',
    zh: '贴息占合同利率的上限',
    kind: 'fraction',
    unit: 'of the rate',
    min: 0,
    max: 1,
    binds: ['bank'],
    modes: ['own'],
    history: [
      {
        value: 0.5,
        effective: '2025-09-01',
        expires: '2027-01-01',
        document: 'mof-2025-80',
        hardness: 'written',
        confidence: 'read',
        sources: ['S41a'],
        reading: {
          en: 'Of the rate in the contract; read as kept by the notice of 2026.',
          zh: '以合同利率为基数；理解为 2026 年通知沿用。',
        },
      },
    ],
    idle: {
      en: 'Part of how the model pays a subsidy: it never exceeds half of the rate. At 1 point only a loan below 2 % would meet it.',
      zh: '已包含在模型的贴息算法中：贴息至多为利率的一半。贴息 1 个百分点时，仅利率低于 2% 的贷款才会触及。',
    },
  },
  subsidy_cap_total: {
    en: 'Most that the state pays for one borrower at one lender in all',
    zh: '单户单机构累计贴息上限',
    kind: 'money',
    unit: 'yuan',
    min: 0,
    max: 1_000_000,
    binds: ['bank'],
    modes: ['own'],
    history: [
      {
        value: 3000,
        effective: '2025-09-01',
        expires: '2026-01-01',
        document: 'mof-2025-80',
        hardness: 'written',
        confidence: 'read',
        sources: ['S41a'],
        reading: {
          en: 'With at most 1 000 yuan for single purchases below 50 000; both were meant for the year to August 2026.',
          zh: '其中单笔 5 万元以下消费累计至多 1000 元；原适用于至 2026 年 8 月的一年。',
        },
      },
    ],
    idle: {
      en: 'Never binds: the largest loan of 200 000 yuan at 1 point costs at most 2 000 yuan in the year, 667 in these four months; with a line of 300 000 it is 3 000.',
      zh: '不会构成约束：最大单笔 20 万元按 1 个百分点计，一年至多 2000 元，这四个月至多 667 元；授信 30 万元时一年为 3000 元。',
    },
  },
  subsidy_cap_yearly: {
    en: 'Most that the state pays for one borrower at one lender in a year',
    zh: '单户单机构年度贴息上限',
    kind: 'money',
    unit: 'yuan a year',
    min: 0,
    max: 1_000_000,
    binds: ['bank'],
    modes: ['own'],
    history: [
      {
        value: 3000,
        effective: '2026-01-20',
        expires: '2027-01-01',
        document: 'mof-2026-1',
        transition: {
          en: 'Counts what was paid from 2026-01-01; the day here is that of publication.',
          zh: '自 2026-01-01 起累计；此处生效日按公布日计。',
        },
        hardness: 'written',
        confidence: 'read',
        sources: ['S41b'],
        reading: {
          en: 'The smaller limits by purchase are gone.',
          zh: '单笔和小额消费的分项上限已取消。',
        },
      },
    ],
    idle: {
      en: 'Never binds: the largest loan of 200 000 yuan at 1 point costs at most 2 000 yuan a year; with a line of 300 000 it is 3 000, the limit itself.',
      zh: '不会构成约束：最大单笔 20 万元按 1 个百分点计，一年至多 2000 元；授信 30 万元时为 3000 元，恰为上限。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
