import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { CHART_NAMES, drawChart } from '../../src/report/charts/index.ts';
import type { ChartSpec, Json } from '../../src/report/charts/spec.ts';
import { LANGUAGES } from '../../src/report/language.ts';
import { made, madeBaseline } from './synthetic.ts';

const schemaFile = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const isVegaLite = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')),
);

const titleOf = (spec: ChartSpec): string => spec.title!.text.join(' ');
const rowsOf = (panel: Json): Json[] => (panel.data as { values: Json[] }).values;

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
    const spec = drawChart(name, made(), { lang: 'en' });
    for (const panel of spec.concat) {
      expect(
        rowsOf(panel)
          .map(({ month }) => String(month))
          .toSorted()[0],
      ).toBe('2023-10');
    }
  });

  it('marks the reference month and the month of announcement', () => {
    const text = JSON.stringify(drawChart(name, made(), { lang: 'en' }));
    expect(text).toContain('reference 2025-10');
    expect(text).toContain('announced 2025-04');
  });

  it('names both runs when two are drawn', () => {
    const text = JSON.stringify(drawChart(name, made(), { lang: 'en', compare: madeBaseline() }));
    expect(text).toContain('Rules of 2025');
    expect(text).toContain('No rule of 2025');
  });
});

describe('titles', () => {
  // the made-up lending is multiplied by 0.91, so it falls 9 % but for the ripple, which 12 and 6 months average out
  it('say that lending falls when it falls, in both languages', () => {
    expect(titleOf(drawChart('volume', made(), { lang: 'en' }))).toBe(
      'New lending falls 9 % in the six months from 2025-10, against the year before',
    );
    expect(titleOf(drawChart('volume', made(), { lang: 'zh' }))).toBe('2025-10起6个月，较此前一年，新放款下降9%');
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

  it('shorten a long name of the other run at a word', () => {
    const compare = made({ title: 'The market as it was in March 2025, before the notice', rule: false });
    expect(titleOf(drawChart('volume', made(), { lang: 'en', compare }))).toContain(
      '“The market as it was in March 2025…”',
    );
  });

  it('name the reason that moved most and the mode that moved most', () => {
    expect(titleOf(drawChart('rejections', made(), { lang: 'en' }))).toContain('mainly: price cap');
    expect(titleOf(drawChart('modes', made(), { lang: 'en' }))).toContain(
      '“Guaranteed” share of new lending falls from 41.0 % to 26.0 %',
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
    expect(rows[3]).toMatchObject({ month: '2024-01', value: null, low: null, high: null });
  });

  it('show money in million yuan and rates in per cent', () => {
    const lending = rowsOf(drawChart('volume', made(), { lang: 'en' }).concat[0]!);
    const rate = rowsOf(drawChart('price', made(), { lang: 'en' }).concat[0]!);
    expect(lending[0]!.value).toBeCloseTo(4100, -3);
    expect(rate[0]!.value).toBeCloseTo(23.1, 0);
  });

  it('are told apart by dashes as well as by colour', () => {
    const spec = drawChart('volume', made(), { lang: 'en', compare: madeBaseline() });
    const line = (spec.concat[0]!.layer as Json[]).find(({ mark }) => (mark as Json).type === 'line')!;
    const { color, strokeDash } = line.encoding as Record<string, { scale: { domain: string[]; range: unknown[] } }>;
    expect(color!.scale.domain).toEqual(['Rules of 2025', 'No rule of 2025']);
    expect(new Set(strokeDash!.scale.range.map(String)).size).toBe(2);
  });

  it('tell two runs of one title apart by their file names', () => {
    const twin = made({ title: 'Rules of 2025', name: 'rules-2025-b' });
    expect(JSON.stringify(drawChart('volume', made(), { lang: 'en', compare: twin }))).toContain(
      'Rules of 2025 (rules-2025-b)',
    );
  });
});
