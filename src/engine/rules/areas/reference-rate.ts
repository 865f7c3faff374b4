import type { DocumentId } from '../documents.ts';
import type { Confidence, DatedValue, Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

const UNCHANGED = {
  en: 'Quoted each month about the 20th; here from the first day on which it was new.',
  zh: '每月 20 日前后报价；此处自数值变动首日起计。',
};

/** A quotation from the day on which it was new until the day of the next new one. */
function quoted(
  value: number,
  day: string,
  nextDay: string,
  confidence: Confidence,
  sources: readonly SourceId[],
): DatedValue<DocumentId, SourceId> {
  return {
    value,
    published: day,
    effective: day,
    expires: nextDay,
    document: 'nifc-lpr',
    hardness: 'written',
    confidence,
    sources,
    reading: UNCHANGED,
  };
}

/** The loan prime rate that multiples refer to 贷款市场报价利率. */
export const REFERENCE_RATE = {
  lpr1y: {
    en: 'One-year loan prime rate (LPR)',
    zh: '一年期贷款市场报价利率（LPR）',
    kind: 'rate_bp',
    unit: '1/year',
    min: 0.001,
    max: 0.2,
    binds: ['lender'],
    history: [
      quoted(0.0425, '2019-08-20', '2019-09-20', 'high', ['K']),
      quoted(0.042, '2019-09-20', '2019-11-20', 'high', ['K']),
      quoted(0.0415, '2019-11-20', '2020-02-20', 'high', ['K']),
      quoted(0.0405, '2020-02-20', '2020-04-20', 'high', ['K']),
      quoted(0.0385, '2020-04-20', '2021-12-20', 'read', ['S43', 'S44a']),
      quoted(0.038, '2021-12-20', '2022-01-20', 'high', ['K']),
      quoted(0.037, '2022-01-20', '2022-08-22', 'high', ['K']),
      quoted(0.0365, '2022-08-22', '2023-06-20', 'read', ['S44b']),
      quoted(0.0355, '2023-06-20', '2023-08-21', 'high', ['K']),
      quoted(0.0345, '2023-08-21', '2024-07-22', 'high', ['K']),
      quoted(0.0335, '2024-07-22', '2024-10-21', 'high', ['K']),
      quoted(0.031, '2024-10-21', '2025-05-20', 'read', ['S44c', 'K']),
      {
        value: 0.03,
        published: '2025-05-20',
        effective: '2025-05-20',
        document: 'nifc-lpr',
        hardness: 'written',
        confidence: 'read',
        sources: ['S44d', 'S44e', 'S44f', 'S44g'],
        reading: {
          en: 'Seen unchanged in single months up to 2026-08-20. The quotations of September, October and November 2026 are not confirmed; no change is assumed.',
          zh: '个别月份已核到 2026-08-20，均未变动。2026 年 9 月、10 月和 11 月的报价未证实，假设不变。',
        },
      },
    ],
    acts: [{ lever: 'lpr', without: 0.0435, size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
