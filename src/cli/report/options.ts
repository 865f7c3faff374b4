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
    describe: 'Language: en, zh or both. A page in both has a switch',
    defaultDescription: 'both',
  },
  beside: {
    type: 'string',
    describe: 'One run: folder of the run to set beside it, or "none"',
    defaultDescription: 'the one that stood there when the run was made',
  },
  channels: {
    type: 'string',
    describe: 'A comparison: folder that "zhudai channels" wrote of the same scenarios, for a section by channel',
  },
  design: { type: 'string', describe: 'A store: which design, by the beginning of its name' },
  font: {
    type: 'string',
    describe: 'Font file to write in png with, beside the fonts of this computer; may be repeated',
  },
  out: {
    type: 'string',
    describe: 'Folder for the files',
    defaultDescription: 'html in both languages: the results themselves, else <results>-<format>',
  },
  force,
  quiet,
} as const satisfies Record<string, Option>;
