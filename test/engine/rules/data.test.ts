import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '../../../src/engine/rules/documents.ts';
import { quantityOf } from '../../../src/engine/rules/rule-value.ts';
import { RULE_IDS, RULES } from '../../../src/engine/rules/rules.ts';
import { sourceInWords } from '../../../src/engine/rules/sources.ts';
import { faultOfQuantity } from '../../../src/engine/scenario/fault.ts';
import { LEVERS } from '../../../src/engine/scenario/levers.ts';
import { UNITS_ZH } from '../../../src/engine/scenario/units.ts';

const AREAS = new URL('../../../src/engine/rules/areas/', import.meta.url);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

test('every rule stands in one area only, and every area is part of the law', async () => {
  const areas = await Promise.all(readdirSync(AREAS).map((file) => import(new URL(file, AREAS).href)));
  const declared = areas.flatMap((area) => Object.values(area).flatMap((rules) => Object.keys(rules as object)));
  expect(declared.filter((id, at) => declared.indexOf(id) < at)).toEqual([]);
  expect([...RULE_IDS].sort()).toEqual(declared.sort());
});

describe.each(RULE_IDS)('%s', (id) => {
  const rule = RULES[id];

  test('has names, parties, a unit and a history', () => {
    for (const text of [rule.en, rule.zh]) expect(text.trim()).not.toBe('');
    expect(rule.binds.length).toBeGreaterThan(0);
    expect(rule.history.length).toBeGreaterThan(0);
    expect(UNITS_ZH[rule.unit], rule.unit).toBeDefined();
    if (rule.replaces) expect(RULE_IDS).toContain(rule.replaces);
  });

  test('takes effect in order, never before it is public, and ends after it began', () => {
    const dates = rule.history.map(({ effective }) => effective);
    expect(dates).toEqual([...new Set(dates)].sort());
    for (const { published, effective, expires, document } of rule.history) {
      const known = published ?? DOCUMENTS[document].published;
      for (const date of [known, effective, expires ?? '2099-01-01']) expect(date).toMatch(DAY);
      expect(known <= effective, `${known} to ${effective}`).toBe(true);
      if (expires) expect(effective < expires, `${effective} to ${expires}`).toBe(true);
    }
  });

  test('has a source and a reading in both languages for every value', () => {
    for (const { sources, reading, transition } of rule.history) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources)
        for (const text of Object.values(sourceInWords(source))) expect(text.trim()).not.toBe('');
      for (const text of [reading.en, reading.zh, ...(transition ? Object.values(transition) : [])])
        expect(text.trim()).not.toBe('');
      expect(reading.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('either acts, with values that its levers can have, or says why it cannot', () => {
    if (!rule.acts) {
      for (const text of Object.values(rule.idle)) expect(text.length).toBeGreaterThan(8);
      return;
    }
    const quantity = quantityOf(id);
    for (const { value: given } of rule.history) {
      if (quantity) expect(faultOfQuantity(quantity, given), String(given)).toBeUndefined();
      for (const { lever, scope = {}, value, without, repealed } of rule.acts) {
        const values = [value ? value(given) : given, without, repealed].filter((each) => each !== undefined);
        for (const each of values) {
          const raw = LEVERS[lever].kind === 'flag' && typeof each === 'number' ? each === 1 : each;
          expect(faultOfQuantity(LEVERS[lever], raw), `${lever} ${each}`).toBeUndefined();
        }
        for (const key of Object.keys(scope)) expect(LEVERS[lever].scope).toContain(key);
      }
    }
  });
});
