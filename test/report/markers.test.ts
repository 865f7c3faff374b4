import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../src/engine/core/calendar.ts';
import { drawChart } from '../../src/report/charts/index.ts';
import { markersOf } from '../../src/report/charts/markers.ts';
import { made } from './synthetic.ts';

describe('months that are marked', () => {
  const lever = made().scenario.levers[0]!;
  const marked = (dates: readonly (readonly [announced: string, effective: string])[]): string => {
    const levers = dates.map(([announced, effective], place) => ({
      ...lever,
      announced: parseMonth(announced)!,
      effective: parseMonth(effective)!,
      rule: `rule ${place}`,
    }));
    return JSON.stringify(drawChart('volume', made({ levers }), { lang: 'en' }));
  };

  it('are those of effect beside the reference month too', () => {
    expect(marked([['2026-04', '2026-04']])).toContain('in force 2026-04');
    expect(marked([['2026-04', '2026-04']])).toContain('"reference 2025-10"');
  });

  it('keep their labels apart', () => {
    const markers = markersOf(
      made({
        levers: [lever, { ...lever, rule: 'other', announced: lever.effective + 1, effective: lever.effective + 3 }],
      }),
      'en',
    );
    expect(markers.map(({ month }) => month)).toEqual(['2025-04', '2025-10', '2025-11', '2026-01']);
    const rows = markers.slice(1).map(({ row }) => row);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('lose all labels but those of the reference month where there are many', () => {
    const many = ['2024-02', '2024-08', '2025-02', '2026-02', '2026-08'].map((month) => [month, month] as const);
    const text = marked([['2025-04', '2025-10'], ...many]);
    expect(text).toContain('announced 2025-04');
    expect(text).not.toContain('in force 2024-02');
  });

  it('leave out quotations of the reference rate', () => {
    const lpr = { ...lever, lever: 'lpr' as const, announced: lever.announced + 2 };
    expect(markersOf(made({ levers: [lever, lpr] }), 'en').map(({ month }) => month)).toEqual(['2025-04', '2025-10']);
  });
});
