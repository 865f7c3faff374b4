import { describe, expect, it } from 'vitest';
import { CHART_NAMES, drawChart } from '../../src/report/charts/index.ts';
import { toSvg } from '../../src/report/index.ts';
import { made, madeBaseline } from './synthetic.ts';

// A change of looks shows as a change of files: `vitest run test/report -u` writes them anew, `git diff` has both.
describe.each(CHART_NAMES)('the picture of the %s chart', (name) => {
  it('is as it was, alone and in Chinese', async () => {
    const svg = await toSvg(drawChart(name, made(), { lang: 'zh' }));
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}-alone-zh.svg`);
  });

  it('is as it was, beside another run and in English', async () => {
    const svg = await toSvg(drawChart(name, made({ empty: [5] }), { lang: 'en', compare: madeBaseline() }));
    expect(svg).toMatch(/mark-(line|area)/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}-beside-en.svg`);
  });
});
