import { PARAMETERS } from '../../scenario/parameters/index.ts';
import { ASSISTED, FLAG, NOTICE } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Price and fees of assisted lending 助贷息费. */
export const ASSISTED_LENDING = {
  assist_cap_allin: {
    en: 'Ceiling on the all-in cost of an assisted loan',
    zh: '助贷单笔综合融资成本上限',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['bank', 'trust', 'consumer'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: 0.24,
        article: 'art. 6',
        sources: ['S1', 'S7', 'S51'],
        reading: {
          en: 'The notice prints no number: it refers to 法发〔2017〕22号, read as 24 % for each loan. Joint and own loans follow here because the courts hold every licensed lender to that line; read narrowly, the notice leaves them out.',
          zh: '通知未写明数字，援引法发〔2017〕22号，理解为单笔24%。因24%亦为各类持牌机构的司法保护上限，模型中联合贷款与自营贷款一并适用；狭义理解则不含二者。',
        },
      },
    ],
    acts: [{ lever: 'aprCap', size: 'law' }],
  },
  assist_allin_includes_guarantee_fee: {
    ...FLAG,
    en: 'Guarantee fee counts towards the all-in cost',
    zh: '增信服务费计入综合融资成本',
    binds: ['bank', 'guarantor'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        sources: ['S1', 'S2'],
        reading: {
          en: 'The fee counts in full. That it was left out before is a practice of part of the market; the model counts it at all times unless told otherwise.',
          zh: '增信服务费全额计入。此前部分机构不计入；模型默认始终计入，可另行设定。',
        },
      },
    ],
    acts: [{ lever: 'countGuaranteeFee', value: (counts) => (counts ? 1 : 0), size: 'law' }],
  },
  assist_platform_charges_borrower: {
    ...FLAG,
    en: 'Platform may charge the borrower',
    zh: '平台可否向借款人收费',
    binds: ['platform'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: false,
        sources: ['S3'],
        reading: {
          en: 'No interest and no fee in any form: the bank pays the platform, and its fee is inside the rate that is shown. Joint loans are not named.',
          zh: '不得以任何形式向借款人收取息费：平台费用由银行支付，体现在所示利率之内。未涉及联合贷款。',
        },
      },
    ],
    acts: [{ lever: 'platformCharges', scope: { modes: ASSISTED }, size: 'law' }],
  },
  assist_fee_range_in_contract: {
    ...FLAG,
    en: 'Contracts state the range of the platform’s and the guarantor’s fee',
    zh: '合作协议明确平台服务费与增信服务费标准或区间',
    binds: ['bank', 'platform', 'guarantor'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        sources: ['S3'],
        reading: {
          en: 'Binds contracts between institutions; that borrowers then see more of the price, .85 of its hidden part, is assumed together with the duty to show lender, rate and fees.',
          zh: '约束机构间协议；借款人因此更清楚价格（隐性部分披露程度0.85）系假设，含公示贷款方、利率与费用的要求。',
        },
      },
    ],
    acts: [
      {
        lever: 'disclosure',
        value: (stated) => (stated ? 0.85 : PARAMETERS['search.disclosure_level'].default),
        size: 'assumed',
      },
    ],
  },
  assist_guarantor_consulting_fee_allowed: {
    ...FLAG,
    en: 'Guarantor may charge consulting fees beside its guarantee fee',
    zh: '增信机构可否另收咨询费、顾问费',
    binds: ['guarantor'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: false,
        sources: ['S2', 'S7'],
        reading: {
          en: 'Closes the way of charging more through consulting fees or through a second guarantor.',
          zh: '禁止以咨询费、顾问费等变相提高增信费用，双融担模式随之关闭。',
        },
      },
    ],
    idle: {
      en: 'A guarantor of the model has one fee, set by expected loss, and there is no second guarantor; charges past a ceiling are side fees of platforms.',
      zh: '模型中的担保公司只收一项按预期损失定价的费用，且无第二家担保公司；超出上限的收费均为平台权益费。',
    },
  },
  assist_bank_fee_ceiling_set_by_bank: {
    ...FLAG,
    en: 'Bank sets a ceiling on cooperation fees',
    zh: '银行核定合作费用上限',
    binds: ['bank'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        sources: ['S2'],
        reading: {
          en: 'Each bank fixes its own ceiling when it admits a partner; there is no national number.',
          zh: '由各银行在准入时自行核定，无全国统一数值。',
        },
      },
    ],
    idle: {
      en: 'The text gives no number, and banks of the model do not bargain over fees: what the ceiling on the all-in cost leaves is the platform’s.',
      zh: '文件未给出数值；模型中银行不就费用议价，综合融资成本上限之内的余额归平台。',
    },
  },
  assist_fee_tied_to_recovery: {
    ...FLAG,
    en: 'Platform’s share of profit follows the recovery of principal',
    zh: '分润与本金回收挂钩',
    binds: ['bank', 'platform'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        confidence: 'low',
        sources: ['S5'],
        reading: {
          en: 'Would end fees that are taken in advance and free of risk. One press report has it; whether the notice says so is open, as its full text was not seen.',
          zh: '即不得提前收取无风险的费用。仅见于一则报道；通知全文未见，是否有此规定存疑。',
        },
      },
    ],
    idle: {
      en: 'Platforms of the model earn their service fee only as borrowers pay; the commission on referrals is paid at once, but no source says what share of it would have to wait.',
      zh: '模型中平台服务费随借款人还款实现；导流佣金为一次性支付，但无资料说明其中应递延的比例。',
    },
  },
  membership_fee_counted: {
    ...FLAG,
    en: 'Membership fees count towards the all-in cost',
    zh: '会员权益费计入综合融资成本',
    binds: ['bank', 'trust', 'consumer', 'platform'],
    modes: ASSISTED,
    history: [
      {
        value: true,
        effective: '2025-07-25',
        document: 'beijing-2025-draft',
        hardness: 'draft',
        confidence: 'read',
        sources: ['S53'],
        reading: {
          en: 'A draft for lenders in Beijing, dated by its publication; the model holds the whole market to it. In the model a side fee that lifts a price above the ceiling is a breach with or without the rule; that it counts means only that it is found more often, in 10 % of months, which is assumed.',
          zh: '仅为北京辖内机构的征求意见稿，以公布日计；模型对全市场适用。模型中使综合成本超过上限的隐性收费始终属于违规，计入与否只影响查处概率：假设计入后每月为10%。',
        },
      },
    ],
    acts: [
      {
        lever: 'enforcement',
        value: (counts) => (counts ? 0.1 : PARAMETERS['regulator.detection_rate'].default),
        size: 'assumed',
      },
    ],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
