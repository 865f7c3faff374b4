/** Text by the name of the block it stands in. */
export type Blocks = Readonly<Record<string, string>>;

const BLOCK = /<!-- generated:([\w-]+) -->\n[\s\S]*?<!-- \/generated -->/g;

/** Names of the generated blocks of a Markdown text, in order. */
export const blockNames = (text: string): string[] => [...text.matchAll(BLOCK)].map(([, name]) => name!);

/**
 * The text with the content of its generated blocks replaced; a block that `blocks` does not name stays as it is.
 * A block begins with `<!-- generated:NAME -->` and ends with `<!-- /generated -->`, each on a line of its own.
 */
export const fillBlocks = (text: string, blocks: Blocks): string =>
  text.replaceAll(BLOCK, (whole: string, name: string) => {
    const content = blocks[name];
    return content === undefined ? whole : `<!-- generated:${name} -->\n\n${content}\n\n<!-- /generated -->`;
  });

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

/** A Markdown table. @param align one letter a column, `l` or `r`; all left when it is left out */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = 'l'.repeat(head.length),
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${[...align].map((side) => (side === 'r' ? '---:' : '---')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Inline code. */
export const code = (text: string): string => `\`${text}\``;
