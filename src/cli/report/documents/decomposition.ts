import { channelDrawings } from '../../../report/channels/drawings.ts';
import { headingOf } from '../../../report/channels/page.ts';
import { plain } from '../../../report/markdown-table.ts';
import { pageOf } from '../../channels/page.ts';
import { decompositionOf } from '../../channels/told.ts';
import type { Io } from '../../io.ts';
import type { Found } from '../../results/find.ts';
import { readDecomposition } from '../../results/read-decomposition.ts';
import { markdownText } from '../markdown.ts';
import { type Document, ownPage } from './document.ts';

/** The document of a decomposition by channel. @param problems takes what is wrong with its folder */
export async function decompositionDocument(found: Found, io: Io, problems: string[]): Promise<Document | undefined> {
  const read = await readDecomposition(found, io, problems);
  if (!read) return undefined;
  const { told, texts } = read;
  const { folder, manifest } = found;
  const { baseline, variant, pairs, horizon, lang: opens } = told.asked;
  const decomposition = decompositionOf(told);
  return {
    ...{ folder, version: manifest.version, opens, madeFrom: [folder] },
    drawings: channelDrawings(decomposition),
    page: (languages) => pageOf(told, languages),
    markdown: (drawings, pictureOf, lang) =>
      markdownText({
        title: headingOf(decomposition),
        intro: [decomposition.about, ...decomposition.notes].map((text) => plain(text[lang])),
        findings: drawings.map(({ finding }) => finding[lang]),
        tables: [],
        ...{ drawings, pictureOf, lang },
      }),
    about: { scenarios: [baseline.label, variant.label], pairs, horizon },
    own: ownPage(manifest, texts, () => pageOf(told)),
  };
}
