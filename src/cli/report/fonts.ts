import type { ResvgRenderOptions } from '@resvg/resvg-js';

type Font = NonNullable<ResvgRenderOptions['font']>;
type Drawing = typeof import('@resvg/resvg-js').Resvg;

const LATIN = ['Segoe UI', 'Noto Sans', 'Helvetica Neue', 'Arial', 'Liberation Sans', 'DejaVu Sans'];
const CHINESE = [
  ...['PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'],
  ...['Source Han Sans SC', 'Source Han Sans CN', 'WenQuanYi Micro Hei', 'WenQuanYi Zen Hei'],
];

const CHINESE_TEXT = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Has a picture, or a text in it, Chinese words? */
export const hasChinese = (svg: string): boolean => CHINESE_TEXT.test(svg);

/**
 * A picture with families to look for in place of a browser's, the best first; resvg reads no list beyond a quoted name.
 * Text without Chinese asks for a Latin font first: those with Chinese are large, and each text reads its font anew.
 */
export const withFamilies = (svg: string): string =>
  svg.replaceAll(/<text\b.*?<\/text>/gs, (text) => {
    const families = hasChinese(text) ? [...CHINESE, ...LATIN] : [...LATIN, ...CHINESE];
    return text.replace(/font-family="[^"]*"/, `font-family="${families.join(', ')}"`);
  });

/**
 * Does this computer draw what a picture says? Two letters are drawn: without a font both stay blank, and one that lacks
 * them draws the same box for both. resvg itself says nothing of either.
 */
function canWrite(letters: readonly [string, string], font: Font, Resvg: Drawing): boolean {
  const [one, other] = letters.map((letter) => {
    const text = `<text x="4" y="24" font-size="20">${letter}</text>`;
    return new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32">${text}</svg>`, { font }).render()
      .pixels;
  });
  return one!.some((ink) => ink > 0) && !one!.equals(other!);
}

/** Letters that stand for a script, and the package of Debian that brings it. */
const SCRIPTS = {
  latin: { letters: ['A', 'B'], lacks: 'no font was found, so every word', install: 'fonts-dejavu-core' },
  chinese: { letters: ['助', '贷'], lacks: 'no font here has Chinese, so its words', install: 'fonts-noto-cjk' },
} as const;

/** Why pictures in a script would lose their words, with the next step; undefined when they keep them. */
export function faultOfFonts(script: keyof typeof SCRIPTS, font: Font, Resvg: Drawing): string | undefined {
  const { letters, lacks, install } = SCRIPTS[script];
  if (canWrite(letters, font, Resvg)) return undefined;
  const less = script === 'chinese' ? ', ask for --lang en' : '';
  return `--format png: ${lacks} would vanish from the pictures. Install one ("apt install ${install}"), name a font file with --font${less}, or choose --format svg.`;
}
