import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const DRAFT = {
  effective: '2020-11-02',
  document: 'small-loan-2020-draft',
  hardness: 'draft',
  confidence: 'high',
} as const;

/** Online small loans as the draft of 2020 would have had them 网络小贷征求意见稿. */
export const SMALL_LOAN_DRAFT = {
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
        ...DRAFT,
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
        ...DRAFT,
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
