import type { EffectsChart, FanChart, Lang, WaterfallChart, WinnersChart } from '../../../src/report/index.ts';

/** Made-up rows for charts of many runs; round numbers, so that places on the axis can be told by eye. */
const words = (lang: Lang) => ({
  lang,
  title: { en: 'The cap lowers cost and turns people away', zh: '上限降低成本但减少可得性' }[lang],
  note: { en: 'Means of 40 pairs with 95 % intervals.', zh: '40对运行的均值与95%区间。' }[lang],
});

const months = (level: number, slope: number) =>
  Array.from({ length: 24 }, (_, month) => {
    const mean = level + slope * month;
    const at = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return { month: at, mean, low: mean - 0.002, high: mean + 0.002 };
  });

export const fan = (lang: Lang): FanChart => ({
  ...words(lang),
  scenarios: [
    { name: 'cap-24', months: months(0.2, -0.001) },
    { name: 'baseline', months: months(0.2, 0) },
    { name: 'cap-36', months: months(0.2, 0.0001) },
  ],
  unit: '1/year',
  axis: { en: 'All-in APR', zh: '综合融资成本' }[lang],
  markers: [{ month: '2025-10', kind: 'reference', label: 'in force', align: 'left', row: 0 }],
});

export const winners = (lang: Lang): WinnersChart => ({
  ...words(lang),
  rows: ['1', '2', '3'].map((tercile, place) => ({
    group: { en: `Income tercile ${tercile}`, zh: `收入第${tercile}分位` }[lang],
    gained: { mean: 10 * (place + 1), low: 10 * place + 7, high: 10 * place + 13 },
    lost: { mean: 30 - 10 * place, low: 25 - 10 * place, high: 35 - 10 * place },
  })),
  gained: { en: 'pay less', zh: '成本下降' }[lang],
  lost: { en: 'lose credit', zh: '失去信贷' }[lang],
});

const CHANNELS = ['direct', 'price', 'screening', 'funding', 'network', 'disclosure', 'exit'];

export const waterfall = (lang: Lang): WaterfallChart => ({
  ...words(lang),
  baseline: { label: { en: 'Baseline', zh: '基准' }[lang], mean: 0.36 },
  // 0.36 + 0.03 − 0.01 + 0.02 − 0.005 + 0.004 + 0 + 0.001 = 0.4
  steps: [0.03, -0.01, 0.02, -0.005, 0.004, 0, 0.001].map((mean, place) => ({
    label: CHANNELS[place]!,
    mean,
    low: mean - 0.003,
    high: mean + 0.003,
  })),
  variant: { label: { en: 'Variant', zh: '新规' }[lang], mean: 0.4 },
  unit: 'fraction',
  axis: { en: 'Unmet need', zh: '未满足需求' }[lang],
});

export const effects = (lang: Lang): EffectsChart => ({
  ...words(lang),
  rows: [
    { label: 'HHI', mean: 0.3, low: 0.2, high: 0.4 },
    { label: 'APR', mean: -0.05, low: -0.06, high: -0.04 },
    { label: '90+', mean: 0.01, low: -0.02, high: 0.04, text: '+0.02 pp' },
  ],
  unit: 'fraction',
  axis: { en: 'Change against the baseline', zh: '相对基准的变化' }[lang],
});
