import { describe, expect, test } from 'vitest';
import { formatMonth } from '../../src/engine/core/calendar.ts';
import { loadScenario } from '../../src/engine/scenario/parse.ts';
import { from, load, problemsOf } from './helpers.ts';

describe('a scenario with nothing but a title', () => {
  const scenario = load('title: Plain\n');

  test('is the market without rules, from 2020-10 for 36 and 60 months', () => {
    const { name, title, seed, instSeed, start, burnIn, months, referenceMonth, levers, macro } = scenario;
    expect({ name, title, seed, instSeed, burnIn, months, levers, macro }).toEqual({
      name: 'mine',
      title: 'Plain',
      seed: '1',
      instSeed: '1',
      burnIn: 36,
      months: 60,
      levers: [],
      macro: [],
    });
    expect([formatMonth(start), formatMonth(referenceMonth)]).toEqual(['2020-10', '2025-10']);
    expect(Object.values(scenario.switches).every((on) => on)).toBe(true);
  });

  test('keeps money in fen and shares as fractions', () => {
    expect(scenario.parameters['household.income_median']).toBe(600_000);
    expect(scenario.parameters['household.essential_share']).toBe(0.48);
    expect(scenario.parameters['population.borrowers']).toBe(100_000);
  });
});

describe('dates and units of a lever', () => {
  const [cap, fee] = load(`
title: x
levers:
  - { lever: aprCap, value: 0.24, announced: 2022-03-15, effective: 2022-07-17, expires: 2022-12-31, scope: { modes: [joint] }, why: x }
  - { lever: singleLoanCap, value: none, effective: 2022-07, anticipable: false, why: y }
`).levers;

  test('a rule of 17 July acts in August, is known in its month and lasts to the end of its last', () => {
    expect([cap!.announced, cap!.effective, cap!.expires!].map(formatMonth)).toEqual(['2022-03', '2022-08', '2023-01']);
  });

  test('a rate becomes whole basis points, and may be adopted early', () => {
    expect(cap).toMatchObject({
      lever: 'aprCap',
      value: 2400,
      anticipable: true,
      scope: { modes: ['joint'] },
      why: 'x',
    });
  });

  test('a limit may be lifted, and what was not announced is known when it acts', () => {
    expect(fee).toMatchObject({ value: Number.POSITIVE_INFINITY, anticipable: false, scope: {} });
    expect(fee!.announced).toBe(fee!.effective);
  });
});

describe('a scenario that extends another', () => {
  const texts = {
    parent: `
title: Parent
why: old
months: 12
parameters: { search.offers_mean: { value: 3, why: more }, search.loyal_share: { value: 0.5, why: less } }
switches: { cap: { on: false, why: no cap } }
levers: [{ lever: aprCap, value: 0.3, effective: 2025-10, why: a }]
`,
    child: `
title: Child
extends: parent
burnIn: 6
parameters: { search.offers_mean: { value: 2.2 } }
switches: { cap: { on: true } }
levers: [{ lever: aprCap, value: 0.2, effective: 2025-10, why: b }]
`,
  };
  const child = loadScenario('child', from(texts));

  test('keeps what it does not name and replaces what it names, with the reason', () => {
    expect([child.title, child.why, child.months, child.burnIn]).toEqual(['Child', '', 12, 6]);
    expect(child.parameters['search.offers_mean']).toBe(2.2);
    expect(child.parameters['search.loyal_share']).toBe(0.5);
    expect(child.switches.cap).toBe(true);
    expect(child.reasons).toEqual({ 'parameters.search.loyal_share': 'less' });
  });

  test('inherits no words in Chinese either', () => {
    const words = 'titleZh: 父\nwhyZh: 因\nquestion: q\nquestionZh: 问\n';
    const [parent, own] = ['parent', 'child'].map((name) =>
      loadScenario(name, from({ ...texts, parent: `title: Parent\n${words}`, child: 'title: Child\nextends: parent' })),
    );
    expect(parent).toMatchObject({ titleZh: '父', whyZh: '因', question: 'q', questionZh: '问' });
    for (const key of ['titleZh', 'whyZh', 'question', 'questionZh']) expect(own, key).not.toHaveProperty(key);
  });

  test('puts its levers after those of its parent', () => {
    expect(child.levers.map(({ value, why }) => [value, why])).toEqual([
      [3000, 'a'],
      [2000, 'b'],
    ]);
  });

  test('tells the faults of both files', () => {
    const problems = problemsOf(() =>
      loadScenario('child', from({ child: 'title: x\nextends: parent\nmonths: 0\n', parent: 'titel: x\n' })),
    );
    expect(problems.map(({ file, line, path }) => `${file}:${line} ${path}`)).toEqual([
      'child.yaml:3 months',
      'parent.yaml:1 title',
      'parent.yaml:1 titel',
    ]);
  });

  test('may not extend what does not exist, nor itself', () => {
    const missing = problemsOf(() => loadScenario('a', from({ a: 'title: x\nextends: b\n' })));
    expect(missing[0]).toMatchObject({ file: 'a.yaml', line: 2, column: 10, message: 'there is no scenario "b"' });
    const cycle = problemsOf(() =>
      loadScenario('a', from({ a: 'title: x\nextends: b\n', b: 'title: x\n\nextends: a\n' })),
    );
    expect(cycle[0]).toMatchObject({ file: 'b.yaml', line: 3, message: 'extends itself: a.yaml → b.yaml → a.yaml' });
  });
});

test('a scenario that nobody knows is a problem without a line', () => {
  expect(problemsOf(() => loadScenario('none', from({})))).toEqual([
    { file: 'none', line: 0, column: 0, path: '', message: 'there is no scenario "none"' },
  ]);
});

test('a scenario read from a path is called after its file', () => {
  expect(loadScenario('my/own.yaml', from({ 'my/own.yaml': 'title: x' })).name).toBe('own');
});

test('a scenario that names itself is called so, whatever it extends', () => {
  const texts = { child: 'title: x\nname: cap-18\nextends: parent', parent: 'title: y\nname: other' };
  expect(loadScenario('child', from(texts)).name).toBe('cap-18');
  expect(loadScenario('child', from({ ...texts, child: 'title: x\nextends: parent' })).name).toBe('child');
  for (const wrong of ['a/b', '..', '20', '" "', '"a\\nb"'])
    expect(problemsOf(() => load(`title: x\nname: ${wrong}\n`))[0], wrong).toMatchObject({ path: 'name', line: 2 });
});

test('a parent with a slip in its name is answered with the nearest, or with all there are', () => {
  const hintFor = (parent: string) =>
    problemsOf(() =>
      loadScenario('a', from({ a: `title: x\nextends: ${parent}\n` }), { scenario: ['baseline', 'rules-2025'] }),
    )[0]!.hint;
  expect(hintFor('rules2025')).toBe('Did you mean "rules-2025"? Known: baseline, rules-2025');
  expect(hintFor('quite-another')).toBe('Known: baseline, rules-2025');
});

test('a file that is no text is refused in one line', () => {
  for (const text of ['PK\u0003\0\0', '\uFFFDPNG\r\n'])
    expect(problemsOf(() => load(text))).toEqual([
      { file: 'mine.yaml', line: 0, column: 0, path: '', message: 'is not a text file in UTF-8' },
    ]);
});
