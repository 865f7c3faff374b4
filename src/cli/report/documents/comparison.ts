import { differences } from '../../../engine/index.ts';
import { answersOf } from '../../../report/comparison/answers.ts';
import { effectBlocks } from '../../../report/comparison/effect-markdown.ts';
import { comparisonDrawings, headingOf } from '../../../report/comparison/page.ts';
import type { ComparisonSeen } from '../../../report/comparison/seen.ts';
import type { Text } from '../../../report/language.ts';
import { plain } from '../../../report/markdown-table.ts';
import { decompositionOf } from '../../channels/told.ts';
import { pageOf } from '../../compare/page.ts';
import { seenOf, type Told } from '../../compare/told.ts';
import type { Side } from '../../ensemble/sides.ts';
import type { Io } from '../../io.ts';
import { type Found, findResults } from '../../results/find.ts';
import { KIND_WORDS } from '../../results/kind.ts';
import { readComparison } from '../../results/read-comparison.ts';
import { readDecomposition } from '../../results/read-decomposition.ts';
import { markdownText } from '../markdown.ts';
import { type Document, ownPage } from './document.ts';

const EFFECTS: Text = { en: 'Effects', zh: '效应' };

/**
 * The document of a comparison.
 * @param divided argument of `--channels`: the decomposition of one of its effects
 * @param problems takes what is wrong with the folders
 */
export async function comparisonDocument(
  found: Found,
  divided: string | undefined,
  io: Io,
  problems: string[],
): Promise<Document | undefined> {
  const read = await readComparison(found, io, problems);
  const channels = read && divided !== undefined ? await channelsOf(divided, read.told, io, problems) : undefined;
  if (!read || problems.length > 0) return undefined;
  const { told, texts } = read;
  const { folder, manifest } = found;
  const { sides, pairs, asked } = told;
  const comparison = seenOf(told);
  return {
    ...{
      folder,
      version: manifest.version,
      opens: asked.lang,
      madeFrom: [folder, ...(channels ? [channels.folder] : [])],
    },
    drawings: comparisonDrawings(comparison, channels?.decomposition),
    page: (languages) => pageOf(told, languages, channels?.decomposition),
    markdown: markdownOf(comparison),
    about: { scenarios: sides.map(({ label }) => label), pairs, horizon: asked.horizon },
    // The folder holds no decomposition, so its own page has none.
    ...(channels === undefined && {
      own: ownPage(manifest, texts, () => pageOf(told)),
    }),
  };
}

const markdownOf =
  (comparison: ComparisonSeen): Document['markdown'] =>
  (drawings, pictureOf, lang) => {
    const { variants, intervals } = comparison;
    const findings = variants.flatMap((variant) =>
      answersOf(variant, comparison).map(({ topic, sentence }) => {
        const who = variants.length > 1 ? `${variant.label}, ` : '';
        return `${who}${topic[lang]}: ${sentence[lang]}`;
      }),
    );
    const tables = [{ heading: EFFECTS, blocks: effectBlocks(comparison, lang) }];
    return markdownText({
      ...{ title: headingOf(comparison), intro: [plain(intervals[lang])], findings, tables },
      ...{ drawings, pictureOf, lang },
    });
  };

/** The decomposition that a command line names, where it is one of an effect of this comparison. */
async function channelsOf(divided: string, { sides }: Told, io: Io, problems: string[]) {
  const found = findResults(divided, io);
  if (typeof found === 'string' || found.kind !== 'decomposition') {
    problems.push(`--channels: ${typeof found === 'string' ? found : `${divided} is ${KIND_WORDS[found.kind]}.`}`);
    return undefined;
  }
  const read = await readDecomposition(found, io, problems);
  if (!read) return undefined;
  const { asked } = read.told;
  const [baseline, ...variants] = sides as [Side, ...Side[]];
  const apart = variants.map((variant) => [
    ...differences(baseline.scenario, asked.baseline.scenario),
    ...differences(variant.scenario, asked.variant.scenario),
  ]);
  if (apart.some(({ length }) => length === 0))
    return { folder: found.folder, decomposition: decompositionOf(read.told) };
  const [nearest] = apart.toSorted((one, other) => one.length - other.length);
  const settings = [
    ...new Set(nearest!.map(({ path, left, right }) => `${path} is ${right ?? '–'} there, ${left ?? '–'} here`)),
  ];
  problems.push(
    `--channels: ${divided} divides the effect of other scenarios, ${asked.variant.label} against ${asked.baseline.label}: ` +
      `${settings.slice(0, FEW).join('; ')}${settings.length > FEW ? '; …' : ''}. The page of the comparison has the command that divides its own.`,
  );
  return undefined;
}

/** Settings that a message names at most. */
const FEW = 3;
