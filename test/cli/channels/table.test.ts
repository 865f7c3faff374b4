import { expect, test } from 'vitest';
import { channelTable } from '../../../src/cli/channels/table.ts';

const at = (mean: number, half: number | null = null) => ({ mean, half });
const EFFECT = {
  measure: 'hhi_balance',
  unit: 'HHI 0–10000',
  horizon: 'last-year',
  pairs: 4,
  parts: {
    baseline: 1600,
    variant: 1800,
    total: at(200, 50),
    direct: at(-20, 5),
    channels: [
      { channel: 'price', shapley: at(120, 30), least: 80, most: 160, alone: at(90), last: at(150) },
      { channel: 'exit', shapley: at(100, 40), least: -10, most: 190, alone: at(70), last: at(130) },
    ],
  },
} as const;
const plain = (text: string) => text;

test('every part has its share, channels the range over orders, and a bar against the longest', () => {
  const lines = channelTable([EFFECT], 'en', 200, plain).split('\n');
  const [, , total, price, exit, direct] = lines;
  expect(total).toMatch(/^ {2}total effect +\+200 ± 50 +│█{6}$/);
  expect(price).toMatch(/^ {2}price +\+120 ± 30 +\+80 … \+160 +\+90 +\+150 +│█{4}$/);
  expect(exit).toMatch(/^ {2}exit +\+100 ± 40 +−10 … \+190 +\+70 +\+130 +│█{3}$/);
  expect(direct).toMatch(/^ {2}direct +−20\.0 ± 5\.0 +█│$/);
});

test('in Chinese; a measure without a value has a dash', () => {
  const text = channelTable([EFFECT, { ...EFFECT, measure: 'apr_mean', parts: null }], 'zh', 200, plain);
  for (const word of ['总效应', '价格', '退出', '直接', '次序范围']) expect(text).toContain(word);
  expect(text.split('\n').at(-1)).toBe('  –');
});

test('a narrow terminal leaves out bars, then what orders do; the shares stay', () => {
  const narrow = (width: number) => channelTable([EFFECT], 'en', width, plain);
  expect(narrow(60)).not.toContain('█');
  expect(narrow(60)).toContain('Alone');
  expect(narrow(45)).toContain('Over orders');
  expect(narrow(45)).not.toContain('Alone');
  expect(narrow(10)).toMatch(/^ {2}price +\+120 ± 30$/m);
});
