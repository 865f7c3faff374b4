import type { Lang } from '../language.ts';

/** Digits of a number by its size, in the words of Vega's `format`: 1,234, 12.3, 1.23, 0.123. */
const threeFigures = (value: string): string =>
  `format(${value}, abs(${value}) >= 100 ? ',.0f' : abs(${value}) >= 10 ? ',.1f' : abs(${value}) >= 1 ? ',.2f' : ${value} == 0 ? '.0f' : '.3r')`;

function shown(value: string, unit: string, lang: Lang): string {
  if (unit === 'fraction' || unit === '1/year')
    return `format(${value}, abs(${value}) < 10 ? ',.2f' : ',.1f') + '${lang === 'en' ? ' %' : '%'}'`;
  if (unit.startsWith('HHI')) return `format(${value}, ',.0f')`;
  return unit === 'count' ? `format(${value}, ',.1~f')` : threeFigures(value);
}

/**
 * Vega expression that writes a number of a chart's data as `formatValue` writes the column's value, so that the data
 * hold each number once and no words.
 * @param value expression of a number in axis units, such as `datum.v0`
 */
export const valueExpression = (value: string, unit: string, lang: Lang): string =>
  `(isValid(${value}) ? ${shown(value, unit, lang)} : '–')`;

/** What a change is called without its sign: points of shares, per cent of money, else the number itself. */
function changeSize(from: string, to: string, unit: string, lang: Lang): string {
  const size = `abs(${to} - ${from})`;
  if (unit === 'fraction' || unit === '1/year') return `format(${size}, ',.2f') + ' pp'`;
  if (unit !== 'fen') return shown(size, unit, lang);
  return `(${from} > 0 ? format(100 * ${size} / ${from}, ',.1f') + '${lang === 'en' ? ' %' : '%'}' : ${threeFigures(size)})`;
}

/** The same of the change between two numbers in axis units, as `formatChange` writes it. */
export function changeExpression(from: string, to: string, unit: string, lang: Lang): string {
  const size = changeSize(from, to, unit, lang);
  const sign = `(!test(/[1-9]/, ${size}) ? '±' : ${to} > ${from} ? '+' : '−')`;
  return `(isValid(${from}) && isValid(${to}) ? ${sign} + ${size} : '–')`;
}
