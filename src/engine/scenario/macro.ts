import type { Quantity } from './quantity.ts';
import { MACRO_FACTORS, type MacroFactor } from './scenario.ts';

/** One factor of the economy that a scenario may date. */
export type MacroDeclaration = Quantity & { readonly en: string; readonly zh: string };

/** What a scenario may do to the economy 宏观冲击, and within which range. */
export const MACRO: Readonly<Record<MacroFactor, MacroDeclaration>> = {
  incomeLoss: {
    kind: 'number',
    unit: '×',
    min: 0,
    max: 50,
    en: 'Multiplies the chance of losing income',
    zh: '失收概率倍数',
  },
  incomeRecovery: {
    kind: 'number',
    unit: '×',
    min: 0,
    max: 10,
    en: 'Multiplies the chance of finding income again',
    zh: '恢复概率倍数',
  },
  income: { kind: 'number', unit: '×', min: 0, max: 3, en: 'Multiplies income', zh: '收入倍数' },
  fundingAdd: {
    kind: 'rate',
    unit: '1/year',
    min: -0.05,
    max: 0.2,
    en: 'Adds to the cost of money',
    zh: '资金成本加点',
  },
  bankLimits: {
    kind: 'number',
    unit: '×',
    min: 0,
    max: 10,
    en: 'Multiplies what banks lend here at most',
    zh: '银行业务限额倍数',
  },
  recoveries: {
    kind: 'number',
    unit: '×',
    min: 0,
    max: 10,
    en: 'Multiplies the chance of collecting after default',
    zh: '违约后回收倍数',
  },
  creditQuantile: {
    kind: 'fraction',
    unit: 'quantile; 0 none',
    min: 0,
    max: 0.9999,
    en: 'Raises hazards to this quantile of a common factor (Vasicek); up to about one half it changes nothing',
    zh: '系统性违约压力分位数',
  },
};

/** True for the name of a factor. */
export const isMacroFactor = (name: unknown): name is MacroFactor => MACRO_FACTORS.some((factor) => factor === name);
