/** Characters as wide as they are high: Chinese and full-width forms. */
const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;

const NARROW_SHARE = 0.55;
const BOLD_FACTOR = 1.07;

/** Width in columns, a Chinese character counting as two. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/**
 * Width of a line of text in pixels, from the mean width of sans-serif letters. No font is asked, so that a chart
 * is laid out alike on every machine; Vega's own guess takes every letter for 0.8 em and leaves half a page blank.
 */
export function estimateWidth(text: string, fontSize: number, bold: boolean): number {
  const ems = [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW_SHARE), 0);
  return Math.ceil(ems * fontSize * (bold ? BOLD_FACTOR : 1));
}

/** Breaks a title into lines: at spaces but before a per cent sign, and in Chinese after any character but before no mark that closes. */
export function wrap(text: string, width: number): string[] {
  const pieces =
    text.match(
      /[（《〔]*[\u2e80-\u9fff\uff00-\uffef][，。：；、）》〕]*|[^\s\u2e80-\u9fff\uff00-\uffef]+(?: %)?\s*|\s+/g,
    ) ?? [];
  const lines = [''];
  for (const piece of pieces) {
    if (columnsOf(lines.at(-1) + piece.trimEnd()) > width) lines.push('');
    lines[lines.length - 1] += piece;
  }
  return lines.map((line) => line.trimEnd());
}
