import { answersOf } from '../../../report/comparison/answers.ts';
import { effectBlocks } from '../../../report/comparison/effect-markdown.ts';
import { comparisonDrawings, headingOf } from '../../../report/comparison/page.ts';
import type { Text } from '../../../report/language.ts';
import { pageOf } from '../../compare/page.ts';
import { seenOf } from '../../compare/told.ts';
import { REPORT } from '../../folder.ts';
import type { Io } from '../../io.ts';
import type { Found } from '../../results/find.ts';
import { readComparison } from '../../results/read-comparison.ts';
import { markdownText } from '../markdown.ts';
import type { Document } from './document.ts';

const EFFECTS: Text = { en: 'Effects', zh: '效应' };

/** The document of a comparison. @param problems takes what is wrong with its folder */
export async function comparisonDocument(found: Found, io: Io, problems: string[]): Promise<Document | undefined> {
  const read = await readComparison(found, io, problems);
  if (!read) return undefined;
  const { told, texts } = read;
  const { folder, manifest } = found;
  const { sides, pairs, asked } = told;
  const comparison = seenOf(told);
  return {
    ...{ folder, version: manifest.version, opens: asked.lang, madeFrom: [folder] },
    drawings: comparisonDrawings(comparison),
    page: (languages) => pageOf(told, languages),
    markdown: (drawings, pictureOf, lang) =>
      markdownText({
        title: headingOf(comparison),
        intro: [comparison.intervals[lang]],
        findings: comparison.variants.flatMap((variant) =>
          answersOf(variant, comparison).map(({ topic, sentence }) =>
            comparison.variants.length > 1
              ? `${variant.label}, ${topic[lang]}: ${sentence[lang]}`
              : `${topic[lang]}: ${sentence[lang]}`,
          ),
        ),
        tables: [{ heading: EFFECTS, blocks: effectBlocks(comparison, lang) }],
        ...{ drawings, pictureOf, lang },
      }),
    about: { scenarios: sides.map(({ label }) => label), pairs, horizon: asked.horizon },
    own: {
      ...{ manifest, texts, report: manifest.report, differs: [] },
      remake: async () => new Map([[REPORT, await pageOf(told)]]),
      isRemade: (name) => name === REPORT,
    },
  };
}
