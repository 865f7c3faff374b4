import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonPage } from '../../../src/report/comparison/page.ts';
import { madeComparison } from './synthetic.ts';

const vegaRuntime = readFileSync(fileURLToPath(new URL('vega.min.js', import.meta.resolve('vega'))), 'utf8');
/** Addresses that name a format; nothing is fetched from them. */
const NAMESPACES = /^https?:\/\/(www\.w3\.org\/|vega\.github\.io\/schema\/)/;
/** Effects, two measures by month, two charts of people and one of platforms a variant. */
const CHARTS = 2 + 2 + 2 * (2 + 1);

describe('the page of a comparison', () => {
  let page = '';
  beforeAll(async () => {
    const parts = { comparison: madeComparison(), vegaRuntime, version: '0.1.0' };
    page = await comparisonPage({
      ...parts,
      command: 'zhudai compare ./baseline.resolved.yaml',
      divisions: [`zhudai channels './a <b>.resolved.yaml'`],
      languages: ['en', 'zh'],
    });
  });

  test('is one file under 3 MB that asks nobody for anything', () => {
    expect(page.length).toBeLessThan(3_000_000);
    const addresses = page.match(/https?:\/\/[^\s"'<>)\\]+/g) ?? [];
    expect(addresses.filter((address) => !NAMESPACES.test(address))).toEqual([]);
    expect(page).not.toMatch(/<(link|img|iframe|script)\b[^>]*\b(src|href)=/);
  });

  test('has a picture, a specification and a table a chart, each under its own name', () => {
    expect(page.match(/<div class="chart" lang="en"/g)).toHaveLength(CHARTS);
    expect(page.match(/<script type="application\/json" id="spec-/g)).toHaveLength(CHARTS);
    expect(page.match(/<details><summary>/g)!.length).toBeGreaterThanOrEqual(CHARTS);
    const ids = page.match(/ id="[^"]+"/g)!;
    expect(new Set(ids).size).toBe(ids.length);
    expect(/NaN|undefined|>null</.test(page.slice(0, page.indexOf('<script>')))).toBe(false);
  });

  test('answers each question in both languages, whatever the pairs say', () => {
    for (const text of [
      'the share of the balance more than 90 days past due falls by 1.00 ± 0.20 points (clear)',
      'it is not clear whether the HHI of platforms falls or rises: between −200 and +400.',
      'the share of credit need that goes unmet is the same in every pair.',
      'new lending has a value in too few pairs to tell.',
      '平台余额 HHI 指数下降或上升尚不明确：介于 −200 与 +400 之间。',
      '未满足信贷需求占比在各对中均无差异。',
    ])
      expect(page).toContain(text);
  });

  test('sets difference, half-width, sign and verdict of every horizon side by side', () => {
    expect(page).toMatch(/<span class="sign">↓<\/span> −1\.00 ± 0\.20 pp <small>.*?clear: lower/);
    expect(page.match(/no difference in any pair/g)!.length).toBeGreaterThanOrEqual(2 * 3);
    for (const months of ['2025-10</span> to', '2026-10</span> to']) expect(page).toContain(months);
  });

  test('says what all variants have alike once', () => {
    expect(page.match(/Notice of <span class="month">2025-04-03/g)).toHaveLength(1);
    expect(page.match(/own words/g)).toHaveLength(2);
    expect(page).toContain('rules-2025 and cap-20: 1 setting other than in baseline alike, 1 of them dated rules');
  });

  test('tells pairs, seeds, version and the command', () => {
    for (const text of [
      '<code>1.1</code> – <code>1.6</code>',
      'zhudai 0.1.0',
      'zhudai compare ./baseline.resolved.yaml',
    ])
      expect(page).toContain(text);
    expect(page).toContain('6 pairs of runs');
    expect(page).toContain('Student’s t, 95 %.');
  });

  test('has the commands that divide the effects, as they were given', () => {
    expect(page).toContain('<code>zhudai channels &#39;./a &lt;b&gt;.resolved.yaml&#39;</code>');
  });

  test('lets no title become markup', () => {
    expect(page).not.toContain('<b>Cap');
    expect(page).toContain('&lt;b&gt;Cap&lt;/b&gt; &amp; more');
  });
});
