/** Text in which the characters that Markdown would take for its own stand for themselves. */
export const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');

// A bar that is escaped already, as in plain text, stays as it is.
const cell = (text: string): string => text.replaceAll(/(?<!\\)\|/g, '\\|').replaceAll(/\s*\n\s*/g, ' ');

/** A Markdown table. @param align one letter a column, `l` or `r`; all left when it is left out */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align = 'l'.repeat(head.length),
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = `|${[...align].map((side) => (side === 'r' ? '---:' : '---')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
