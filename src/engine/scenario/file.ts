import type { Dates } from '../core/calendar.ts';
import type { DocumentId } from '../rules/documents.ts';
import type { RuleChange } from '../rules/law.ts';
import type { ReadingName } from '../rules/readings.ts';
import type { LeverName } from './levers.ts';
import type { ParameterName } from './parameters/index.ts';
import type { FileValue } from './quantity.ts';
import type { DatedLever, MacroFactor } from './scenario.ts';
import type { SwitchName } from './switches.ts';

/** A lever as a checked file writes it. */
export type LeverEntry = Dates & {
  readonly lever: LeverName;
  readonly value: FileValue;
  readonly scope?: DatedLever['scope'];
  readonly anticipable?: boolean;
  readonly why: string;
  readonly rule?: string;
};

/** A dated factor of the economy as a checked file writes it. */
export type MacroEntry = {
  readonly factor: MacroFactor;
  readonly value: number;
  readonly from: string;
  readonly until: string;
  readonly why: string;
};

/** What a checked file says of the law. */
type LawChanges = {
  /** Short names of documents that take effect at their own dates. */
  readonly enact?: readonly DocumentId[];
  readonly readings?: Readonly<Partial<Record<ReadingName, { readonly value: FileValue; readonly why: string }>>>;
  readonly rules?: readonly Omit<RuleChange, 'from'>[];
};

/** What a checked file, or the command line, changes. */
export type Changes = LawChanges & {
  /** `none`, `history` or a month. */
  readonly law?: string;
  readonly seed?: string | number;
  readonly instSeed?: string | number;
  readonly start?: string;
  readonly burnIn?: number;
  readonly months?: number;
  readonly referenceMonth?: string;
  readonly borrowers?: number;
  readonly switches?: Readonly<Partial<Record<SwitchName, { readonly on: boolean; readonly why?: string }>>>;
  readonly parameters?: Readonly<Partial<Record<ParameterName, { readonly value: number; readonly why?: string }>>>;
  readonly levers?: readonly LeverEntry[];
  readonly macro?: readonly MacroEntry[];
};

/** What files may say in Chinese beside the English. */
type InChinese = { readonly titleZh?: string; readonly whyZh?: string };

/** A checked scenario file. */
export type ScenarioFile = Changes &
  InChinese & {
    readonly title: string;
    readonly questionZh?: string;
    readonly name?: string;
    readonly extends?: string | readonly string[];
    readonly reforms?: readonly string[];
    readonly why?: string;
    readonly question?: string;
  };

/** A checked reform file 改革方案: changes of the law that scenarios name. */
export type ReformFile = LawChanges & InChinese & { readonly title: string; readonly why?: string };
