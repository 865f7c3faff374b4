import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Loans of consumer finance companies only. */
const CONSUMER = { bankTypes: ['consumer'] } as const;
const ALL_IN = { kind: 'rate_bp', unit: '1/year, all-in', min: 0.01, max: 3 } as const;

/** What loans of consumer finance companies may cost 消费金融公司综合融资成本. */
export const CONSUMER_FINANCE_PRICE = {
  cfc_cap_allin_single_guidance: {
    ...ALL_IN,
    en: 'Ceiling on the all-in cost of a loan of a consumer finance company',
    zh: '消费金融公司单笔综合融资成本上限（窗口指导）',
    binds: ['consumer'],
    history: [
      {
        value: 0.24,
        effective: '2022-06-30',
        document: 'consumer-finance-2021-guidance',
        hardness: 'guidance',
        confidence: 'read',
        sources: ['S66', 'S67', 'S68'],
        reading: {
          en: 'Told from summer 2021, in effect by the middle of 2022, for every loan; nothing is published and the sources for the date are weak.',
          zh: '2021年夏起传达，2022年年中前落实，按单笔执行；未见公开文件，日期来源质量较弱。',
        },
      },
    ],
    acts: [{ lever: 'aprCap', scope: CONSUMER, size: 'law' }],
  },
  cfc_cap_avg_guidance: {
    ...ALL_IN,
    en: 'Ceiling on the average all-in cost of a quarter’s new loans of a consumer finance company',
    zh: '消费金融公司当季新发放贷款平均综合融资成本上限（窗口指导）',
    binds: ['consumer'],
    history: [
      {
        value: 0.2,
        effective: '2026-01-01',
        document: 'consumer-finance-2025-guidance',
        transition: {
          en: 'Grace until 2026-03-31; enforcement was relaxed in January and some companies received nothing.',
          zh: '过渡至2026-03-31；2026年1月执行有所放宽，部分公司未接到通知。',
        },
        hardness: 'guidance',
        confidence: 'read',
        sources: ['S30b', 'S30c'],
        reading: {
          en: 'Known as 20 % since 2025-10-29 and as an average since November; 20 % itself is allowed, single loans may cost up to 24 %. Whether the number outlasted the first quarter of 2026 is open.',
          zh: '2025-10-29起传出20%，11月明确为平均口径；含20%，单笔可至24%。2026年一季度之后是否保留存疑。',
        },
      },
    ],
    acts: [{ lever: 'aprAvgCap', scope: CONSUMER, size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
