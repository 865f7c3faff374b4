import type { Drawing } from '../../report/drawing.ts';
import type { Lang, Text } from '../../report/language.ts';
import { plain } from '../../report/markdown-table.ts';

const WORDS = {
  inShort: { en: 'In short', zh: '要点' },
  charts: { en: 'Charts', zh: '图表' },
} as const satisfies Record<string, Text>;

/** What a report as Markdown is made of. Tables, introduction and their marks are Markdown already, all else is plain text. */
export type MarkdownParts = {
  readonly title: Text;
  /** Paragraphs under the title; empty ones are left out. */
  readonly intro: readonly (string | undefined)[];
  /** What the findings are about. */
  readonly frame?: Text;
  readonly findings: readonly string[];
  readonly tables: readonly { readonly heading: Text; readonly blocks: readonly string[] }[];
  readonly drawings: readonly Drawing[];
  /** File of a chart's picture, as a link from the text leads to it. */
  readonly pictureOf: (id: string) => string;
  readonly lang: Lang;
};

/** A report as Markdown in one language: findings, tables, pictures. */
export function markdownText({
  title,
  intro,
  frame,
  findings,
  tables,
  drawings,
  pictureOf,
  lang,
}: MarkdownParts): string {
  const parts = [
    `# ${plain(title[lang])}`,
    ...intro,
    `## ${WORDS.inShort[lang]}`,
    frame && plain(frame[lang]),
    findings.map((finding) => `- ${plain(finding)}`).join('\n'),
    ...tables.flatMap(({ heading, blocks }) => [`## ${heading[lang]}`, ...blocks]),
    drawings.length > 0 && `## ${WORDS.charts[lang]}`,
    ...drawings.flatMap(({ id, topic, finding, note }) => [
      `### ${plain(finding[lang])}`,
      `![${plain(topic[lang])}](${pictureOf(id)})`,
      plain(note[lang]),
    ]),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
