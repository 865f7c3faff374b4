import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../src/engine/record/result.ts';
import { CHART_NAMES, drawChart } from '../../src/report/charts/index.ts';
import { scriptText } from '../../src/report/page/html.ts';
import { reportPage } from '../../src/report/page.ts';
import { toSvg } from '../../src/report/render.ts';
import { made, madeBaseline } from './synthetic.ts';

/** Addresses that name a format; nothing is fetched from them. */
const NAMESPACES = /^https?:\/\/(www\.w3\.org\/|vega\.github\.io\/schema\/)/;

const vegaRuntime = readFileSync(fileURLToPath(new URL('vega.min.js', import.meta.resolve('vega'))), 'utf8');

const pageOf = async (result: Result, compare?: Result): Promise<string> =>
  reportPage({
    result,
    ...(compare && { compare }),
    vegaRuntime,
    command: 'zhudai run rules-2025 --seed s1',
    version: '0.1.0',
    differences: [{ path: 'levers.0.value', left: '3600', right: '2400', why: 'the notice' }],
    languages: ['en', 'zh'],
  });

describe('a picture', () => {
  it('is the same text every time', async () => {
    const spec = drawChart('price', made(), { lang: 'zh' });
    expect(await toSvg(spec)).toBe(await toSvg(spec));
  });
});

describe('the report page', () => {
  let page = '';
  let nasty = '';
  beforeAll(async () => {
    page = await pageOf(made(), madeBaseline());
    const title = '</script><script>alert(1)</script> & <b>"x"</b>';
    nasty = await pageOf(made({ title, why: title, seed: title }), made({ title: `${title} other` }));
  });

  it('is one file under 3 MB that asks nobody for anything', () => {
    expect(page.length).toBeLessThan(3_000_000);
    const addresses = page.match(/https?:\/\/[^\s"'<>)\\]+/g) ?? [];
    expect(addresses.filter((address) => !NAMESPACES.test(address))).toEqual([]);
    expect(page).not.toMatch(/<(link|img|iframe|script)\b[^>]*\b(src|href)=/);
  });

  it('says what one run is worth', () => {
    expect(page).toContain('One run, one seed: not yet evidence of size or sign.');
    expect(page).toContain('一次运行、一个随机种子');
  });

  it('holds both languages, with a picture and a table a chart', () => {
    expect(page.match(/<div class="chart" lang="en"/g)).toHaveLength(CHART_NAMES.length);
    expect(page.match(/<table class="data" /g)?.length).toBeGreaterThanOrEqual(CHART_NAMES.length);
    expect(page.match(/<p class="caption" id="[^"]+">/g)?.length).toBe(page.match(/<table /g)?.length);
    expect(page).toContain('Headline measures');
    expect(page).toContain('主要指标');
  });

  it('holds each chart once for both languages', () => {
    expect(page.match(/<script type="application\/json"/g)).toHaveLength(CHART_NAMES.length);
  });

  it('tells scenario, seed, version, command and every difference with its reason', () => {
    for (const text of [
      '<code>s1</code>',
      'zhudai 0.1.0',
      'zhudai run rules-2025 --seed s1',
      'levers.0.value',
      'the notice',
    ]) {
      expect(page).toContain(text);
    }
  });

  it('lets no title of a scenario become markup', () => {
    expect(nasty).not.toContain('<script>alert');
    expect(nasty).not.toContain('<b>"x"');
    expect(nasty.match(/<\/script>/g)).toHaveLength(page.match(/<\/script>/g)!.length);
    expect(nasty).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;');
  });

  it('warns when the two runs have different seeds', async () => {
    expect(page).not.toContain('different seeds');
    expect(await pageOf(made(), made({ title: 'Other', seed: 's2' }))).toContain('different seeds');
  });

  it('keeps program text from ending its element', () => {
    expect(scriptText('a = "</script><!--"')).toBe('a = "\\x3c/script>\\x3c!--"');
  });
});
