import type { LeverName } from '../scenario/levers.ts';
import type { FileValue, Kind } from '../scenario/quantity.ts';
import type { DatedLever, Mode } from '../scenario/scenario.ts';
import type { Words } from '../scenario/words.ts';
import type { ReadingName } from './readings.ts';

/** Whom a rule binds 适用对象; `lender` is everybody who lends under a licence. */
export const PARTIES = {
  lender: { en: 'every licensed lender', zh: '各类持牌放贷机构' },
  bank: { en: 'bank', zh: '商业银行' },
  trust: { en: 'trust company', zh: '信托公司' },
  consumer: { en: 'consumer finance company', zh: '消费金融公司' },
  smallLoan: { en: 'small-loan company', zh: '小额贷款公司' },
  guarantor: { en: 'financing guarantee company', zh: '融资担保公司' },
  platform: { en: 'platform', zh: '平台运营机构' },
  borrower: { en: 'borrower', zh: '借款人' },
  other: { en: 'others', zh: '其他主体' },
} as const satisfies Record<string, Words>;
export type Party = keyof typeof PARTIES;

/** How firmly a value is law 规范效力. */
export const HARDNESS = {
  written: { en: 'written rule', zh: '成文规定' },
  guidance: { en: 'window guidance, unpublished', zh: '窗口指导，未公开' },
  draft: { en: 'draft, not in force', zh: '征求意见稿，未施行' },
  hypothetical: { en: 'hypothetical', zh: '假设' },
} as const satisfies Record<string, Words>;
type Hardness = keyof typeof HARDNESS;

/** How sure it is that the text says so: a page was read, or how well the field knows it. */
export const CONFIDENCE = {
  read: { en: 'a public page says so', zh: '见公开资料' },
  high: { en: 'known in the field, sure', zh: '业内常识，可信度高' },
  medium: { en: 'known in the field, fairly sure', zh: '业内常识，可信度中' },
  low: { en: 'doubtful', zh: '存疑' },
} as const satisfies Record<string, Words>;
export type Confidence = keyof typeof CONFIDENCE;

/** A regulation, notice or quotation that values come from 规范性文件. Names are the official Chinese title and ours in English. */
export type LawDocument = {
  readonly en: string;
  readonly zh: string;
  /** Official number 文号, where known. */
  readonly number?: string;
  readonly issuer: Words;
  /** Day on which it became public, `YYYY-MM-DD`. */
  readonly published: string;
};

/** A value of a rule with its dates and where it stands. Days are `YYYY-MM-DD`; the engine acts from the first full month. */
export type DatedValue<DocumentId extends string = string, SourceId extends string = string> = {
  /** In the units of files: money in yuan, rates and shares as fractions. */
  readonly value: FileValue;
  /** Day on which it became known, where that is not the document's. */
  readonly published?: string;
  readonly effective: string;
  /** First day on which it no longer holds. */
  readonly expires?: string;
  readonly document: DocumentId;
  /** Article or item 条款, where known. */
  readonly article?: string;
  /** What holds between publication and full effect, or for loans made before. */
  readonly transition?: Words;
  readonly hardness: Hardness;
  readonly confidence: Confidence;
  /** Where it was read: keys of SOURCES, at least one. */
  readonly sources: readonly SourceId[];
  /** How the text was understood, and what it leaves open 理解口径. */
  readonly reading: Words;
};

/** Where the size of an effect comes from: the law has the number, somebody reported it, or it is ours. */
export const SIZES = {
  law: { en: 'the size is law', zh: '数值依规定' },
  reported: { en: 'the size is reported, not confirmed', zh: '数值据报道，未证实' },
  assumed: { en: 'the size is assumed', zh: '数值为假设' },
} as const satisfies Record<string, Words>;

/** What a rule does in the model: a dated value of a lever. */
export type Act = {
  readonly lever: LeverName;
  readonly scope?: DatedLever['scope'];
  /** The lever's value, in file units, for a value of the rule; the rule's own without it. */
  readonly value?: (rule: FileValue) => FileValue;
  /** The lever's value, in file units, while the rule is not in force, where the model's numbers were set with the rule in force. */
  readonly without?: FileValue;
  /** The lever's value once a reform repeals the rule, where that is not what the model assumes without the lever. */
  readonly repealed?: FileValue;
  readonly size: keyof typeof SIZES;
};

/** A rule 规则: one thing that the law regulates, with all its values over time. */
export type Rule<DocumentId extends string = string, SourceId extends string = string> = {
  readonly en: string;
  readonly zh: string;
  /** What its values are: as in levers, or a `date` or `text` that no lever can have. */
  readonly kind: Kind | 'date' | 'text';
  readonly unit: string;
  /** Range that a reform may choose from, in file units. */
  readonly min: number;
  readonly max: number;
  readonly binds: readonly Party[];
  /** Modes of cooperation that it names; all without it. */
  readonly modes?: readonly Mode[];
  /** A rule whose values this one's replace for whom it names, such as a temporary relaxation. */
  readonly replaces?: string;
  /** Reported and not confirmed: law only where this reading 口径 is chosen; always law without it. */
  readonly onlyWhen?: { readonly reading: ReadingName; readonly is: string };
  /** In order of effect. */
  readonly history: readonly DatedValue<DocumentId, SourceId>[];
} & (
  | {
      readonly acts: readonly Act[];
      readonly idle?: undefined;
    }
  | {
      readonly acts?: undefined;
      /** Why the model cannot act on it. */
      readonly idle: Words;
    }
);
