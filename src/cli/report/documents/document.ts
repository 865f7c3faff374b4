import type { Drawing } from '../../../report/drawing.ts';
import type { Lang, PageLanguages } from '../../../report/language.ts';
import { REPORT } from '../../folder.ts';
import type { Manifest } from '../../results/kind.ts';

/** What `zhudai report` makes pages, pictures and tables of: results of any kind, read back from their folder. */
export type Document = {
  readonly folder: string;
  /** Program that made the results. */
  readonly version: string;
  /** Folders that it is made from, which no export may replace. */
  readonly madeFrom: readonly string[];
  /** Language that its own page opens in. */
  readonly opens: Lang;
  /** Charts in reading order. */
  readonly drawings: readonly Drawing[];
  readonly page: (languages: PageLanguages) => Promise<string>;
  /** @param pictureOf file of a chart's picture, as a link from the text leads to it */
  readonly markdown: (drawings: readonly Drawing[], pictureOf: (id: string) => string, lang: Lang) => string;
  /** What the manifest of an export says it is of. */
  readonly about: Readonly<Record<string, unknown>>;
  /** The page in its own folder; absent where results keep none. */
  readonly own?: OwnReport;
};

/** Contents of files by name. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/** Charts and report in the folder of the results themselves. */
export type OwnReport = {
  readonly manifest: Manifest;
  /** Files that the report is made from. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that follow from them, made again. */
  readonly remake: () => Promise<Files>;
  readonly isRemade: (name: string) => boolean;
  /** What the manifest says of the report. */
  readonly report: unknown;
  /** Why the page would differ from the one that was written, as far as it was asked for. */
  readonly differs: readonly string[];
};

/** Results whose folder holds a page and no other charts. */
export const ownPage = (
  manifest: Manifest,
  texts: ReadonlyMap<string, string>,
  make: () => Promise<string>,
): OwnReport => ({
  ...{ manifest, texts, report: manifest.report, differs: [] },
  remake: async () => new Map([[REPORT, await make()]]),
  isRemade: (name) => name === REPORT,
});
