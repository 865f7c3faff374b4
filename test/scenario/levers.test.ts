import { expect, test } from 'vitest';
import { LEVER_NAMES, LEVERS, offValue, RUNOFFS } from '../../src/engine/scenario/levers.ts';
import { toEngine, toFile } from '../../src/engine/scenario/quantity.ts';
import { load } from './helpers.ts';

const { parameters } = load('title: x\n');

test('without a lever a neutral value holds, or that of the parameter it replaces', () => {
  expect(offValue('aprCap', parameters)).toBe(Number.POSITIVE_INFINITY);
  expect(offValue('countGuaranteeFee', parameters)).toBe(1);
  expect(offValue('compliance', parameters)).toBe(0);
  expect(offValue('carMin', parameters)).toBe(0.105);
  expect(offValue('autoShare', parameters)).toBe(0.6);
});

test('a rate becomes basis points, yuan become fen, a flag one or nought, a choice its index', () => {
  expect(toEngine(LEVERS.aprCap, 0.24)).toBe(2400);
  expect(toEngine(LEVERS.singleLoanCap, 30)).toBe(3000);
  expect(toEngine(LEVERS.regionRule, true)).toBe(1);
  expect(toEngine(LEVERS.runoff, 'reprice')).toBe(RUNOFFS.indexOf('reprice'));
  expect(toFile(LEVERS.runoff, 2)).toBe('stopServicing');
  expect(toFile(LEVERS.aprCap, 1600)).toBe(0.16);
});

test.each(LEVER_NAMES)('%s has a neutral value that files can write', (name) => {
  const declared = LEVERS[name];
  const off = toFile(declared, offValue(name, parameters));
  if (typeof off === 'number') expect(off >= declared.min && off <= declared.max).toBe(true);
  expect(toEngine(declared, off)).toBe(offValue(name, parameters));
});
