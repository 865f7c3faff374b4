import { expect, test } from 'vitest';
import { LEVERS } from '../../src/engine/index.ts';
import { ruleInWords } from '../../src/report/charts/rule-words.ts';
import { flatAxis, titleBelow } from '../../src/report/charts/spec.ts';
import { columnsOf, wrap } from '../../src/report/text-width.ts';

test('the last line of a flat title stands as high as asked, however many lines there are', () => {
  const long = 'The rules of 2025 and the guidance to consumer finance companies';
  for (const title of ['Short', ['One', 'Two'], [long, 'Share of new lending, %']]) {
    const axis = flatAxis(title, 38) as { title: string | string[]; titleY: number; titleLineHeight: number };
    const lines = [axis.title].flat();
    expect(axis.titleY + (lines.length - 1) * axis.titleLineHeight).toBe(-38);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(50);
  }
});

test('a title below an axis has no line that a telephone would cut', () => {
  expect(titleBelow('Rank')).toBe('Rank');
  for (const line of titleBelow([
    'filled: The rules of 2025 and the guidance to consumer finance companies',
    '6 months',
  ]))
    expect(columnsOf(line)).toBeLessThanOrEqual(44);
});

test('a number keeps its per cent sign, and a mark that closes stays with what it closes', () => {
  expect(wrap('Ceiling on one loan: 24 % (consumer)', 23)).toEqual(['Ceiling on one loan:', '24 % (consumer)']);
  expect(wrap('全国性银行、地方银行', 10)).toEqual(['全国性银', '行、地方银', '行']);
});

test('a limit that is lifted is no number', () => {
  const dates = { announced: 0, effective: 0, expires: undefined, anticipable: true, why: '' };
  const lifted = { ...dates, lever: 'aprCap', value: Number.POSITIVE_INFINITY, scope: { modes: ['joint'] } } as const;
  expect(ruleInWords(lifted)).toEqual({
    en: `${LEVERS.aprCap.en}: no limit (joint lending)`,
    zh: `${LEVERS.aprCap.zh}：无限制（联合贷）`,
  });
});
