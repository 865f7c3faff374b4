import { describe, expect, it } from 'vitest';
import type { DatedLever, Result } from '../../src/engine/index.ts';
import { CHART_NAMES, CHARTS, drawChart } from '../../src/report/charts/index.ts';
import type { ChartSpec, Json } from '../../src/report/charts/spec.ts';
import { PLATFORM_COLOURS, RUN_STYLES } from '../../src/report/charts/theme.ts';
import { LANGUAGES } from '../../src/report/language.ts';
import { made, madeBaseline } from './synthetic.ts';
import { isVegaLite } from './vega-lite.ts';

const titleOf = (spec: ChartSpec): string => spec.title!.text.join(' ');
const rowsOf = (panel: Json): Json[] => (panel.data as { values: Json[] }).values;
const layersOf = (panel: Json): Json[] => panel.layer as Json[];

/** Charts whose x axis is not the months of the run. */
const BY_AGE = ['vintages'];

describe.each(CHART_NAMES)('the %s chart', (name) => {
  it.each(LANGUAGES)('is valid Vega-Lite in %s, alone and beside another run', (lang) => {
    for (const options of [{ lang }, { lang, compare: madeBaseline() }]) {
      const spec = drawChart(name, made(), options);
      expect(isVegaLite(spec), JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true);
    }
  });

  it('is plain JSON with a description', () => {
    const spec = drawChart(name, made(), { lang: 'en' });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(spec.description).toContain('2023-10 to 2027-09');
  });

  it('leaves the burn-in out', () => {
    const text = JSON.stringify(drawChart(name, made(), { lang: 'en' }));
    expect(text.match(/"20\d\d-\d\d"/g)?.filter((month) => month < '"2023-10"') ?? []).toEqual([]);
  });

  it.skipIf(BY_AGE.includes(name))('marks the reference month and the month of announcement', () => {
    const text = JSON.stringify(drawChart(name, made(), { lang: 'en' }));
    expect(text).toContain('in force, reference 2025-10');
    expect(text).toContain('announced 2025-04');
  });

  it('names both runs when two are drawn', () => {
    const text = JSON.stringify(drawChart(name, made(), { lang: 'en', compare: madeBaseline() }));
    expect(text).toContain('Rules of 2025');
    expect(text).toContain('No rule of 2025');
  });

  it('has panels of one width, so that a page can fit them to a screen', () => {
    const { concat } = drawChart(name, made(), { lang: 'en', compare: madeBaseline() });
    expect(new Set(concat.map(({ width }) => width)).size).toBe(1);
  });

  it('draws a run that has no month of the reference half-year', () => {
    const result = made();
    const late = { ...result, scenario: { ...result.scenario, referenceMonth: result.scenario.referenceMonth + 60 } };
    for (const lang of LANGUAGES) expect(isVegaLite(drawChart(name, late, { lang }))).toBe(true);
  });
});

describe('titles', () => {
  // the made-up lending is multiplied by 0.91, so it falls 9 % but for the ripple, which 12 and 6 months average out
  it('say that lending falls when it falls, in both languages', () => {
    expect(titleOf(drawChart('volume', made(), { lang: 'en' }))).toBe(
      'New lending falls 9 % in the six months from 2025-10, against the year before',
    );
    expect(titleOf(drawChart('volume', made(), { lang: 'zh' }))).toBe('2025年10月起6个月，较此前一年，新放款下降9%');
  });

  it('say that lending rises when it rises', () => {
    expect(titleOf(drawChart('volume', made({ lending: 1.2 }), { lang: 'en' }))).toMatch(/^New lending rises 20 %/);
    expect(titleOf(drawChart('volume', made({ lending: 1.2 }), { lang: 'zh' }))).toContain('上升20%');
  });

  it('say so when nothing moves', () => {
    expect(titleOf(drawChart('volume', made({ lending: 1 }), { lang: 'en' }))).toContain('changes by less than 1 %');
    expect(titleOf(drawChart('platforms', made({ rule: false }), { lang: 'en' }))).toContain('stays at 38');
  });

  // 0.91 against 1.02 is 10.8 % lower
  it('compare with the other run when there is one', () => {
    const options = { lang: 'en', compare: madeBaseline() } as const;
    expect(titleOf(drawChart('volume', made(), options))).toBe(
      'New lending is 11 % lower than in “No rule of 2025” in the six months from 2025-10',
    );
    expect(titleOf(drawChart('delinquency', made(), options))).toMatch(
      /is higher than in “No rule of 2025”, 2\.\d+ % against/,
    );
    expect(titleOf(drawChart('price', made(), { ...options, lang: 'zh' }))).toMatch(
      /与“No rule of 2025”相比，平均综合融资成本更低/,
    );
  });

  // half a per cent apart, which one run's luck moves by itself
  it('make no news of a slight difference', () => {
    const compare = made({ title: 'Without', lateness: 1 });
    const drawn = drawChart('delinquency', made({ lateness: 1.005 }), { lang: 'en', compare });
    expect(titleOf(drawn)).toMatch(/past due hardly differs from “Without”, [\d.]+ % against [\d.]+ %/);
    expect(titleOf(drawChart('delinquency', made({ lateness: 1.005 }), { lang: 'zh', compare }))).toContain('几乎相同');
  });

  it('shorten a long name of the other run at a word', () => {
    const compare = made({ title: 'The market as it was in March 2025, before the notice', rule: false });
    expect(titleOf(drawChart('volume', made(), { lang: 'en', compare }))).toContain(
      '“The market as it was in March 2025…”',
    );
  });

  it('name the reason that moved most and the mode that moved most', () => {
    expect(titleOf(drawChart('rejections', made(), { lang: 'en' }))).toContain('the reason that moved most: price cap');
    expect(titleOf(drawChart('modes', made(), { lang: 'en' }))).toContain(
      '“Guaranteed” share of new lending falls from 41.0 % to 26.0 %',
    );
  });

  it('compare loans made before and after at an age that both have', () => {
    expect(titleOf(drawChart('vintages', made(), { lang: 'en' }))).toBe(
      'Of what was lent from 2025-10 to 2026-03, 3.60 % is in default after 18 months, against 1.80 % of what was lent from 2025-04 to 2025-09',
    );
  });

  it('fall back on the last year when the run offers no comparison', () => {
    const result = made();
    const late = { ...result, scenario: { ...result.scenario, referenceMonth: result.scenario.referenceMonth + 60 } };
    expect(titleOf(drawChart('platforms', late, { lang: 'en' }))).toContain(
      'averages 24.3 in the last 12 months of the run',
    );
  });
});

