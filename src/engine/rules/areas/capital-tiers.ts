import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Better capital within the whole, and capital against all exposures 资本质量与杠杆率. */
export const CAPITAL_TIERS = {
  bank_cet1_min: {
    en: 'Least core tier-1 capital of a bank',
    zh: '核心一级资本充足率最低要求',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.5,
    binds: ['bank'],
    history: [
      {
        value: 0.05,
        effective: '2013-01-01',
        document: 'cbrc-2012-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Buffers come on top. The rules of 2023 keep it; for the smallest banks (tier 3) the number is in doubt.',
          zh: '不含各类缓冲资本；2023 年办法沿用。第三档银行的具体数字存疑。',
        },
      },
    ],
    idle: {
      en: 'The model has one kind of capital, .8 of it tier 1: at 10.5 % in all, tier 1 is 8.4 % of risk-weighted assets, above 5 % and above 7.5 % with the conservation buffer.',
      zh: '模型只有一种资本，其中八成为一级资本：总资本 10.5% 时一级资本为 8.4%，高于 5%，也高于含储备资本的 7.5%。',
    },
  },
  bank_tier1_min: {
    en: 'Least tier-1 capital of a bank',
    zh: '一级资本充足率最低要求',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.5,
    binds: ['bank'],
    history: [
      {
        value: 0.06,
        effective: '2013-01-01',
        document: 'cbrc-2012-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Buffers come on top. The rules of 2023 keep it; for the smallest banks (tier 3) the number is in doubt.',
          zh: '不含各类缓冲资本；2023 年办法沿用。第三档银行的具体数字存疑。',
        },
      },
    ],
    idle: {
      en: 'The model has one kind of capital, .8 of it tier 1: at 10.5 % in all, tier 1 is 8.4 %, above 6 %. With the conservation buffer, 8.5 % would ask for 10.6 % in all, which the .5 points that banks keep on top of the rule cover.',
      zh: '模型只有一种资本，其中八成为一级资本：总资本 10.5% 时一级资本为 8.4%，高于 6%。含储备资本的 8.5% 折合总资本 10.6%，银行自留的 0.5 个百分点缓冲已覆盖。',
    },
  },
  bank_leverage_min: {
    en: 'Least tier-1 capital of a bank against all exposures',
    zh: '杠杆率最低要求',
    kind: 'fraction',
    unit: 'of exposure',
    min: 0,
    max: 0.5,
    binds: ['bank'],
    history: [
      {
        value: 0.04,
        effective: '2015-04-01',
        document: 'cbrc-2015-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Kept by the rules of 2023. Systemically important banks add half of their additional capital.',
          zh: '2023 年办法沿用。系统重要性银行另加附加资本要求的一半。',
        },
      },
    ],
    idle: {
      en: 'Never binds: all assets weigh .75, capital is at least 10.5 % of that and .8 of it is tier 1, so tier 1 is at least .8 × .105 × .75 = 6.3 % of assets.',
      zh: '不会构成约束：资产权重均为 0.75，资本至少为其 10.5%，其中八成为一级资本，故一级资本至少为资产的 0.8 × 0.105 × 0.75 = 6.3%。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
