import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Additional capital of systemically important banks 系统重要性银行附加资本. */
export const SYSTEMIC_BANKS = {
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
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
