export { CHART_NAMES, drawChart } from './charts/index.ts';
export type { ChartOptions } from './finding.ts';
export type { Lang } from './language.ts';
export { reportPage } from './page.ts';
export { renderCharts, toSvg } from './render.ts';
export { formatChange, formatValue, type SummaryRow, summarise, unitLabel } from './summary.ts';
