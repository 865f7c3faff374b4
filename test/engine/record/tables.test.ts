import { describe, expect, test } from 'vitest';
import type { TableName } from '../../../src/engine/record/result.ts';
import { GROUPS } from '../../../src/engine/state/borrowers.ts';
import { COMPLAINT_CAUSES } from '../../../src/engine/state/totals.ts';
import { column, numbers, runToEnd, scenarioOf, strangeCells, sum } from '../helpers.ts';

const BORROWERS = 3000;
const scenario = scenarioOf({
  from: 'rules-2025',
  borrowers: BORROWERS,
  burnIn: 12,
  months: 60,
  parameters: { 'warning.sensitivity': 0.5, 'fraud.attempt_rate': 0.001, 'complaint.scale': 4 },
});
const result = runToEnd(scenario);
const of = (name: string) => numbers(result, name);
const months = column(result, 'month');

/** Sums by month of one column of a table. */
function byMonth(table: TableName, name: string): number[] {
  const sums = new Map(months.map((month) => [month, 0]));
  const values = numbers(result, name, table);
  column(result, 'month', table).forEach((month, row) => {
    sums.set(month, sums.get(month)! + values[row]!);
  });
  return months.map((month) => sums.get(month)!);
}

test('no cell of any table is a number that is none', () => {
  expect(strangeCells(result)).toEqual([]);
});

describe('borrowers.csv', () => {
  test('has a row for each group and month, and everybody is in one', () => {
    expect(result.tables.borrowers.rows).toBe(GROUPS * months.length);
    const people = numbers(result, 'people', 'borrowers');
    expect(sum(people.slice(0, GROUPS))).toBe(BORROWERS);
    expect(people.slice(-GROUPS)).toEqual(people.slice(0, GROUPS));
    expect(Math.min(...people)).toBeGreaterThan(0);
  });

  test.each([
    ['loans', 'loans_originated'],
    ['originations_fen', 'originations_fen'],
    ['needs', 'needs'],
    ['with_loan', 'borrowers_with_loan'],
  ])('adds up: %s over the groups are the month’s %s', (name, monthly) => {
    expect(byMonth('borrowers', name)).toEqual(of(monthly));
  });

  test('adds up: debts are what is outstanding to others than fraudsters before the month’s lending', () => {
    const debts = byMonth('borrowers', 'debt_fen');
    const owed = of('outstanding_fen').map((all, month) => all - of('fraud_outstanding_fen')[month]!);
    expect(debts).toEqual(owed.map((all, month) => all - of('originations_fen')[month]!));
  });

  test('every need ends as a loan, a refusal or an offer declined', () => {
    const [loans, refused, declined] = ['loans', 'refused', 'declined'].map((name) =>
      numbers(result, name, 'borrowers'),
    );
    expect(loans!.map((made, row) => made + refused![row]! + declined![row]!)).toEqual(
      numbers(result, 'needs', 'borrowers'),
    );
  });

  test('agrees with the shares of the month', () => {
    const share = (name: string) =>
      byMonth('borrowers', name).map((count, month) => count / of('borrowers_with_loan')[month]!);
    share('over_indebted').forEach((value, month) => {
      if (months[month] !== months[0]) expect(value).toBeCloseTo(of('over_indebted_share')[month]!, 12);
    });
    const amounts = numbers(result, 'originations_fen', 'borrowers');
    const rates = numbers(result, 'apr_mean', 'borrowers');
    const last = months.length - 1;
    const paid = sum(amounts.slice(-GROUPS).map((amount, g) => (amount > 0 ? amount * rates.slice(-GROUPS)[g]! : 0)));
    expect(paid / of('originations_fen')[last]!).toBeCloseTo(of('apr_mean')[last]!, 10);
  });

  test('shows that the riskier default more, as nobody can see at the door', () => {
    const bins = numbers(result, 'risk_bin', 'borrowers');
    const defaults = numbers(result, 'defaults', 'borrowers');
    const of = (from: number, to: number) => sum(defaults.filter((_, row) => bins[row]! >= from && bins[row]! < to));
    expect(of(8, 16)).toBeGreaterThan(of(0, 8));
  });

  test('values what loans are worth in the long run no higher than at the till', () => {
    const long = numbers(result, 'surplus_long_run_fen', 'borrowers');
    numbers(result, 'surplus_fen', 'borrowers').forEach((now, row) => {
      expect(long[row]!).toBeLessThanOrEqual(now);
    });
  });
});

