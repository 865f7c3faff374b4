import { describe, expect, it } from 'vitest';
import { formatBare, formatChange, formatValue, unitLabel } from '../../src/report/format.ts';
import { HEADLINES } from '../../src/report/measures.ts';
import { sparkline } from '../../src/report/sparkline.ts';
import { summarise } from '../../src/report/summary.ts';
import { made } from './synthetic.ts';

const rowOf = (measure: string, result = made()) => summarise(result).find((row) => row.measure === measure)!;

describe('the headline table', () => {
  it('has every measure of every group, in order', () => {
    expect(summarise(made()).map(({ measure }) => measure)).toEqual(Object.values(HEADLINES).flat());
  });

  it('takes the year before, the half-year from and the last year of the run', () => {
    // 38 platforms until 2025-10, then one fewer a month down to 24: 38, 37, 36, 35, 34, 33 average 35.5
    const row = rowOf('active_platforms');
    expect(row.before).toBe(38);
    expect(row.after).toBe(35.5);
    // months 12 to 23 after the reference month: 26, 25, then ten of 24
    expect(row.end).toBeCloseTo((26 + 25 + 240) / 12, 10);
  });

  it('gives every month of the run for a sparkline and none of the burn-in', () => {
    expect(rowOf('apr_mean', made({ empty: [0] })).series).toHaveLength(48);
    expect(rowOf('apr_mean', made({ empty: [0] })).series[0]).toBeNull();
  });

  it('leaves a window empty that lies outside the run', () => {
    const result = made();
    const early = { ...result, scenario: { ...result.scenario, referenceMonth: result.scenario.start } };
    expect(rowOf('apr_mean', early).before).toBeNull();
  });

  it('names the column that a result lacks', () => {
    const result = made();
    const { loss_rate: _, ...data } = result.tables.monthly.data;
    const monthly = { ...result.tables.monthly, data };
    expect(() => summarise({ ...result, tables: { ...result.tables, monthly } })).toThrow(
      'monthly.loss_rate: the result has no such column',
    );
  });
});

describe('values', () => {
  it('are written with the unit that people read', () => {
    expect(formatValue(0.0481, 'fraction', 'en')).toBe('4.81 %');
    expect(formatValue(0.0481, 'fraction', 'zh')).toBe('4.81%');
    expect(formatValue(0.2315, '1/year', 'en')).toBe('23.2 %');
    expect(formatValue(41e10, 'fen', 'en')).toBe('4,100');
    expect(formatValue(41e6, 'fen', 'en')).toBe('0.410');
    expect(formatValue(0, 'fen', 'en')).toBe('0');
    expect(formatValue(3_123e8, 'fen', 'en')).toBe('3,123');
    expect(formatValue(1234.4, 'HHI 0–10000', 'en')).toBe('1,234');
    expect(formatValue(35.5, 'count', 'en')).toBe('35.5');
    expect(formatValue(38, 'count', 'en')).toBe('38');
    expect(formatValue(null, 'fraction', 'en')).toBe('–');
    expect(formatBare(0.2315, 'fraction')).toBe('23.15');
    expect(unitLabel('fen', 'zh')).toBe('百万元');
  });

  it('change in points, per cent or number', () => {
    expect(formatChange(0.048, 0.0523, 'fraction', 'en')).toBe('+0.43 pp');
    expect(formatChange(0.048, 0.0437, 'fraction', 'zh')).toBe('−0.43 pp');
    expect(formatChange(40e10, 36e10, 'fen', 'en')).toBe('−10.0 %');
    expect(formatChange(-2e10, 1e10, 'fen', 'en')).toBe('+300');
    expect(formatChange(812, 910, 'HHI 0–10000', 'en')).toBe('+98');
    expect(formatChange(0.11801, 0.11802, 'fraction', 'en')).toBe('±0.00 pp');
    expect(formatChange(1, null, 'count', 'en')).toBe('–');
  });
});

describe('a sparkline', () => {
  it('goes from the lowest block to the highest', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 8)).toBe('▁▂▃▄▅▆▇█');
  });

  it('leaves a gap blank and a flat line in the middle', () => {
    expect(sparkline([1, null, 3], 10)).toBe('▁ █');
    expect(sparkline([5, 5, 5], 10)).toBe('▄▄▄');
    expect(sparkline([], 10)).toBe('');
    expect(sparkline([null, null], 10)).toBe('  ');
  });

  it('averages a long series down to the width', () => {
    expect(sparkline([0, 2, 6, 8], 2)).toBe('▁█');
    expect(
      sparkline(
        Array.from({ length: 60 }, (_, month) => month),
        12,
      ),
    ).toHaveLength(12);
  });
});
