import { parse } from 'yaml';
import {
  type DocumentId,
  type PieceKind,
  type ReadingName,
  RULES,
  type RuleChange,
  type RuleId,
  ruleValueInWords,
  scopeInWords,
} from '../../engine/index.ts';
import type { Text } from '../../report/language.ts';
import { packagedNames, readerFrom } from '../library.ts';

/** What a scenario or reform that comes with the package says itself, without what it extends. */
export type ShippedFile = {
  readonly kind: PieceKind;
  readonly name: string;
  readonly title: string;
  readonly titleZh: string;
  readonly why: string;
  readonly whyZh: string;
  readonly enact: readonly DocumentId[];
  readonly readings: Readonly<Partial<Record<ReadingName, { readonly value: RuleChange['value'] }>>>;
  readonly rules: readonly RuleChange[];
  readonly reforms: readonly string[];
};

/** The scenarios, or reforms, that come with the package. */
export function shippedFiles(kind: PieceKind, cwd: string): ShippedFile[] {
  const read = readerFrom(cwd);
  return packagedNames(kind).map((name) => {
    const {
      title = '',
      titleZh = title,
      why = '',
      whyZh = why,
      enact = [],
      readings = {},
      rules = [],
      reforms = [],
    } = parse(read(name, kind)!.text) ?? {};
    return { kind, name, title, titleZh, why, whyZh, enact, readings, rules, reforms };
  });
}

const KINDS: Readonly<Record<PieceKind, Text>> = {
  scenario: { en: 'scenario', zh: '情景' },
  reform: { en: 'reform', zh: '改革方案' },
};

/** What the files say of a rule, a line each: which document of it they enact, or what they change it to. */
export function saidOf(rule: RuleId, files: readonly ShippedFile[]): Text[] {
  const documents: readonly string[] = RULES[rule].history.map(({ document }) => document);
  return files.flatMap(({ kind, name, enact, rules }) => {
    const what: Text[] = [
      ...enact
        .filter((document) => documents.includes(document))
        .map((document) => ({ en: `enacts ${document}`, zh: `施行 ${document}` })),
      ...rules.filter((change) => change.rule === rule).map(changeInWords),
    ];
    if (what.length === 0) return [];
    const users = kind === 'reform' ? files.filter(({ reforms }) => reforms.includes(name)) : [];
    const within = users.map((user) => user.name).join(', ');
    return [
      {
        en: `${KINDS[kind].en} ${name}${within && ` (in scenario ${within})`}: ${what.map(({ en }) => en).join('; ')}`,
        zh: `${KINDS[kind].zh} ${name}${within && `（用于情景 ${within}）`}：${what.map(({ zh }) => zh).join('；')}`,
      },
    ];
  });
}

/** A change by a file: value, dates, and for whom where it names any. */
export function changeInWords({ rule, value, effective, expires, scope = {} }: RuleChange): Text {
  const shown = ruleValueInWords(rule, value);
  const whom = scopeInWords(scope);
  return {
    en: `${shown.en} from ${effective}${expires ? ` until ${expires}` : ''}${whom.en && `, for ${whom.en}`}`,
    zh: `${effective} 起 ${shown.zh}${expires ? `，至 ${expires} 前` : ''}${whom.zh && `，适用：${whom.zh}`}`,
  };
}
