/** Attributes and elements that Vega writes and that change nothing in a picture at rest. */
const IDLE =
  / opacity="1"| pointer-events="none"|<path class="foreground"[^>]*display="none"\/>|<path class="background"[^>]*d="M0,0h0v0h0Z"[^>]*\/>/g;

/** A tenth of a pixel is more than anyone sees. */
const rounded = (attribute: string): string =>
  attribute.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(10 * Number(number)) / 10));

/** Vega's picture in half the room: the font said once, places with one decimal, nothing that is not seen. */
export function compactSvg(svg: string): string {
  const font = / font-family="[^"]*"/.exec(svg)?.[0] ?? '';
  return svg
    .replaceAll(font || '\0', '')
    .replace(IDLE, '')
    .replace(/ (?:d|transform|x|y|x1|y1|x2|y2|width|height)="[^"]*"/g, rounded)
    .replace('<svg ', `<svg${font} `);
}
