import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** What courts allow a private loan to cost 民间借贷利率. */
export const PRIVATE_LENDING = {
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
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
