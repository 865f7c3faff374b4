import { parse, View } from 'vega';
import { expect, it } from 'vitest';
import { onAxis } from '../../src/report/charts/rows.ts';
import { changeExpression, valueExpression } from '../../src/report/charts/value-expression.ts';
import { formatChange, formatValue } from '../../src/report/format.ts';
import { LANGUAGES } from '../../src/report/language.ts';

const inVega = (values: Readonly<Record<string, number | null>>, expression: string): unknown =>
  new View(
    parse({
      signals: [
        ...Object.entries(values).map(([name, value]) => ({ name, value })),
        { name: 'text', update: expression },
      ],
    }),
  )
    .run()
    .signal('text');

const VALUES: Readonly<Record<string, readonly (number | null)[]>> = {
  fraction: [null, 0, 0.0004, 0.0481, 0.2317, 1],
  '1/year': [0.0999, 0.2317],
  fen: [0, 41e6, 1.234e8, 41e8, 41e10, 312_345e8],
  count: [0, 35.5, 38, 1234],
  'HHI 0–10000': [812.4, 1234.4],
  '× net assets': [7.512, 12.34],
};

it.each(LANGUAGES)('notes under the pointer write every unit in %s as the text around them does', (lang) => {
  for (const [unit, values] of Object.entries(VALUES))
    for (const value of values)
      expect(inVega({ value: onAxis(value, unit) }, valueExpression('value', unit, lang)), `${value} ${unit}`).toBe(
        formatValue(value, unit, lang),
      );
});

it.each(LANGUAGES)('differences below charts are written in %s as the text around them does', (lang) => {
  for (const [unit, values] of Object.entries(VALUES))
    for (const [place, to] of values.entries()) {
      // each value against the one before it, itself and nothing
      for (const from of [values[place - 1] ?? null, to, 0])
        expect(
          inVega({ from: onAxis(from, unit), to: onAxis(to, unit) }, changeExpression('from', 'to', unit, lang)),
          `${from} to ${to} ${unit}`,
        ).toBe(formatChange(from, to, unit, lang));
    }
});
