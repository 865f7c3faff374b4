import { expect, it } from 'vitest';
import { weaveLanguages } from '../../src/report/weave.ts';

it('keeps what both languages share once and parts where they differ', () => {
  const en = { title: 'Price', data: [{ value: 1 }, { value: 2 }], axes: ['a', 'b'] };
  const zh = { title: '价格', data: [{ value: 1 }, { value: 2 }], axes: ['a'] };
  expect(weaveLanguages({ en, zh })).toEqual({
    title: { 文: ['Price', '价格'] },
    data: [{ value: 1 }, { value: 2 }],
    axes: { 文: [['a', 'b'], ['a']] },
  });
});
