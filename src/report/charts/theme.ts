/**
 * Colours that people with the common kinds of colour blindness can tell apart.
 * Source: Okabe & Ito (2008), "Color universal design".
 */
const OKABE_ITO = {
  black: '#000000',
  orange: '#E69F00',
  skyBlue: '#56B4E9',
  green: '#009E73',
  yellow: '#F0E442',
  blue: '#0072B2',
  vermilion: '#D55E00',
  purple: '#CC79A7',
} as const;

/** The run itself is a solid blue line, the run beside it a dashed vermilion one: told apart without colour too. */
export const RUN_STYLES = [
  { color: OKABE_ITO.blue, dash: [1, 0], width: 2.25 },
  { color: OKABE_ITO.vermilion, dash: [6, 3], width: 1.75 },
] as const;

/** Scenarios of a fan chart, told apart by dashes too: what is compared looks as in a report of two runs, the baseline dashed. */
export const FAN_STYLES = [
  { color: OKABE_ITO.vermilion, dash: [6, 3] },
  { color: OKABE_ITO.blue, dash: [1, 0] },
  { color: OKABE_ITO.green, dash: [2, 2] },
  { color: OKABE_ITO.black, dash: [10, 3, 2, 3] },
  { color: OKABE_ITO.purple, dash: [12, 4] },
] as const;

/** Effects whose direction is clear, those whose is not, and what stands against; shapes and fills say it too. */
export const EFFECT_COLOURS = { clear: OKABE_ITO.blue, unclear: '#777777', against: OKABE_ITO.vermilion } as const;

/** Lines of single platforms: the largest, those that left, and all others; widths, dots and symbols say it too. */
export const PLATFORM_COLOURS = { named: OKABE_ITO.blue, left: '#4a4a4a', others: '#999999' } as const;

/** Colour and dashes of a line. */
export type CohortStyle = { readonly color: string; readonly dash: readonly number[] };

/** Loans by when they were made, oldest first: before the reference month grey, from it on blue; told apart by dashes too. */
export const COHORT_STYLES: Readonly<Record<'before' | 'after', readonly CohortStyle[]>> = {
  before: [
    { color: '#a8a8a8', dash: [2, 2] },
    { color: '#7d7d7d', dash: [5, 3] },
    { color: '#4a4a4a', dash: [9, 3] },
  ],
  after: [
    { color: OKABE_ITO.blue, dash: [1, 0] },
    { color: OKABE_ITO.skyBlue, dash: [12, 2] },
    { color: '#8fc7e8', dash: [12, 2, 2, 2] },
  ],
};

/** Bands of a stack from the bottom up; neighbours differ in lightness, so the order can be read in grey. */
export const STACK_COLOURS = [
  OKABE_ITO.blue,
  OKABE_ITO.skyBlue,
  OKABE_ITO.green,
  OKABE_ITO.yellow,
  OKABE_ITO.vermilion,
  OKABE_ITO.orange,
  OKABE_ITO.purple,
  OKABE_ITO.black,
  '#999999',
  '#5a3e1b',
] as const;

/** Colour of text that matters. */
export const INK = '#222222';
/** Colour of text that explains. */
export const QUIET_INK = '#555555';
export const GRID = '#e4e4e4';
/** Fonts that the reader has; none is fetched. */
export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Look shared by all charts; Vega-Lite's `config`. */
export const CONFIG = {
  font: FONT,
  background: 'white',
  view: { stroke: null },
  // a month without a value breaks the line instead of being bridged
  mark: { invalid: 'break-paths-show-path-domains' },
  title: {
    anchor: 'start',
    color: INK,
    fontSize: 15,
    fontWeight: 600,
    subtitleColor: QUIET_INK,
    subtitleFontSize: 12,
    offset: 14,
    lineHeight: 19,
    subtitlePadding: 6,
  },
  axis: {
    labelColor: QUIET_INK,
    titleColor: INK,
    titleFontWeight: 'normal',
    labelFontSize: 11,
    titleFontSize: 12,
    gridColor: GRID,
    domainColor: '#999999',
    tickColor: '#999999',
  },
  legend: {
    labelColor: INK,
    labelFontSize: 12,
    labelLimit: 320,
    title: null,
    orient: 'top',
    columns: 1,
    symbolType: 'stroke',
    symbolSize: 700,
    symbolStrokeWidth: 2.25,
  },
} as const;
