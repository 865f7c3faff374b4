export { CHART_NAMES, CHARTS, type ChartName, drawChart } from './charts/index.ts';
export type { ChartSpec } from './charts/spec.ts';
export type { ChartOptions } from './finding.ts';
export { LANGUAGES, type Lang, type Text } from './language.ts';
export type { Difference } from './page/scenario.ts';
export { type PageParts, reportPage } from './page.ts';
export { compileChart, type RenderedCharts, renderCharts, toSvg } from './render.ts';
export { sparkline } from './sparkline.ts';
export { formatChange, formatValue, ONE_RUN, type SummaryRow, summarise, unitLabel } from './summary.ts';
