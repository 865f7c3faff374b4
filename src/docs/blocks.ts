export { markdownTable as table } from '../report/markdown-table.ts';

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

/** Inline code. */
export const code = (text: string): string => `\`${text}\``;
