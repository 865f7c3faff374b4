import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { questionOf, titleOf, whyOf } from '../../src/report/titles.ts';
import { from } from '../scenario/helpers.ts';

const load = (text: string) => loadScenario('own', from({ own: text }));

test('words in Chinese stand beside the English', () => {
  const scenario = load('title: A\ntitleZh: 甲\nwhy: B\nwhyZh: 乙\nquestion: C\nquestionZh: 丙\n');
  expect([titleOf, whyOf, questionOf].map((words) => words(scenario))).toEqual([
    { en: 'A', zh: '甲' },
    { en: 'B', zh: '乙' },
    { en: 'C', zh: '丙' },
  ]);
});

test('without them the same words stand in both languages', () => {
  const scenario = load('title: A\nwhy: B\n');
  expect([titleOf, whyOf, questionOf].map((words) => words(scenario))).toEqual([
    { en: 'A', zh: 'A' },
    { en: 'B', zh: 'B' },
    { en: '', zh: '' },
  ]);
});
