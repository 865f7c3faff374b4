import { experimentDrawings } from '../../../report/experiment/drawings.ts';
import { findingOf } from '../../../report/experiment/finding.ts';
import { aboutOf, experimentPage } from '../../../report/experiment/page.ts';
import { same } from '../../../report/language.ts';
import { plain } from '../../../report/markdown-table.ts';
import { UsageError } from '../../exit.ts';
import { askingOf, chosen } from '../../experiment/asking.ts';
import { experimentSeen } from '../../experiment/told.ts';
import type { Io } from '../../io.ts';
import { shownFrom } from '../../library.ts';
import { vegaRuntime } from '../../outputs.ts';
import { packageVersion } from '../../package.ts';
import type { Found } from '../../results/find.ts';
import { designsIn } from '../../store/contents.ts';
import { markdownText } from '../markdown.ts';
import type { Document } from './document.ts';

/**
 * The document of an experiment in a store. It keeps no page of its own: a store grows.
 * @param named beginning of the name of its design
 * @param problems takes what is wrong
 */
export async function experimentDocument(
  { folder, manifest }: Found,
  named: string | undefined,
  io: Io,
  problems: string[],
): Promise<Document | undefined> {
  const called = shownFrom(io.cwd, folder);
  const asking = ((): ReturnType<typeof askingOf> | undefined => {
    try {
      const designs = designsIn(folder);
      if (designs.length === 0) throw new UsageError([`${called}: holds no experiment yet.`]);
      const stored = chosen(designs, named, called);
      return askingOf(folder, called, stored, { measures: [], horizon: undefined }, io);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  })();
  if (!asking) return undefined;
  const experiment = await experimentSeen(asking);
  const { title, why, scenarios, findings, runs, horizon } = experiment;
  const version = packageVersion();
  return {
    ...{ folder, version: manifest.version, opens: 'en', madeFrom: [folder] },
    drawings: experimentDrawings(experiment),
    page: (languages) => experimentPage({ experiment, vegaRuntime: vegaRuntime(), version, languages }),
    markdown: (drawings, pictureOf, lang) =>
      markdownText({
        title: same(title),
        intro: [why, aboutOf(experiment)[lang]].map(plain),
        findings: findings.map((finding) => findingOf(finding, experiment)[lang]),
        tables: [],
        ...{ drawings, pictureOf, lang },
      }),
    about: { design: asking.stored.id, scenarios, runs: runs.finished, horizon },
  };
}
