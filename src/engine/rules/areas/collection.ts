import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Collection 催收. */
export const COLLECTION = {
  collection_quiet_hours: {
    en: 'Hours in which collectors must not call',
    zh: '催收静默时段',
    kind: 'text',
    unit: 'from hour–to hour',
    min: 0,
    max: 0,
    binds: ['bank', 'consumer', 'other'],
    history: [
      {
        value: '22-08',
        effective: '2026-01-31',
        document: 'cba-2026-collection',
        hardness: 'written',
        confidence: 'read',
        sources: ['S38', 'K'],
        reading: {
          en: 'An industry guideline for members and those who collect for them; the day is fairly sure. That it leaves collection three fifths of the greatest effort is an assumption and stands for the whole guideline.',
          zh: '行业自律指引，约束会员单位及其委外机构；具体日期可信度中等。假设催收强度至多为原来的五分之三，代表整部指引的效果。',
        },
      },
    ],
    acts: [{ lever: 'kappaMax', value: () => 0.6, size: 'assumed' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
