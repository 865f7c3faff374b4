import type { Result } from '../../engine/index.ts';
import type { ChartOptions } from '../finding.ts';
import { bands } from './bands.ts';
import { buffers } from './buffers.ts';
import { type Chart, chartSpec } from './chart.ts';
import { concentration } from './concentration.ts';
import { costs } from './costs.ts';
import { delinquency } from './delinquency.ts';
import { individual } from './individual.ts';
import { modes } from './modes.ts';
import { platforms } from './platforms.ts';
import { price } from './price.ts';
import { rejections } from './rejections.ts';
import { rolls } from './rolls.ts';
import { rules } from './rules.ts';
import type { ChartSpec } from './spec.ts';
import { vintages } from './vintages.ts';
import { volume } from './volume.ts';

const ALL = {
  rules,
  volume,
  price,
  bands,
  costs,
  delinquency,
  rolls,
  vintages,
  concentration,
  platforms,
  individual,
  rejections,
  modes,
  buffers,
} as const satisfies Record<string, Chart>;
export type ChartName = keyof typeof ALL;

/** The report's charts by name, in reading order. */
export const CHARTS: Readonly<Record<ChartName, Chart>> = ALL;

/** Names of the report's charts, in reading order. */
export const CHART_NAMES = Object.keys(CHARTS) as readonly ChartName[];

/** Draws one chart of a run, or of two runs over the same months, as a Vega-Lite v6 specification. */
export const drawChart = (name: ChartName, result: Result, options: ChartOptions): ChartSpec =>
  chartSpec(CHARTS[name], result, options);
