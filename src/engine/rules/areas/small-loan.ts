import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const LEVERAGE = { kind: 'number', unit: '× net assets', min: 0, max: 100 } as const;
const OF_NET_ASSETS = { kind: 'fraction', unit: '× net assets', min: 0, max: 1 } as const;
/** A small-loan company's own net assets, which it lends beside what it borrows. */
const OWN_FUNDS = 1;

/** What all limits of the notice of 2020, and of the measures of 2024, share. */
const NOTICE_2020 = {
  effective: '2020-09-16',
  document: 'cbirc-2020-86',
  hardness: 'written',
  confidence: 'read',
} as const;
const MEASURES_2024 = {
  effective: '2025-01-17',
  document: 'nfra-2024-26',
  transition: { en: 'Set by the provinces; not known.', zh: '过渡期由各省规定，尚不清楚。' },
  hardness: 'written',
  confidence: 'read',
} as const;
const DRAFT_2020 = {
  effective: '2020-11-02',
  document: 'small-loan-2020-draft',
  hardness: 'draft',
  confidence: 'high',
} as const;

/** Funding and concentration of small-loan companies 小额贷款公司融资与集中度. */
export const SMALL_LOAN = {
  mlc_nonstandard_leverage: {
    ...LEVERAGE,
    en: 'Loans from banks and shareholders that a small-loan company may take',
    zh: '小额贷款公司非标准化融资杠杆',
    binds: ['smallLoan'],
    history: [
      {
        ...NOTICE_2020,
        value: 1,
        sources: ['S23', 'S19'],
        reading: {
          en: 'Dated 2020-09-07 and counted from the day it became public; the measures of 2024 keep it. What a company may lend is its own funds and this and mlc_standard_leverage, 6 in all.',
          zh: '落款2020-09-07，按公开日起算；2024年办法沿用。可放贷规模为自有资金、本项与标准化融资之和，共6倍。',
        },
      },
    ],
    acts: [
      {
        lever: 'microLeverage',
        // Added to that of bonds, so one of the two has to bring the company's own funds.
        value: (borrowed) => OWN_FUNDS + Number(borrowed),
        size: 'law',
      },
    ],
  },
  mlc_standard_leverage: {
    ...LEVERAGE,
    en: 'Bonds and asset-backed securities that a small-loan company may issue',
    zh: '小额贷款公司标准化融资杠杆',
    binds: ['smallLoan'],
    history: [
      {
        ...NOTICE_2020,
        value: 4,
        sources: ['S23', 'S19'],
        reading: {
          en: 'Dated 2020-09-07 and counted from the day it became public; the measures of 2024 keep it. Whether a company finds buyers for four times its net assets is another matter; here it does.',
          zh: '落款2020-09-07，按公开日起算；2024年办法沿用。能否实际发行到四倍净资产另当别论，模型假设可以。',
        },
      },
    ],
    acts: [{ lever: 'microLeverage', size: 'law' }],
  },
  mlc_single_borrower: {
    ...OF_NET_ASSETS,
    en: 'Loans of a small-loan company to one borrower',
    zh: '小额贷款公司单户贷款集中度',
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES_2024,
        value: 0.1,
        sources: ['S19'],
        reading: {
          en: 'Against net assets at the end of the last year; the same limit has held since 2020. The measures are dated 2024-12-31 and counted from their publication.',
          zh: '以上年末净资产计；2020年以来即为该比例。办法落款2024-12-31，按公布日起算。',
        },
      },
    ],
    idle: {
      en: 'The model shrinks companies with its population, but not loans, so that the ratio has no meaning in it. At real size it does not bind: 10 % of net assets of 1 bn yuan are 500 loans of 200,000 yuan.',
      zh: '模型按人口同比缩小机构规模而贷款金额不变，该比例失去意义。按实际规模亦不构成约束：净资产10亿元的10%相当于500笔20万元贷款。',
    },
  },
  mlc_group_borrower: {
    ...OF_NET_ASSETS,
    en: 'Loans of a small-loan company to a borrower with affiliates',
    zh: '小额贷款公司单一客户及关联方贷款集中度',
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES_2024,
        value: 0.15,
        sources: ['S19'],
        reading: {
          en: 'Against net assets at the end of the last year; the same limit has held since 2020. The measures are dated 2024-12-31 and counted from their publication.',
          zh: '以上年末净资产计；2020年以来即为该比例。办法落款2024-12-31，按公布日起算。',
        },
      },
    ],
    idle: {
      en: 'Borrowers of the model are households without affiliates; at real size 15 % of net assets of 1 bn yuan are 750 loans of 200,000 yuan.',
      zh: '模型借款人为个人，无关联方；按实际规模，净资产10亿元的15%相当于750笔20万元贷款。',
    },
  },
  mlc_online_consumer_cap: {
    en: 'Online small loans of one household for consumption',
    zh: '网络小额贷款单户消费贷款上限',
    kind: 'money',
    unit: 'yuan',
    min: 100,
    max: 10_000_000,
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES_2024,
        value: 200_000,
        sources: ['S19'],
        reading: {
          en: 'For what the company itself lends to a household. Dated 2024-12-31 and counted from publication.',
          zh: '针对公司自身对单户的消费贷款余额。落款2024-12-31，按公布日起算。',
        },
      },
    ],
    idle: {
      en: 'Small-loan companies of the model fund only their share of joint loans: at a usual 30 %, a largest loan of 200,000 yuan leaves them 60,000.',
      zh: '模型中小贷公司仅按出资比例参与联合贷款：按通常的30%计，单笔最高20万元中其出资6万元。',
    },
  },
  mlc_online_business_cap: {
    en: 'Online small loans of one household for business',
    zh: '网络小额贷款单户经营贷款上限',
    kind: 'money',
    unit: 'yuan',
    min: 100,
    max: 100_000_000,
    binds: ['smallLoan'],
    history: [
      {
        ...MEASURES_2024,
        value: 10_000_000,
        sources: ['S19'],
        reading: {
          en: 'Fifty times the limit for consumption. Dated 2024-12-31 and counted from publication.',
          zh: '为消费贷款上限的50倍。落款2024-12-31，按公布日起算。',
        },
      },
    ],
    idle: {
      en: 'Loans of the model are for households’ own needs and of at most 200,000 yuan, a fiftieth of the limit.',
      zh: '模型贷款均用于个人及家庭需求，单笔最高20万元，为该上限的五十分之一。',
    },
  },
  mlc_draft2020_joint_share: {
    en: 'Least share of a joint loan that an online small-loan company funds, in the draft of 2020',
    zh: '网络小贷联合贷款最低出资比例（2020年征求意见稿）',
    kind: 'fraction',
    unit: 'of each loan',
    min: 0,
    max: 1,
    binds: ['smallLoan'],
    modes: ['joint'],
    history: [
      {
        ...DRAFT_2020,
        value: 0.3,
        sources: ['K'],
        reading: {
          en: 'Never took effect; dated by the publication of the draft.',
          zh: '从未生效；以征求意见稿公布日计。',
        },
      },
    ],
    idle: {
      en: 'The draft was dropped, and the same 30 % became law from the banks’ side: joint_partner_min_share.',
      zh: '该稿未出台；相同的30%由银行端规则确立，见joint_partner_min_share。',
    },
  },
  mlc_draft2020_capital_cross_province: {
    en: 'Registered capital of a small-loan company that lends online across provinces, in the draft of 2020',
    zh: '跨省网络小贷公司注册资本（2020年征求意见稿）',
    kind: 'money',
    unit: 'yuan',
    min: 0,
    max: 100_000_000_000,
    binds: ['smallLoan'],
    history: [
      {
        ...DRAFT_2020,
        value: 5_000_000_000,
        sources: ['K', 'S22'],
        reading: {
          en: 'Never took effect; dated by the publication of the draft. Approval across provinces is reported; the amount is general knowledge.',
          zh: '从未生效；以征求意见稿公布日计。跨省须审批见于报道，金额为业内常识。',
        },
      },
    ],
    idle: {
      en: 'The draft was dropped, and the model has no licences that hang on registered capital.',
      zh: '该稿未出台；模型亦无以注册资本为条件的牌照。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
