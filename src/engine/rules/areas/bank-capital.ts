import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Consumer finance companies have a rule of their own. */
const BANKS_PROPER = { bankTypes: ['national', 'internet', 'local'] } as const;

/** Capital of banks 商业银行资本. */
export const BANK_CAPITAL = {
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
  bank_total_capital_min: {
    en: 'Least capital of a bank, before buffers',
    zh: '资本充足率最低要求（不含缓冲）',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.25,
    binds: ['bank'],
    history: [
      {
        value: 0.08,
        effective: '2013-01-01',
        document: 'cbrc-2012-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K', 'S60'],
        reading: {
          en: 'The same for all banks, the buffers added to it; the rules of 2023 keep it. For the smallest banks (tier 3) 8.5 % with the buffer is believed, in doubt and left out.',
          zh: '对各银行一致，缓冲资本另加；2023 年办法沿用。第三档银行据信含缓冲为 8.5%，存疑，未计入。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: BANKS_PROPER, size: 'law' }],
  },
  bank_conservation_buffer: {
    en: 'Capital conservation buffer of a bank',
    zh: '储备资本要求',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.2,
    binds: ['bank'],
    history: [
      {
        value: 0.025,
        effective: '2019-01-01',
        document: 'cbrc-2012-1',
        transition: { en: 'Phased in from 2013 to 2018.', zh: '2013 至 2018 年分步达标。' },
        hardness: 'written',
        confidence: 'high',
        sources: ['K', 'S60'],
        reading: {
          en: 'Full from the end of the transition; the steps before it are left out. A bank that dips into it may not pay out; the model takes it as part of the minimum.',
          zh: '自过渡期结束后足额计提，此前的分步要求未计入。动用缓冲的后果是限制分红，模型将其并入最低要求。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: BANKS_PROPER, size: 'law' }],
  },
  bank_countercyclical_buffer: {
    en: 'Countercyclical capital buffer of a bank',
    zh: '逆周期资本缓冲',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.025,
    binds: ['bank'],
    history: [
      {
        value: 0,
        effective: '2020-09-30',
        document: 'pboc-cbirc-2020-buffer',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'May be set between 0 and 2.5 %; it has stood at 0 since it exists.',
          zh: '可在 0 至 2.5% 间设定，设立以来一直为 0。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: BANKS_PROPER, size: 'law' }],
  },
  dsib_addon_min: {
    en: 'Additional capital of a systemically important bank, lowest group',
    zh: '系统重要性银行附加资本（第一组）',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.1,
    binds: ['bank'],
    history: [
      {
        value: 0.0025,
        effective: '2023-01-01',
        document: 'pboc-cbirc-2021-5',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'In core tier-1 capital. The rules start on 2021-12-01; the banks listed first had until 2023-01-01.',
          zh: '以核心一级资本满足。规定自 2021-12-01 施行，首批入选银行应于 2023-01-01 达标。',
        },
      },
    ],
    idle: {
      en: "The model's three national banks are not sorted into groups. It would never bind: 10.5 + .25 = 10.75 %, and they begin with 15.5 %.",
      zh: '模型的三家全国性银行不分组；也不会构成约束：10.5% + 0.25% = 10.75%，而其起始资本充足率为 15.5%。',
    },
  },
  dsib_addon_max: {
    en: 'Additional capital of a systemically important bank, highest group',
    zh: '系统重要性银行附加资本（第五组）',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.1,
    binds: ['bank'],
    history: [
      {
        value: 0.015,
        effective: '2023-01-01',
        document: 'pboc-cbirc-2021-5',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'In core tier-1 capital: .25, .5, .75, 1 and 1.5 % by group. No bank has been put into the highest one so far.',
          zh: '以核心一级资本满足，五组依次为 0.25%、0.5%、0.75%、1%、1.5%。目前尚无银行列入第五组。',
        },
      },
    ],
    idle: {
      en: "The model's three national banks are not sorted into groups. It would never bind: 10.5 + 1.5 = 12 %, and they begin with 15.5 %.",
      zh: '模型的三家全国性银行不分组；也不会构成约束：10.5% + 1.5% = 12%，而其起始资本充足率为 15.5%。',
    },
  },
  bank_leverage_min: {
    en: 'Least tier-1 capital of a bank against all exposures',
    zh: '杠杆率最低要求',
    kind: 'fraction',
    unit: 'of exposures',
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
