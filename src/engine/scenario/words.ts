import { formatMonth } from '../core/calendar.ts';
import { LEVERS } from './levers.ts';
import { MACRO } from './macro.ts';
import { type Quantity, toFile } from './quantity.ts';
import type { BankType, DatedLever, MacroShock, Mode } from './scenario.ts';
import { UNITS_ZH } from './units.ts';

/** One text in the two languages of reports. */
export type Words = { readonly en: string; readonly zh: string };

/** Modes of lending 合作模式 as tables and pages call them. */
export const MODE_WORDS: Readonly<Record<Mode, Words>> = {
  referral: { en: 'Referral', zh: '导流' },
  light: { en: 'Capital-light', zh: '轻资本助贷' },
  guaranteed: { en: 'Guaranteed', zh: '担保助贷' },
  joint: { en: 'Joint lending', zh: '联合贷' },
  own: { en: 'Own-book', zh: '自营' },
};

const BANK_WORDS: Readonly<Record<BankType, Words>> = {
  national: { en: 'national banks', zh: '全国性银行' },
  internet: { en: 'internet banks', zh: '互联网银行' },
  consumer: { en: 'consumer finance companies', zh: '消费金融公司' },
  local: { en: 'local banks', zh: '地方银行' },
};

const PLAIN_ZH: Readonly<Record<string, string>> = { true: '是', false: '否', none: '无限制' };

/** A value in the units of files, without its unit. */
export const shownValue = (quantity: Quantity, value: number): Words => {
  const en = String(toFile(quantity, value));
  return { en, zh: PLAIN_ZH[en] ?? en };
};

/** A value in the units of files, with its unit where it has one that says more than the number. */
export function valueInWords(quantity: Quantity, value: number): Words {
  const { en, zh } = shownValue(quantity, value);
  const { unit } = quantity;
  if (unit === '–' || unit === '0–1' || !/^-?\d/.test(en)) return { en, zh };
  return { en: `${en} ${unit}`, zh: zh + (UNITS_ZH[unit] ?? ` ${unit}`) };
}

/** Shares that are told as plain numbers. */
const NO_PERCENT: readonly string[] = ['correlation', 'quantile; 0 none', 'weight'];

const READ: Readonly<Record<string, Words>> = {
  true: { en: 'yes', zh: '是' },
  false: { en: 'no', zh: '否' },
  none: { en: 'no limit', zh: '无限制' },
};

/** What follows a number or a per cent sign in English, where it is not the unit itself. */
const AFTER: Readonly<Record<string, string>> = {
  '1/year': 'a year',
  '1/year, all-in': 'a year, all-in',
  '1/month': 'a month',
  '1/year of balance': 'of the balance a year',
  '1/year a quarter': 'a year per quarter',
  '1/month of those able': 'a month of those able',
  'of the instalment, 1/month': 'of the instalment a month',
  'per borrower, 1/month': 'per borrower a month',
  probability: '',
  'probability a month': 'a month',
  share: '',
  '× platform.compliance_cost': '× the cost of compliance',
};

/** What stands before a per cent in Chinese, where the unit does not follow it. */
const BEFORE_ZH: Readonly<Record<string, string>> = {
  '1/year': '年化',
  '1/year, all-in': '年化综合',
  '1/month': '每月',
  'probability a month': '每月',
};

const grouped = (number: number): string =>
  String(number).replace(/^(-?\d+)/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));

/** A value as people read it: `36 % a year, all-in`, `10 platform groups`, `no limit`. Shares and rates are in per cent. */
export function valueToRead(quantity: Quantity, value: number): Words {
  const { kind, unit } = quantity;
  const written = toFile(quantity, value);
  if (typeof written !== 'number') return READ[String(written)] ?? { en: String(written), zh: String(written) };
  const isPercent = (kind === 'fraction' || kind === 'rate' || kind === 'rate_bp') && !NO_PERCENT.includes(unit);
  const number = grouped(isPercent ? Number((100 * written).toPrecision(12)) : written);
  const bare = unit === '–' || unit === '0–1';
  const after = bare ? '' : (AFTER[unit] ?? unit.replace(/^share of /, 'of '));
  const before = (isPercent && BEFORE_ZH[unit]) || '';
  return {
    en: `${number}${isPercent ? ' %' : ''}${after && ` ${after}`}`,
    zh: `${before}${number}${isPercent ? '%' : ''}${before || bare ? '' : (UNITS_ZH[unit] ?? ` ${unit}`)}`,
  };
}

/** Whom a dated lever binds; empty texts when it binds all. */
export function scopeInWords({ modes, bankTypes, platforms }: DatedLever['scope']): Words {
  const en = [
    modes?.map((mode) => MODE_WORDS[mode].en.toLowerCase()).join(', '),
    bankTypes?.map((type) => BANK_WORDS[type].en).join(', '),
    platforms && `platforms ${platforms.join(', ')}`,
  ];
  const zh = [
    modes?.map((mode) => MODE_WORDS[mode].zh).join('、'),
    bankTypes?.map((type) => BANK_WORDS[type].zh).join('、'),
    platforms && `平台${platforms.join('、')}`,
  ];
  return { en: en.filter((party) => party).join('; '), zh: zh.filter((party) => party).join('；') };
}

/** A dated lever in words: value with unit, dates, and for whom. */
export function leverInWords({ lever, value, announced, effective, expires, scope, anticipable }: DatedLever): Words {
  const shown = valueToRead(LEVERS[lever], value);
  const whom = scopeInWords(scope);
  const [from, known] = [formatMonth(effective), formatMonth(announced)];
  const until = expires === undefined ? undefined : formatMonth(expires);
  const early = announced < effective;
  const late = !anticipable && early;
  return {
    en:
      `${shown.en} from ${from}${until ? ` until ${until}` : ''}${early ? `, announced ${known}` : ''}` +
      `${late ? ', not adopted early' : ''}${whom.en ? `, for ${whom.en}` : ''}`,
    zh:
      `${shown.zh}，${from} 起${until ? `，至 ${until} 前` : ''}${early ? `，${known} 公布` : ''}` +
      `${late ? '，不提前执行' : ''}${whom.zh ? `，适用：${whom.zh}` : ''}`,
  };
}

/** The value of a lever that held before a run began, with whom it binds. */
export function standingRule({ lever, value, scope }: DatedLever): Words {
  const shown = valueToRead(LEVERS[lever], value);
  const whom = scopeInWords(scope);
  return { en: shown.en + (whom.en && ` for ${whom.en}`), zh: shown.zh + (whom.zh && `（${whom.zh}）`) };
}

/** A shock to the economy in words. */
export function shockInWords({ factor, value, from, until }: MacroShock): Words {
  const shown = valueToRead(MACRO[factor], value);
  const [first, end] = [formatMonth(from), formatMonth(until)];
  return { en: `${shown.en} from ${first} until ${end}`, zh: `${shown.zh}，${first} 起，至 ${end} 前` };
}