describe('complaints.csv', () => {
  const causes = COMPLAINT_CAUSES.map((cause) => byMonth('complaints', cause));
  const made = months.map((_, month) => sum(causes.map((of) => of[month]!)));

  test('adds up to the complaint rate while nobody leaves', () => {
    made.forEach((count, month) => {
      const rate = of('complaint_rate')[month]!;
      const all = Number.isNaN(rate) ? 0 : Math.round(rate * of('borrowers_with_loan')[month]!);
      if (of('exits')[month] === 0 && !Number.isNaN(rate)) expect(count).toBe(all);
    });
    expect(sum(made)).toBeGreaterThan(100);
  });

  test('settles no more at once than were made', () => {
    byMonth('complaints', 'settled').forEach((settled, month) => {
      expect(settled).toBeLessThanOrEqual(made[month]!);
    });
  });

  test('knows every cause, and none is nearly all there is', () => {
    COMPLAINT_CAUSES.forEach((cause, i) => {
      const share = sum(causes[i]!) / sum(made);
      expect(share, cause).toBeGreaterThan(0.03);
      expect(share, cause).toBeLessThan(0.7);
    });
  });
});

describe('costs.csv', () => {
  const [from, to, amounts] = ['above', 'up_to', 'originations_fen'].map((name) => numbers(result, name, 'costs'));
  const bands = result.tables.costs.rows / months.length;
  const ofMonth = (month: number): readonly number[] => amounts!.slice(month * bands, (month + 1) * bands);

  test('has the bands from 0 to 40 % and one above for each month, one percentage point each', () => {
    const edges = Array.from({ length: 41 }, (_, percent) => Number(`0.${String(percent).padStart(2, '0')}`));
    expect(from!.slice(0, 41)).toEqual(edges);
    expect(to!.slice(0, 41)).toEqual([...edges.slice(1), Number.NaN]);
    expect(column(result, 'month', 'costs')).toEqual(months.flatMap((month) => Array(41).fill(month)));
  });

  test.each([
    ['loans', 'loans_originated'],
    ['originations_fen', 'originations_fen'],
  ])('adds up: %s over the bands are the month’s %s', (name, monthly) => {
    expect(byMonth('costs', name)).toEqual(of(monthly));
  });

  test.each([20, 24])('has above %i % what the month counts above it', (ceiling) => {
    months.forEach((_, month) => {
      const above = sum(ofMonth(month).slice(ceiling));
      expect(above / of('originations_fen')[month]!).toBe(of(`above_${ceiling}_share`)[month]);
    });
  });

  test('puts the month’s percentiles into the bands that reach them', () => {
    for (const [name, share] of [
      ['apr_p10', 0.1],
      ['apr_p50', 0.5],
      ['apr_p90', 0.9],
    ] as const)
      months.forEach((_, month) => {
        const own = ofMonth(month);
        const band = own.findIndex((_, at) => sum(own.slice(0, at + 1)) >= share * sum(own));
        expect(of(name)[month]!, name).toBeGreaterThanOrEqual(from![band]!);
        expect(of(name)[month]!, name).toBeLessThanOrEqual(to![band]!);
      });
  });

  // where nothing costs more than 40 %, the middle of a band is half a point from any price in it at most
  test('has the month’s mean within half a band of that of the middles', () => {
    const closed = [...months.keys()].filter((month) => ofMonth(month)[40] === 0);
    expect(closed.length).toBeGreaterThan(months.length / 2);
    closed.forEach((month) => {
      const own = ofMonth(month);
      const middles = sum(own.map((amount, band) => amount * (band + 0.5))) / 100;
      expect(Math.abs(middles / sum(own) - of('apr_mean')[month]!)).toBeLessThanOrEqual(0.005);
    });
  });
});

