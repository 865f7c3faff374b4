import type { Option } from '../options.ts';
import { RUN_OPTIONS } from '../run-options.ts';

/** What `zhudai report` makes. */
export const FORMATS = ['html', 'svg', 'png', 'vl', 'csv', 'md'] as const;
export type Format = (typeof FORMATS)[number];

/** What `--lang` takes. */
export const EDITIONS = ['en', 'zh', 'both'] as const;

const { force, quiet } = RUN_OPTIONS;

/** Options of `zhudai report`. */
export const REPORT_OPTIONS = {
  format: {
    type: 'string',
    describe:
      'html: the page; svg, png: a picture a chart; vl: a Vega-Lite specification a chart; csv: the numbers behind each chart; md: findings and figures as Markdown',
    defaultDescription: 'html',
  },
  chart: {
    type: 'string',
    describe: 'Chart to export, by name; may be repeated',
    defaultDescription: 'all',
  },
  lang: {
    type: 'string',
    describe: 'Language: en, zh or both. A page has both and a switch: en and zh say which one it opens in',
    defaultDescription: 'both; a page opens as that of the run',
  },
  beside: {
    type: 'string',
    describe: 'Folder of the run to set beside this one, or "none"',
    defaultDescription: 'the one that stood there when the run was made',
  },
  font: {
    type: 'string',
    describe: 'Font file to write in png with, beside the fonts of this computer; may be repeated',
  },
  out: {
    type: 'string',
    describe: 'Folder for the files',
    defaultDescription: 'html: the run itself, else <run>-<format>',
  },
  force,
  quiet,
} as const satisfies Record<string, Option>;
