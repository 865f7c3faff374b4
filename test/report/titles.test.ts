import { expect, test } from 'vitest';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { titleOf } from '../../src/report/titles.ts';
import { shipped, shippedNames } from '../scenario/helpers.ts';

test.each(shippedNames())('%s has a Chinese title', (name) => {
  expect(titleOf(loadScenario(name, shipped)).zh).toMatch(/[\u4e00-\u9fff]{2}/);
});
