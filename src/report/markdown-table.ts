const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

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
