import { describe, expect, test } from 'vitest';
import { formatMonth } from '../../../src/engine/core/calendar.ts';
import { TABLE_NAMES } from '../../../src/engine/record/result.ts';
import { REJECTIONS } from '../../../src/engine/state/totals.ts';
import { column, mean, numbers, runToEnd, scenarioOf, sum } from '../helpers.ts';

const scenario = scenarioOf({ from: 'rules-2025', borrowers: 2000, burnIn: 36, months: 60 });
const result = runToEnd(scenario);
const of = (name: string) => numbers(result, name);
const within = (values: readonly number[]) =>
  values.filter((value) => !(Number.isNaN(value) || (value >= 0 && value <= 1)));

describe('the record of a run', () => {
  test('has a row for every month, the burn-in marked', () => {
    const months = Array.from({ length: 96 }, (_, n) => formatMonth(scenario.start + n));
    expect(column(result, 'month')).toEqual(months);
    expect(column(result, 'phase')).toEqual([...Array(36).fill('burn-in'), ...Array(60).fill('run')]);
  });

  test('describes every column of every table, once', () => {
    for (const name of TABLE_NAMES) {
      const { columns, data, rows } = result.tables[name];
      expect(new Set(columns.map((doc) => doc.name)).size).toBe(columns.length);
      expect(Object.keys(data)).toEqual(columns.map((doc) => doc.name));
      for (const doc of columns) {
        expect(data[doc.name]).toHaveLength(rows);
        expect([doc.en, doc.zh, doc.unit].every((text) => text.length > 0)).toBe(true);
      }
    }
  });

  test('gives fractions between 0 and 1', () => {
    const fractions = result.tables.monthly.columns.filter(({ unit }) => unit === 'fraction');
    for (const { name } of fractions) {
      if (name === 'guarantor_headroom' || name.startsWith('bank_car_')) continue; // may fall below zero
      expect(within(of(name)), name).toEqual([]);
    }
  });

  test('splits the price into its parts', () => {
    const parts = ['cost_funding', 'cost_risk', 'cost_service', 'cost_acquisition', 'cost_hidden'].map(of);
    of('apr_mean').forEach((all, month) => {
      expect(parts.reduce((total, part) => total + part[month]!, 0)).toBeCloseTo(all, 10);
    });
  });

  test('splits new lending by mode', () => {
    const shares = ['referral', 'light', 'guaranteed', 'joint', 'own'].map((mode) => of(`mode_share_${mode}`));
    for (let month = 0; month < 96; month++) expect(sum(shares.map((share) => share[month]!))).toBeCloseTo(1, 10);
  });

  test('orders the quantiles of the price', () => {
    const [p10, p50, p90] = [of('apr_p10'), of('apr_p50'), of('apr_p90')];
    p50.forEach((median, month) => {
      expect(p10[month]!).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(p90[month]!);
    });
  });

  test('shows a price at the cap as the cap; above it is only what evaders hide', () => {
    const reference = scenario.referenceMonth - scenario.start;
    const honest = runToEnd({ ...scenario, switches: { ...scenario.switches, evasion: false } });
    expect(Math.max(...numbers(honest, 'apr_p90').slice(reference))).toBeLessThanOrEqual(0.24);
    expect(new Set(numbers(honest, 'above_24_share').slice(reference))).toEqual(new Set([0]));
    expect(new Set(numbers(honest, 'cost_hidden'))).toEqual(new Set([0]));
    const months = column(honest, 'month').slice(reference);
    const lentUpTo = (edge: number) =>
      sum(
        numbers(honest, 'originations_fen', 'costs').filter(
          (_, row) =>
            months.includes(column(honest, 'month', 'costs')[row]!) && numbers(honest, 'up_to', 'costs')[row] === edge,
        ),
      );
    expect(lentUpTo(0.24)).toBeGreaterThan(lentUpTo(0.23));
    expect(lentUpTo(0.25)).toBe(0);
    expect(of('above_24_share').slice(reference)).toEqual(of('evasion_share').slice(reference));
  });

  test('counts the stock made before the reference month: all of it before, less every month after', () => {
    const reference = scenario.referenceMonth - scenario.start;
    const legacy = of('legacy_share');
    expect(new Set(legacy.slice(0, reference))).toEqual(new Set([1]));
    const stock = legacy.map((share, month) => share * of('outstanding_fen')[month]!);
    for (let month = reference + 1; month < 96; month++)
      expect(stock[month]!).toBeLessThanOrEqual(stock[month - 1]! + 0.5);
    expect(legacy[95]!).toBeLessThan(0.01);
  });
});

describe('tables of one kind of institution', () => {
  test('add up to the month: balances of platforms, originations of platforms and loans of banks', () => {
    const byMonth = (table: 'platforms' | 'banks', name: string) => {
      const totals: Record<string, number> = {};
      column(result, 'month', table).forEach((month, row) => {
        totals[String(month)] = (totals[String(month)] ?? 0) + numbers(result, name, table)[row]!;
      });
      return column(result, 'month').map((month) => totals[String(month)]!);
    };
    // A platform that leaves is no longer in the table of its last month.
    const lent = byMonth('platforms', 'originations_fen');
    const fraud = of('fraud_principal_fen');
    const all = of('originations_fen').map((genuine, month) => genuine + fraud[month]!);
    all.forEach((all, month) => {
      if (of('exits')[month] === of('mergers')[month]) expect(lent[month]).toBe(all);
      else expect(lent[month]!).toBeLessThanOrEqual(all);
    });
    const owned = byMonth('banks', 'balance_fen');
    of('outstanding_fen').forEach((outstanding, month) => {
      expect(owned[month]!).toBeLessThanOrEqual(outstanding);
    });
  });

  test('count refusals: all of them together are the unmet needs', () => {
    const counts = numbers(result, 'count', 'rejections');
    const unmet = of('needs').map((_, month) =>
      sum(counts.slice(month * REJECTIONS.length, (month + 1) * REJECTIONS.length)),
    );
    of('unmet_need_share').forEach((share, month) => {
      expect(unmet[month]! / of('needs')[month]!).toBeCloseTo(share, 12);
    });
    expect(unmet.map((count, month) => of('needs')[month]! - count)).toEqual(of('loans_originated'));
  });
});

describe('default curves by vintage', () => {
  const vintages = column(result, 'vintage', 'vintages');
  const ages = numbers(result, 'months_on_book', 'vintages');
  const share = numbers(result, 'default_share', 'vintages');

  test('begin at the fourth month but for cancelled loans of fraudsters, never fall, and never exceed what was lent', () => {
    const defaults = numbers(result, 'defaults', 'vintages');
    share.forEach((value, row) => {
      if (ages[row]! < 4) expect(defaults[row]).toBe(0);
      if (ages[row]! > 0) expect(value >= share[row - 1]! || Number.isNaN(value)).toBe(true);
      expect(value <= 1 || Number.isNaN(value)).toBe(true);
    });
  });

  test('start with the lending of their month', () => {
    const first = vintages.flatMap((_, row) =>
      ages[row] === 0 ? [numbers(result, 'originated_fen', 'vintages')[row]!] : [],
    );
    const fraud = of('fraud_principal_fen');
    expect(first).toEqual(of('originations_fen').map((genuine, month) => genuine + fraud[month]!));
    expect(sum(fraud)).toBeGreaterThan(0);
  });

  test('of some vintages rise above zero', () => {
    expect(mean(share.filter((value, row) => ages[row] === 12 && !Number.isNaN(value)))).toBeGreaterThan(0);
  });
});
