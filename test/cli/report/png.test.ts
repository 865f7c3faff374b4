import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFamilies } from '../../../src/cli/report/fonts.ts';
import { openPainter } from '../../../src/cli/report/png.ts';

/** A font without Chinese, where Debian and its like put it. */
const LATIN = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const withText = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15" font-family="Any">${text}</text></svg>`;

test('without any font every word would vanish, and that is told before the first picture', async () => {
  await expect(openPainter({ fontFiles: [], loadSystemFonts: false }, ['en'])).rejects.toThrow(
    /no font was found, so every word would vanish.*fonts-dejavu-core.*--font/,
  );
});

test.runIf(existsSync(LATIN))(
  'without Chinese letters Chinese is refused, in titles of English charts too',
  async () => {
    const brushes = { fontFiles: [LATIN], loadSystemFonts: false };
    await expect(openPainter(brushes, ['en', 'zh'])).rejects.toThrow(
      /no font here has Chinese, so its words would vanish.*fonts-noto-cjk.*--lang en/,
    );
    const paint = await openPainter(brushes, ['en']);
    expect(paint(withText('Law')).length).toBeGreaterThan(paint(withText(' ')).length);
    expect(() => paint(withText('我的'))).toThrow(/no font here has Chinese/);
  },
);

test('a text asks for families of its own script first', () => {
  const svg = withFamilies(withText('2025-10') + withText('融资'));
  expect(svg).toMatch(/font-family="Segoe UI, .*WenQuanYi Zen Hei">2025-10</);
  expect(svg).toMatch(/font-family="PingFang SC, .*DejaVu Sans">融资</);
});
