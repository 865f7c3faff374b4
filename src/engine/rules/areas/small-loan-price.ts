import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** What all provisions of the guideline share. */
const GUIDELINE = { document: 'small-loan-2025-cost', hardness: 'written', confidence: 'read' } as const;

/** What loans of small-loan companies may cost 小额贷款公司综合融资成本. */
export const SMALL_LOAN_PRICE = {
  mlc_cap_allin_now: {
    en: 'Ceiling on the all-in cost of a small loan until the end of 2027',
    zh: '小额贷款公司综合融资成本上限（2027年底前）',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['smallLoan'],
    modes: ['joint'],
    history: [
      {
        ...GUIDELINE,
        value: 0.24,
        effective: '2025-12-19',
        expires: '2028-01-01',
        sources: ['S24', 'S27a'],
        reading: {
          en: 'New loans above 24 % stop on receipt of the guideline, which was sent to local supervisors and not published; date and text come from the press. A joint loan has one price, so its small-loan leg holds the whole loan to it.',
          zh: '自收到指引起停止新发放超过24%的贷款；指引下发地方监管部门，未公开，日期与内容均据媒体报道。联合贷款只有一个价格，故小贷出资部分使整笔贷款受限。',
        },
      },
    ],
    acts: [{ lever: 'aprCap', scope: { modes: ['joint'] }, size: 'law' }],
  },
  mlc_cap_multiple_lpr: {
    en: 'Ceiling on the all-in cost of a small loan as a multiple of the one-year LPR',
    zh: '小额贷款公司综合融资成本上限（一年期LPR倍数）',
    kind: 'number',
    unit: '× one-year LPR',
    min: 0.1,
    max: 100,
    binds: ['smallLoan'],
    modes: ['joint'],
    history: [
      {
        ...GUIDELINE,
        value: 4,
        effective: '2027-12-31',
        transition: {
          en: 'The share of new loans above it has to fall clearly by the end of 2026; large companies may have to be earlier.',
          zh: '2026年底前新发放贷款中超过该线的占比须明显下降；大型公司或须提前。',
        },
        sources: ['S24', 'S25'],
        reading: {
          en: 'Every new loan, in principle by the end of 2027; 12 % at an LPR of 3 %. Which LPR counts is not reported, so that of the month of the contract is taken.',
          zh: '原则上不迟于2027年底，适用于每笔新发放贷款；LPR为3%时即12%。以何时LPR为准未见报道，按合同当月计。',
        },
      },
    ],
    acts: [{ lever: 'lprCap', scope: { modes: ['joint'] }, size: 'law' }],
  },
  mlc_interim_share_above_4lpr: {
    en: 'Share of new small loans above four times the LPR by the end of 2026',
    zh: '2026年底前超过四倍LPR的新发放小贷占比',
    kind: 'text',
    unit: '–',
    min: 0,
    max: 0,
    binds: ['smallLoan'],
    modes: ['joint'],
    history: [
      {
        ...GUIDELINE,
        value: 'falling',
        effective: '2026-12-31',
        expires: '2028-01-01',
        sources: ['S26'],
        reading: {
          en: 'Has to fall clearly on the way to the target; no share and no way of measuring it is reported.',
          zh: '须较之前明显下降；未见具体比例与计量方法。',
        },
      },
    ],
    idle: {
      en: 'The text gives no number. Another path to the target than one step is a reading of mlc_cap_multiple_lpr.',
      zh: '文件未给出数值；如需逐步下降的路径，可在mlc_cap_multiple_lpr的口径中选择。',
    },
  },
  mlc_cap_short_loans: {
    en: 'Ceiling on the all-in cost of small loans of up to one month',
    zh: '一个月以内短期小贷综合融资成本上限',
    kind: 'rate_bp',
    unit: '1/year, all-in',
    min: 0.01,
    max: 3,
    binds: ['smallLoan'],
    history: [
      {
        ...GUIDELINE,
        value: 0.24,
        effective: '2025-12-19',
        sources: ['S24', 'S26'],
        reading: {
          en: 'Bridging loans of at most one month may stay above four times the LPR, but never above 24 %; how much leeway they have is not said.',
          zh: '一个月以内的应急周转贷款可适当高于四倍LPR，但不得超过24%；弹性幅度未予明确。',
        },
      },
    ],
    idle: {
      en: 'The shortest loan of the model runs three months.',
      zh: '模型中最短贷款期限为3个月。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
