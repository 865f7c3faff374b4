import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Ceilings on what a loan of a licensed lender may cost 持牌机构利率上限. */
export const PRICE_CEILINGS = {
  court_cap_licensed_allin: {
    en: 'All-in cost above which courts cut the claim of a licensed lender',
    zh: '持牌机构司法保护上限',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['lender', 'guarantor'],
    history: [
      {
        value: 0.24,
        effective: '2017-08-04',
        document: 'spc-2017-22',
        hardness: 'written',
        confidence: 'read',
        sources: ['S1', 'K'],
        reading: {
          en: 'Interest, penalties and other fees count together; the part above the line is cut when the borrower asks for it, so dearer loans are not forbidden by it.',
          zh: '利息、罚息、违约金与其他费用合并计算；超过部分须借款人请求方予调减，故不等于禁止更高定价。',
        },
      },
    ],
    idle: {
      en: 'Nobody goes to court in the model. As a ceiling on new loans the same line acts through assist_cap_allin, mlc_cap_allin_now and cfc_cap_allin_single_guidance.',
      zh: '模型中没有诉讼。同一条24%线作为新发放贷款上限，由assist_cap_allin、mlc_cap_allin_now与cfc_cap_allin_single_guidance体现。',
    },
  },
  cashloan_notice_cap: {
    en: 'Ceiling on the all-in cost after the notice on cash loans',
    zh: '现金贷整顿后的综合资金成本上限',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['lender', 'platform'],
    history: [
      {
        value: 0.36,
        effective: '2017-12-01',
        document: 'cashloan-2017-141',
        hardness: 'written',
        confidence: 'read',
        sources: ['S63'],
        reading: {
          en: 'The notice asks for cost within the limits of the courts, which were then taken as 36 %. No text ends it: from 2025-10 the 24 % line stands in its place in practice, and 36 % again wherever that line is lifted or put off.',
          zh: '通知要求综合资金成本符合司法保护上限，实践中按36%执行。未见明文废止：2025年10月起实践中由24%取代；若24%被豁免或推迟，则仍以36%为限。',
        },
      },
    ],
    acts: [{ lever: 'aprCap', size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