describe('lines', () => {
  it('break where a month has no price', () => {
    const rows = rowsOf(drawChart('price', made({ empty: [3] }), { lang: 'en' }).concat[0]!);
    expect(rows[3]).toMatchObject({ month: '2024-01', v0: null, l0: null, h0: null });
  });

  it('show money in million yuan and rates in per cent', () => {
    const lending = rowsOf(drawChart('volume', made(), { lang: 'en' }).concat[0]!);
    const rate = rowsOf(drawChart('price', made(), { lang: 'en' }).concat[0]!);
    expect(lending[0]!.v0).toBeCloseTo(4100, -3);
    expect(rate[0]!.v0).toBeCloseTo(23.1, 0);
  });

  it('are told apart by dashes as well as by colour', () => {
    const spec = drawChart('volume', made(), { lang: 'en', compare: madeBaseline() });
    const line = layersOf(spec.concat[0]!).find(({ mark }) => (mark as Json).type === 'line')!;
    type Channel = { scale: { range: unknown[] }; legend: { labelExpr: string } };
    const { color, strokeDash } = line.encoding as Record<string, Channel>;
    expect(color!.legend.labelExpr).toBe('["Rules of 2025","No rule of 2025"][datum.value]');
    expect(strokeDash!.legend).toEqual(color!.legend);
    expect(new Set(strokeDash!.scale.range.map(String)).size).toBe(2);
  });

  it('tell two runs of one title apart by their file names', () => {
    const twin = made({ title: 'Rules of 2025', name: 'rules-2025-b' });
    expect(JSON.stringify(drawChart('volume', made(), { lang: 'en', compare: twin }))).toContain(
      'Rules of 2025 (rules-2025-b)',
    );
  });
});

describe('the rules', () => {
  it('have a lane each, with words that people read', () => {
    const [lanes] = drawChart('rules', made(), { lang: 'en' }).concat;
    expect(rowsOf(lanes!)).toMatchObject([
      { known: '2025-04', from: '2025-10', to: '2027-09', words: 'Ceiling on the all-in cost of one loan: 24 %' },
    ]);
  });

  it('that two runs share do not count as a difference', () => {
    const twin = made({ title: 'Twin' });
    expect(titleOf(drawChart('rules', made(), { lang: 'en', compare: twin }))).toContain('No dated rule differs');
    const spec = drawChart('rules', madeBaseline(), { lang: 'en', compare: made() });
    expect(titleOf(spec)).toContain('One dated rule differs');
    expect(rowsOf(spec.concat[0]!)).toMatchObject([{ of: 'other' }]);
  });
});

