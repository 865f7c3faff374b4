import { describe, expect, it } from 'vitest';
import type { ChartSpec, Json } from '../../../src/report/charts/spec.ts';
import { effectsChart, fanChart, toSvg, waterfallChart, winnersChart } from '../../../src/report/index.ts';
import { LANGUAGES, type Lang } from '../../../src/report/language.ts';
import { isVegaLite } from '../vega-lite.ts';
import { effects, fan, waterfall, winners } from './rows.ts';

const DRAW = {
  fan: (lang: Lang) => fanChart(fan(lang)),
  winners: (lang: Lang) => winnersChart(winners(lang)),
  waterfall: (lang: Lang) => waterfallChart(waterfall(lang)),
  effects: (lang: Lang) => effectsChart(effects(lang)),
} as const satisfies Record<string, (lang: Lang) => ChartSpec>;

const rowsOf = ({ concat }: ChartSpec): Json[] => (concat[0]!.data as { values: Json[] }).values;

describe.each(Object.entries(DRAW))('the %s chart of many runs', (name, draw) => {
  it.each(LANGUAGES)('is valid Vega-Lite in %s and says what it shows', (lang) => {
    const spec = draw(lang);
    expect(isVegaLite(spec), JSON.stringify(isVegaLite.errors?.slice(0, 3))).toBe(true);
    expect(spec.description).toContain(spec.title!.text.join(' '));
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(draw('en')))).toEqual(draw('en'));
  });

  it.each(LANGUAGES)('looks as it did in %s', async (lang) => {
    const svg = await toSvg(draw(lang));
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    await expect(svg).toMatchFileSnapshot(`../snapshots/${name}-${lang}.svg`);
  });
});

describe('a fan', () => {
  it('holds mean and interval of every scenario in axis units', () => {
    expect(rowsOf(DRAW.fan('en'))[10]).toEqual({
      month: '2025-11',
      ...{ v0: 19, l0: 18.8, h0: 19.2 },
      ...{ v1: 20, l1: 19.8, h1: 20.2 },
      ...{ v2: 20.1, l2: 19.9, h2: 20.3 },
    });
  });

  it('refuses more scenarios than can be told apart', () => {
    const one = fan('en').scenarios[0]!;
    const scenarios = Array.from({ length: 6 }, () => one);
    expect(() => fanChart({ ...fan('en'), scenarios })).toThrow('at most 5 scenarios can be told apart, got 6');
  });
});

describe('a waterfall', () => {
  it('leads from the baseline to the variant, each step from where the last one ended', () => {
    const rows = rowsOf(DRAW.waterfall('en'));
    expect(rows.map(({ from }) => from)).toEqual([36, 39, 38, 40, 39.5, 39.9, 39.9]);
    expect(rows.at(-1)!.end).toBe(40);
    // the interval of a step hangs at its own end: 36 + 3 ± 0.3
    expect(rows[0]).toMatchObject({ low: 38.7, high: 39.3, text: '+3.00 pp' });
  });
});

describe('effects', () => {
  it('are clear only where the interval leaves out zero', () => {
    expect(rowsOf(DRAW.effects('en')).map(({ clear }) => clear)).toEqual([true, true, false]);
  });

  it('are told apart by shape and colour', () => {
    const points = (DRAW.effects('en').concat[0]!.layer as Json[]).map(({ mark }) => mark as Json);
    const looks = points.filter(({ type }) => type === 'point').map(({ shape, stroke }) => [shape, stroke]);
    expect(new Set(looks.map(([shape]) => shape)).size).toBe(2);
    expect(new Set(looks.map(([, stroke]) => stroke)).size).toBe(2);
  });
});

describe('winners and losers', () => {
  it('stand on both sides of zero with their intervals', () => {
    const rows = rowsOf(DRAW.winners('en')).filter(({ row }) => row === 0);
    expect(rows).toMatchObject([
      { side: 1, mean: 10, low: 7, high: 13 },
      { side: -1, mean: -30, low: -35, high: -25 },
    ]);
    expect(rows[1]!.tip).toBe('Income tercile 1\nlose credit: 30.0 (25.0–35.0)');
  });
});
