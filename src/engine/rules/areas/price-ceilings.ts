import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Ceilings on what a loan may cost, by courts and by the notice on cash loans 司法保护上限与利率上限. */
export const PRICE_CEILINGS = {
  court_cap_private_enforceable: {
    en: 'Yearly cost of a private loan that courts enforce',
    zh: '民间借贷司法保护利率',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['other'],
    history: [
      {
        value: 0.24,
        effective: '2015-09-01',
        expires: '2020-08-20',
        document: 'spc-2015-18',
        hardness: 'written',
        confidence: 'read',
        sources: ['S43', 'K'],
        reading: {
          en: 'Up to 24 % a court enforces the loan; what was paid between 24 and 36 % stays paid.',
          zh: '24%以内受司法保护；24%至36%之间已自愿支付的不予返还。',
        },
      },
    ],
    idle: {
      en: 'Informal lenders of the model collect without courts, and the line was given up before the usual first month of a run, 2020-10.',
      zh: '模型中的民间放贷人不经法院催收；该线亦在通常的模拟起始月（2020-10）之前废止。',
    },
  },
  court_cap_private_void: {
    en: 'Yearly cost above which a private loan is void',
    zh: '民间借贷无效利率线',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['other'],
    history: [
      {
        value: 0.36,
        effective: '2015-09-01',
        expires: '2020-08-20',
        document: 'spc-2015-18',
        hardness: 'written',
        confidence: 'read',
        sources: ['S43', 'K'],
        reading: {
          en: 'The part of the interest above 36 % is void and can be claimed back.',
          zh: '超过36%部分的利息约定无效，可请求返还。',
        },
      },
    ],
    idle: {
      en: 'Informal debt of the model costs 12 × 3 % = 36 % a year, not more, and the line was given up before the usual first month of a run, 2020-10.',
      zh: '模型中的民间借贷年化为12×3%=36%，未超过该线；且该线在通常的模拟起始月（2020-10）之前废止。',
    },
  },
  court_cap_private_multiple_lpr: {
    en: 'Ceiling on private loans as a multiple of the one-year LPR',
    zh: '民间借贷利率上限（一年期LPR倍数）',
    kind: 'number',
    unit: '× one-year LPR',
    min: 0.1,
    max: 100,
    binds: ['other'],
    history: [
      {
        value: 4,
        effective: '2020-08-20',
        document: 'spc-2020-6',
        hardness: 'written',
        confidence: 'read',
        sources: ['S43'],
        reading: {
          en: 'Taken at the LPR of the day of the contract: 15.4 % at first, 12 % since May 2025. It is not the ceiling of licensed lenders.',
          zh: '按合同成立时LPR计算：最初为15.4%，2025年5月起为12%；不适用于持牌机构。',
        },
      },
    ],
    idle: {
      en: 'It limits what a court enforces between private parties. Informal lenders of the model collect without courts; banks and small-loan companies are exempt.',
      zh: '仅限制法院对民间借贷的保护范围。模型中的民间放贷人不经法院催收，银行与小额贷款公司不适用。',
    },
  },
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
  criminal_threshold_illegal_lending: {
    en: 'Yearly cost above which unlicensed lending is a crime',
    zh: '非法放贷入罪利率线',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['other'],
    history: [
      {
        value: 0.36,
        effective: '2019-10-21',
        document: 'judiciary-2019',
        hardness: 'written',
        confidence: 'read',
        sources: ['S75'],
        reading: {
          en: 'Counts loans above 36 % that somebody without a licence makes to the public for profit.',
          zh: '针对未经批准、以营利为目的向社会公众发放的、年化超过36%的贷款。',
        },
      },
    ],
    idle: {
      en: 'Informal debt of the model costs 12 × 3 % = 36 % a year, which is not above the line, and nobody is prosecuted.',
      zh: '模型中的民间借贷年化为12×3%=36%，未超过该线；模型亦无刑事追究。',
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