describe('exposures.csv', () => {
  const dates = column(result, 'month', 'exposures');
  const of = (name: string) => numbers(result, name, 'exposures');

  test('is taken every December and at the end', () => {
    const decembers = months.filter((month) => String(month).endsWith('-12'));
    expect([...new Set(dates)]).toEqual([...new Set([...decembers, months.at(-1)])]);
  });

  test('starts from the ratios of banks.csv and takes the loss from them', () => {
    const ratios = new Map(
      column(result, 'month', 'banks').map((month, row) => [
        `${month} ${column(result, 'bank', 'banks')[row]}`,
        numbers(result, 'capital_ratio', 'banks')[row],
      ]),
    );
    dates.forEach((month, row) => {
      expect(of('car_before')[row]).toBe(ratios.get(`${month} ${column(result, 'bank', 'exposures')[row]}`));
      expect(of('car_before')[row]! - of('car_after')[row]!).toBeCloseTo(of('car_loss')[row]!, 15);
      expect(of('expected_loss_fen')[row]!).toBeLessThanOrEqual(of('uncovered_fen')[row]!);
      expect(of('uncovered_fen')[row]!).toBeLessThanOrEqual(of('exposure_fen')[row]!);
    });
    expect(Math.max(...of('car_loss'))).toBeGreaterThan(0);
  });
});

describe('parts of one whole in monthly.csv', () => {
  test.each([
    ['who bears losses', ['loss_share_bank', 'loss_share_guarantor', 'loss_share_platform', 'loss_share_reserve']],
    ['who would lose the balance', ['held_by_bank_share', 'held_by_guarantor_share', 'held_by_platform_share']],
    ['causes of complaints', COMPLAINT_CAUSES.map((cause) => `complaints_${cause}_share`)],
  ])('add up to 1: %s', (_, names) => {
    const parts = names.map(of);
    const whole = months.map((_, month) => sum(parts.map((part) => part[month]!)));
    expect(whole.filter((all) => !Number.isNaN(all) && Math.abs(all - 1) > 1e-9)).toEqual([]);
    expect(whole.at(-1)).toBeCloseTo(1, 9);
  });

  test('add up to the realised cost', () => {
    const parts = ['paid_interest', 'paid_guarantee', 'paid_service', 'paid_hidden'].map(of);
    of('apr_realised').forEach((all, month) => {
      if (!Number.isNaN(all)) expect(sum(parts.map((part) => part[month]!))).toBeCloseTo(all, 12);
    });
  });

  test('account for every yuan lent to fraudsters', () => {
    const [lent, lost, standing] = ['fraud_principal_fen', 'fraud_loss_fen', 'fraud_outstanding_fen'].map(of);
    standing!.forEach((now, month) => {
      expect(now).toBe((standing![month - 1] ?? 0) + lent![month]! - lost![month]!);
    });
    expect(Math.min(...lost!)).toBe(0);
    expect(sum(lost!)).toBeGreaterThan(0);
  });

  test('keep the lowest capital ratio the lowest of any type', () => {
    const types = ['national', 'internet', 'consumer', 'local'].map((type) => of(`bank_car_${type}`));
    expect(months.map((_, month) => Math.min(...types.map((ratios) => ratios[month]!)))).toEqual(of('bank_car_min'));
  });

  test('put the look-through ratio above the banks’ own: guarantors take defaults off their books', () => {
    const own = of('npl_ratio');
    const through = of('npl_look_through').slice(12);
    expect(sum(through)).toBeGreaterThan(sum(own.slice(12)));
  });

  test('count warnings, holidays and what defaulted after them', () => {
    for (const name of ['warning_hits', 'warning_false_alarms', 'holiday_fen'])
      expect(sum(of(name)), name).toBeGreaterThan(0);
    expect(of('redefault_share').at(-1)).toBeGreaterThan(0);
  });
});