describe('the distribution of cost', () => {
  const stepsOf = (options: Parameters<typeof drawChart>[2], result = made()): Json[] =>
    rowsOf(drawChart('bands', result, options).concat[0]!);
  const at = (steps: readonly Json[], to: number): Json => steps.find((step) => step.to === to)!;

  // of the made-up lending 35 % costs 23–24 % under the rule and 7.5 % without it; see synthetic.ts
  it('sets the half-year from the reference month against the year before', () => {
    const steps = stepsOf({ lang: 'en' });
    expect(at(steps, 24)).toMatchObject({ edge: 23, end: 24, v0: 35, v1: 7.5 });
    expect(at(steps, 25)).toMatchObject({ v0: 0, v1: 2.33333 });
    expect(steps.reduce((sum, { v0 }) => sum + Number(v0), 0)).toBeCloseTo(100, 4);
    expect(steps.reduce((sum, { v1 }) => sum + Number(v1), 0)).toBeCloseTo(100, 3);
  });

  it('sets two runs side by side, each over the same months', () => {
    expect(at(stepsOf({ lang: 'en', compare: made() }), 24)).toMatchObject({ v0: 35, v1: 35 });
    expect(at(stepsOf({ lang: 'en', compare: madeBaseline() }), 24)).toMatchObject({ v0: 35, v1: 7.5 });
  });

  it('begins and ends at the foot and reaches every ceiling', () => {
    const steps = stepsOf({ lang: 'en' });
    expect([steps[0], steps.at(-1)]).toMatchObject([
      { edge: 8, v0: 0, v1: 0 },
      { edge: 41, v0: 0, v1: 0 },
    ]);
    expect(at(steps, 9)).toMatchObject({ edge: 8 });
  });

  it('says the highest step, whichever side it is on', () => {
    const text = (result: Result, compare?: Result) =>
      JSON.stringify(drawChart('bands', result, { lang: 'en', ...(compare && { compare }) }));
    expect(text(made())).toContain(JSON.stringify('23–24 %: 35.0 %\nagainst 7.5 %'));
    expect(text(madeBaseline(), made())).toContain(JSON.stringify('23–24 %: 7.5 %\nagainst 35.0 %'));
  });

  it('marks the ceilings that the law has named and those that the rules set', () => {
    const marked = (levers: readonly DatedLever[]): unknown[] =>
      layersOf(drawChart('bands', made({ levers }), { lang: 'en' }).concat[0]!)
        .flatMap(({ data }) => (data as { values: Json[] } | undefined)?.values ?? [])
        .filter((row) => 'cost' in row);
    const named = ['20 %', '24 %', '36 %'].map((label) => ({ label, cost: Number.parseInt(label, 10) }));
    expect(marked([])).toEqual([...named, ...named]);
    const of = (value: number) => ({ ...made().scenario.levers[0]!, value });
    expect(marked([of(1600)])).toContainEqual({ cost: 16, label: '16 %' });
    expect(marked([of(2200)])).toContainEqual({ cost: 22, label: '' });
  });

  it('is a table of all bands, of which those between two ceilings add up to what the title tells', () => {
    const { rows, columns } = CHARTS.bands.table!(made(), madeBaseline());
    expect(columns.map(({ run }) => run?.en)).toEqual(['Rules of 2025', 'No rule of 2025']);
    expect(rows).toHaveLength(41);
    expect([rows[0]!.head, rows[23]!.head, rows[40]!.head]).toEqual(['0–1', '23–24', '> 40']);
    const between = rows.slice(24, 36).reduce((sum, { values }) => sum + values[1]!, 0);
    expect(between).toBeCloseTo(0.28, 6);
    expect(titleOf(drawChart('bands', made(), { lang: 'en', compare: madeBaseline() }))).toContain(
      'at 24 to 36 % is lower than in “No rule of 2025”, 0.00 % against 28.0 %',
    );
  });

  it('leaves months without lending out of the mean', () => {
    const reference = 24; // month of the run
    expect(at(stepsOf({ lang: 'en' }, made({ empty: [reference, reference + 1] })), 24)).toMatchObject({ v0: 35 });
  });
});

describe('the funnel', () => {
  // of 1,000 loans due 1,000 × 0.0062 × 0.9 × 0.5 × 0.4 reach 90 days in the year before
  it('multiplies the roll rates', () => {
    const [funnel] = drawChart('rolls', made(), { lang: 'en' }).concat;
    const before = rowsOf(funnel!).filter(({ at }) => at === 1);
    expect(before.map(({ value }) => value)).toHaveLength(5);
    expect(Number(before[4]!.value) / Number(before[1]!.value)).toBeCloseTo(0.9 * 0.5 * 0.4, 4);
  });
});

describe('limits of banks and guarantors', () => {
  it('stand beside what is used of them', () => {
    const panels = drawChart('buffers', made(), { lang: 'en' }).concat;
    expect(rowsOf(panels[0]!)[0]).toMatchObject({ m0: 10.5 });
    expect(rowsOf(panels[4]!)[0]).toMatchObject({ v0: 8, m0: 10 });
  });
});

describe('platforms one by one', () => {
  // the made-up margins are 9 % before the rule and 8 % after
  it('say which way the mean margin goes', () => {
    expect(titleOf(drawChart('individual', made(), { lang: 'en' }))).toBe(
      'The mean margin of platforms falls from 9.00 % to 8.00 % in the six months from 2025-10, against the year before',
    );
  });

  // of 48 months every other one is drawn; the fifth platform leaves in the 25th
  it('end where a platform leaves, and the line of all breaks there', () => {
    const rows = rowsOf(drawChart('individual', made(), { lang: 'en' }).concat[0]!);
    const fifth = rows.find(({ platform }) => platform === 5)! as Record<'at' | 'margin', number[]>;
    expect(fifth.at).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11]);
    expect(fifth.margin).toEqual(Array.from({ length: 12 }, () => 9));
  });

  it('look different where they left from a run beside', () => {
    const text = JSON.stringify(drawChart('platforms', made(), { lang: 'en' }).concat[1]);
    expect(text).toContain(PLATFORM_COLOURS.left);
    expect(text).not.toContain(RUN_STYLES[1].color);
  });
});
