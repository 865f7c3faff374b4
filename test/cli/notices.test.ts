import { expect, test } from 'vitest';
import { noticesOf } from '../../src/cli/notices.ts';
import { applySettings, loadScenario } from '../../src/engine/index.ts';
import { from } from '../scenario/helpers.ts';

const DATED = `
title: x
levers:
  - { lever: aprCap, value: 0.2, announced: 2025-04, effective: 2025-10, scope: { modes: [joint] }, why: x }
macro:
  - { factor: income, value: 0.9, from: 2026-01, until: 2027-01, why: x }
`;

const told = (text: string, ...pairs: string[]): string[] => {
  const settings = pairs.map((pair) => {
    const [path = '', value = ''] = pair.split('=');
    return { path, text: value };
  });
  return noticesOf(applySettings(loadScenario('mine', from({ mine: text })), settings), settings);
};

test('a lever set on the command line is told with its dates and for whom', () => {
  expect(told(DATED, 'levers.aprCap=0.19')).toEqual(['levers.aprCap = 0.19 from 2025-10, announced 2025-04']);
  expect(told(DATED, 'levers.minShare=0.1')).toEqual(['levers.minShare = 0.1 from 2020-10']);
});

test('what begins after the end is told, and what acts before by its announcement alone', () => {
  expect(told(DATED, 'months=22')).toEqual([
    'aprCap from 2025-10 acts only through its announcement in 2025-04: the run ends in 2025-07.',
    'income from 2026-01 never acts: the run ends in 2025-07.',
    'the reference month 2025-10 lies outside the run (2023-10 to 2025-07): before and after cannot be compared.',
  ]);
  expect(told('title: x\nlevers: [{ lever: aprCap, value: 0.2, effective: 2099-01, why: x }]')).toEqual([
    'aprCap from 2099-01 never acts: the run ends in 2028-09.',
  ]);
});

test('the last month of the run is inside it', () => {
  const months = (2026 - 2023) * 12 + 1 - 9;
  expect(told(DATED, `months=${months}`, 'referenceMonth=2026-01')).toEqual([]);
  expect(told(DATED, `months=${months}`, 'referenceMonth=2026-02')).toHaveLength(1);
});

test('small markets are told from 4 999 borrowers downwards', () => {
  expect(told(DATED, 'borrowers=4999')[0]).toContain('fewer than 5 000 borrowers');
  expect(told(DATED, 'borrowers=5000')).toEqual([]);
});
