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

const BANK_ZH: Readonly<Record<BankType, string>> = {
  national: '全国性银行',
  internet: '互联网银行',
  consumer: '消费金融公司',
  local: '地方银行',
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

/** Whom a dated lever binds; empty texts when it binds all. */
export function scopeInWords({ modes, bankTypes, platforms }: DatedLever['scope']): Words {
  const en = [
    modes?.map((mode) => MODE_WORDS[mode].en.toLowerCase()).join(', '),
    bankTypes?.join(', '),
    platforms && `platforms ${platforms.join(', ')}`,
  ];
  const zh = [
    modes?.map((mode) => MODE_WORDS[mode].zh).join('、'),
    bankTypes?.map((type) => BANK_ZH[type]).join('、'),
    platforms && `平台${platforms.join('、')}`,
  ];
  return { en: en.filter((party) => party).join('; '), zh: zh.filter((party) => party).join('；') };
}

/** A dated lever in words: value with unit, dates, and for whom. */
export function leverInWords({ lever, value, announced, effective, expires, scope, anticipable }: DatedLever): Words {
  const shown = valueInWords(LEVERS[lever], value);
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
  const shown = valueInWords(LEVERS[lever], value);
  const whom = scopeInWords(scope);
  return { en: shown.en + (whom.en && ` for ${whom.en}`), zh: shown.zh + (whom.zh && `（${whom.zh}）`) };
}

/** A shock to the economy in words. */
export function shockInWords({ factor, value, from, until }: MacroShock): Words {
  const shown = valueInWords(MACRO[factor], value);
  const [first, end] = [formatMonth(from), formatMonth(until)];
  return { en: `${shown.en} from ${first} until ${end}`, zh: `${shown.zh}，${first} 起，至 ${end} 前` };
}
