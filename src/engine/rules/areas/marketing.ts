import { FLAG } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** What part of a platform's visibility each of the four rules leaves; .8 together, assumed. */
const LEFT = 0.95;
/** Chains of referral lose more. */
const LEFT_WITHOUT_CHAINS = 0.93;

/** Online marketing of loans 贷款网络营销. */
export const MARKETING = {
  marketing_purchase_jump_to_lender: {
    ...FLAG,
    en: "Must applying take place on the lender's own site?",
    zh: '申请环节是否须跳转至金融机构自营平台',
    binds: ['platform'],
    history: [
      {
        value: true,
        effective: '2026-09-30',
        document: 'pboc-2026-marketing',
        hardness: 'written',
        confidence: 'read',
        sources: ['S37a', 'S37c'],
        reading: {
          en: 'The platform shows, the lender sells. Its articles on loans have not been seen in full. That a twentieth of the visibility goes is an assumption.',
          zh: '平台只作展示，交易须在机构自营平台完成。涉贷条款未见全文。假设平台曝光减少二十分之一。',
        },
      },
    ],
    acts: [{ lever: 'marketing', value: (must) => (must === true ? LEFT : 1), size: 'assumed' }],
  },
  marketing_second_hop_allowed: {
    ...FLAG,
    en: 'May one platform pass an applicant on to another?',
    zh: '可否二次跳转至其他营销平台',
    binds: ['platform'],
    history: [
      {
        value: false,
        effective: '2026-09-30',
        document: 'pboc-2026-marketing',
        hardness: 'written',
        confidence: 'read',
        sources: ['S37c'],
        reading: {
          en: 'Ends loan supermarkets and chains of referral. That .07 of the visibility goes, more than by the other three rules, is an assumption.',
          zh: '终结贷款超市与多层导流。假设平台曝光减少 7%，高于其他三项。',
        },
      },
    ],
    acts: [{ lever: 'marketing', value: (may) => (may === true ? 1 : LEFT_WITHOUT_CHAINS), size: 'assumed' }],
  },
  marketing_loan_as_payment_option: {
    ...FLAG,
    en: 'May a payment page offer a loan as a way to pay?',
    zh: '可否将贷款列为支付选项',
    binds: ['other', 'platform'],
    history: [
      {
        value: false,
        effective: '2026-09-30',
        document: 'pboc-2026-marketing',
        hardness: 'written',
        confidence: 'read',
        sources: ['S37c'],
        reading: {
          en: 'Addressed to payment firms, above all those of platforms with a wallet. The model spreads it over all platforms; that a twentieth of the visibility goes is an assumption.',
          zh: '针对支付机构，尤其是有钱包的平台。模型平均到所有平台；假设平台曝光减少二十分之一。',
        },
      },
    ],
    acts: [{ lever: 'marketing', value: (may) => (may === true ? 1 : LEFT), size: 'assumed' }],
  },
  marketing_inducing_words_allowed: {
    ...FLAG,
    en: 'May advertising say that money is easy, instant or without risk?',
    zh: '可否使用“低门槛、秒到账、低风险”等诱导性用语',
    binds: ['platform', 'lender'],
    history: [
      {
        value: false,
        effective: '2026-09-30',
        document: 'pboc-2026-marketing',
        hardness: 'written',
        confidence: 'read',
        sources: ['S37c'],
        reading: {
          en: 'With it go boxes ticked beforehand and tied sales. That a twentieth of the visibility goes is an assumption.',
          zh: '同时禁止默认勾选和违规搭售。假设平台曝光减少二十分之一。',
        },
      },
    ],
    acts: [{ lever: 'marketing', value: (may) => (may === true ? 1 : LEFT), size: 'assumed' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
