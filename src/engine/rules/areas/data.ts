import { PARAMETERS } from '../../scenario/parameters/index.ts';
import { FLAG } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Part of the debt elsewhere that lenders of the model see, as the rule left it. */
const USUAL = PARAMETERS['screening.debt_coverage'].default;
/** Before it. */
const BEFORE = 0.6;

/** Flow of personal data between platforms and lenders 个人征信数据. */
export const DATA = {
  data_direct_link_allowed: {
    ...FLAG,
    en: 'May platforms send personal credit data straight to lenders?',
    zh: '平台可否向放贷机构直接提供个人征信数据（直连）',
    binds: ['platform', 'lender'],
    history: [
      {
        value: false,
        effective: '2023-06-30',
        document: 'pboc-2021-4',
        transition: {
          en: 'In force from 2022-01-01, with grace until then.',
          zh: '办法自 2022-01-01 施行，过渡期至此。',
        },
        hardness: 'written',
        confidence: 'read',
        sources: ['S12', 'K'],
        reading: {
          en: 'Data pass through a licensed credit bureau (断直连), which shows lenders more of the debt elsewhere: .7 of it, as the model has it, against .6 before, an assumption. The cost of a query is left out.',
          zh: '数据须经持牌征信机构流转（断直连），使机构看到更多他处负债：模型取 0.7，此前取 0.6，为假设。查询成本未计入。',
        },
      },
    ],
    acts: [{ lever: 'infoSharing', value: (may) => (may ? BEFORE : USUAL), without: BEFORE, size: 'assumed' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
