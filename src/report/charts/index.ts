import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { type Chart, chartSpec } from './chart.ts';
import { concentration } from './concentration.ts';
import { delinquency } from './delinquency.ts';
import { modes } from './modes.ts';
import { platforms } from './platforms.ts';
import { price } from './price.ts';
import { rejections } from './rejections.ts';
import type { ChartSpec } from './spec.ts';
import { volume } from './volume.ts';

/** Names of the report's charts, in reading order. */
export const CHART_NAMES = [
  'volume',
  'price',
  'delinquency',
  'concentration',
  'platforms',
  'rejections',
  'modes',
] as const;
export type ChartName = (typeof CHART_NAMES)[number];

/** The report's charts by name. */
export const CHARTS: Readonly<Record<ChartName, Chart>> = {
  volume,
  price,
  delinquency,
  concentration,
  platforms,
  rejections,
  modes,
};

/** Draws one chart of a run, or of two runs over the same months, as a Vega-Lite v6 specification. */
export const drawChart = (name: ChartName, result: Result, options: ChartOptions): ChartSpec =>
  chartSpec(CHARTS[name], result, options);
