import { LEVERS } from '../scenario/levers.ts';
import { type FileValue, isUnlimited, NO_LIMIT, toEngine } from '../scenario/quantity.ts';
import { UNITS_ZH } from '../scenario/units.ts';
import { valueInWords as engineValueInWords, MODE_WORDS, scopeInWords, type Words } from '../scenario/words.ts';
import { DOCUMENTS, type DocumentId } from './documents.ts';
import { REPEALED } from './law.ts';
import { type Act, type DatedValue, PARTIES, SIZES } from './rule.ts';
import { quantityOf, scopeKeys } from './rule-value.ts';
import { RULES, type RuleId } from './rules.ts';

/** Values that are no numbers. */
const PLAIN: Readonly<Record<string, Words>> = {
  true: { en: 'yes', zh: '是' },
  false: { en: 'no', zh: '否' },
  [NO_LIMIT]: { en: 'no limit', zh: '无限制' },
  [REPEALED]: { en: 'repealed', zh: '废止' },
  falling: { en: 'clearly falling', zh: '明显下降' },
  '22-08': { en: '22:00 to 08:00', zh: '22:00 至次日 08:00' },
};

/** What follows a number in English, where it is not the unit itself. */
const AFTER: Readonly<Record<string, string>> = {
  '–': '',
  '0–1': '',
  '1/year': ' a year',
  '1/year, all-in': ' a year, all-in',
  "of a year's fees": ' of a year’s fees',
};

/** What follows a number; a weight, being spoken of in percent, has nothing after it. */
const afterOf = (unit: string): Words =>
  unit === '×' ? { en: '', zh: '' } : { en: AFTER[unit] ?? ` ${unit}`, zh: UNITS_ZH[unit] ?? ` ${unit}` };

/** A value as files write it, in words where it is one of few: `true`, `none`, `repealed`. */
export const valueInWords = (value: FileValue): Words =>
  PLAIN[String(value)] ?? { en: String(value), zh: String(value) };

/** A value of a rule in words, `24 % a year, all-in` or 20万元; for `repealed` too. */
export function ruleValueInWords(rule: RuleId, value: FileValue): Words {
  if (typeof value !== 'number') return valueInWords(value);
  const { kind, unit } = RULES[rule];
  if (unit === 'days, more than') return { en: `more than ${value} days`, zh: `超过 ${value} 天` };
  const after = afterOf(kind === 'fraction' ? unit.replace(/^× /, 'of ') : unit);
  if (kind === 'money') return { en: grouped(value) + after.en, zh: inTenThousands(value) + after.zh };
  const isPart = kind === 'fraction' || kind === 'rate_bp' || unit === '×';
  const number = isPart ? Math.round(1e6 * value) / 1e4 : value;
  return { en: `${number}${isPart ? ' %' : ''}${after.en}`, zh: `${number}${isPart ? '%' : ''}${after.zh}` };
}

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function inTenThousands(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  return value >= 1e4 && value % 100 === 0 ? `${value / 1e4}万` : String(value);
}

/** Whom a rule binds, and in which modes of cooperation where it names any. */
export function partiesInWords(rule: RuleId): Words {
  const { binds, modes = [] } = RULES[rule];
  const en = binds.map((party) => PARTIES[party].en).join(', ');
  const zh = binds.map((party) => PARTIES[party].zh).join('、');
  if (modes.length === 0) return { en, zh };
  return {
    en: `${en} (${modes.map((mode) => MODE_WORDS[mode].en.toLowerCase()).join(', ')})`,
    zh: `${zh}（${modes.map((mode) => MODE_WORDS[mode].zh).join('、')}）`,
  };
}

/** Where a value stands: number or title of the document, with the article. */
export function citationInWords({ document, article }: Pick<DatedValue<DocumentId>, 'document' | 'article'>): Words {
  const { number, en, zh } = DOCUMENTS[document];
  return {
    en: `${number ?? `“${en}”`}${article === undefined ? '' : `, ${article}`}`,
    zh: `${number ?? `《${zh}》`}${article === undefined ? '' : articleInChinese(article)}`,
  };
}

/** Why a lever has its value where a value of the law says so: where it stands, and how it was read. */
export function reasonInLaw(value: Pick<DatedValue<DocumentId>, 'document' | 'article' | 'reading'>): Words {
  const { en, zh } = citationInWords(value);
  return { en: `${en}. ${value.reading.en}`, zh: `${zh}。${value.reading.zh}` };
}

/** Why a lever has its value while a rule is not in force that the model's numbers take for granted. */
export const reasonBefore = (rule: RuleId): Words => ({
  en: `Before the rule on “${RULES[rule].en.toLowerCase()}”; the size is assumed.`,
  zh: `“${RULES[rule].zh}”施行前；幅度为假设。`,
});

const articleInChinese = (article: string): string =>
  article.replace(/^(?:art\.|article) /, '第').replace(/^item /, '第') + (article.startsWith('item') ? '项' : '条');

/** What a rule of a value does in the model: the lever with its value, for whom, and whether the size is law. */
export function actInWords({ lever, scope = {}, value, without, size }: Act, given: FileValue): Words {
  const shown = (raw: FileValue): Words => engineValueInWords(LEVERS[lever], toEngine(LEVERS[lever], raw));
  const now = shown(value ? value(given) : given);
  const whom = scopeInWords(scope);
  const before = without === undefined ? undefined : shown(without);
  return {
    en:
      `${lever} ${now.en}${whom.en && ` for ${whom.en}`}; ${SIZES[size].en}` +
      (before ? `; ${before.en} while the rule is not in force, which is assumed` : ''),
    zh:
      `${lever} ${now.zh}${whom.zh && `，适用：${whom.zh}`}；${SIZES[size].zh}` +
      (before ? `；规则未施行时为 ${before.zh}（假设）` : ''),
  };
}

/** Which reading alone makes a rule law that is reported and not confirmed; undefined for every other rule. */
export function onlyWhenInWords(rule: RuleId): Words | undefined {
  const { onlyWhen } = RULES[rule];
  if (!onlyWhen) return undefined;
  const chosen = `${onlyWhen.reading} = ${onlyWhen.is}`;
  return {
    en: `Reported, not confirmed: law only under the reading ${chosen}`,
    zh: `据报道，未证实：仅在口径选择 ${chosen} 时作为现行规则`,
  };
}

/** What a file may give as the value of a rule, in file units, and to whom it may be limited. */
export function rangeInWords(rule: RuleId): Words {
  const quantity = quantityOf(rule);
  if (!quantity) return { en: REPEALED, zh: REPEALED };
  const { kind, min, max, unit } = quantity;
  const range = kind === 'flag' ? 'true, false' : `${min}–${max}${unit === '–' ? '' : ` (${unit})`}`;
  const values = [range, ...(isUnlimited(quantity) ? [NO_LIMIT] : []), REPEALED].join(', ');
  const scopes = scopeKeys(rule).join(', ');
  return { en: values + (scopes && `; scope: ${scopes}`), zh: values + (scopes && `；scope：${scopes}`) };
}
