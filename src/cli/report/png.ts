import type { Lang } from '../../report/language.ts';
import { UsageError } from '../exit.ts';
import { faultOfFonts, hasChinese, withFamilies } from './fonts.ts';

/** Pixels to a unit of the drawing: sharp on today's screens and in print. */
const SCALE = 2;

/** What pictures are painted with. */
export type Brushes = {
  /** Font files beside the fonts of this computer. */
  readonly fontFiles: readonly string[];
  readonly loadSystemFonts: boolean;
};

/**
 * A painter of SVG as PNG.
 * @param languages that will be asked for, so that a font they lack is told before the first picture
 * @throws UsageError where words would vanish, then and while painting
 */
export async function openPainter(
  { fontFiles, loadSystemFonts }: Brushes,
  languages: readonly Lang[],
): Promise<(svg: string) => Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const font = { loadSystemFonts, fontFiles: [...fontFiles] };
  const stopAt = (fault: string | undefined): void => {
    if (fault) throw new UsageError([fault], 'zhudai report');
  };
  stopAt(faultOfFonts('latin', font, Resvg));
  let chinese = languages.includes('zh') ? faultOfFonts('chinese', font, Resvg) : null;
  stopAt(chinese ?? undefined);
  return (svg) => {
    // A title in Chinese stands in English charts too.
    if (chinese === null && hasChinese(svg)) chinese = faultOfFonts('chinese', font, Resvg);
    stopAt(chinese ?? undefined);
    return new Resvg(withFamilies(svg), { font, fitTo: { mode: 'zoom', value: SCALE } }).render().asPng();
  };
}
