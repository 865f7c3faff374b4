import { frameOf } from '../../../report/finding.ts';
import type { Text } from '../../../report/language.ts';
import { plain } from '../../../report/markdown-table.ts';
import { runDrawings } from '../../../report/run-drawings.ts';
import { questionOf, titleOf, whyOf } from '../../../report/titles.ts';
import type { Io } from '../../io.ts';
import { comparedOf, type Edition, isPicture, pageOf, picturesOf, reportOf } from '../../outputs.ts';
import { besideOf } from '../../results/beside.ts';
import type { Found } from '../../results/find.ts';
import { type FinishedRun, readRun, reportMade } from '../../results/read-run.ts';
import { headlineBlocks } from '../headline-table.ts';
import { markdownText } from '../markdown.ts';
import type { Document, OwnReport } from './document.ts';

/**
 * The document of one run.
 * @param asked argument of `--beside`
 * @param problems takes what is wrong with the folders
 */
export async function runDocument(
  found: Found,
  asked: string | undefined,
  io: Io,
  problems: string[],
): Promise<Document | undefined> {
  const run = await readRun(found, io, problems);
  const beside = run && (await besideOf(run, asked, io, problems));
  if (!run || problems.length > 0) return undefined;
  const { folder, manifest, result } = run;
  const edition = editionOf(run, beside);
  const compare = comparedOf(result, edition);
  const { name, seed, instSeed } = result.scenario;
  return {
    ...{ folder, version: manifest.version, opens: edition.lang },
    madeFrom: [folder, ...(beside ? [beside.folder] : [])],
    drawings: runDrawings(result, compare),
    page: (languages) => pageOf(result, edition, languages),
    markdown: (drawings, pictureOf, lang) => {
      const [question, why] = [questionOf, whyOf].map((words) => words(result.scenario)[lang]);
      return markdownText({
        title: titleOf(result.scenario),
        intro: [
          question && plain(question),
          why && plain(why),
          compare && `${COMPARED[lang]} **${plain(titleOf(compare.scenario)[lang])}**`,
        ],
        frame: frameOf(result, compare),
        findings: drawings.map(({ finding, brief = finding }) => brief[lang]),
        tables: [{ heading: HEADLINE, blocks: headlineBlocks(result, compare, lang) }],
        ...{ drawings, pictureOf, lang },
      });
    },
    about: { scenario: name, seed, instSeed, comparedWith: compare?.scenario.name ?? null },
    own: ownOf(run, edition),
  };
}

const COMPARED: Text = { en: 'Compared with:', zh: '对照情景：' };
const HEADLINE: Text = { en: 'Headline measures', zh: '主要指标' };

function ownOf(run: FinishedRun, edition: Edition): OwnReport {
  const { manifest, texts, result } = run;
  const [made, report] = [reportMade(run), reportOf(result, edition)];
  const beside = `beside it stands ${report.comparedWith ?? 'no other run'}`;
  return {
    ...{ manifest, texts, report },
    remake: () => picturesOf(result, edition),
    isRemade: isPicture,
    differs: made.comparedWith === report.comparedWith ? [] : [beside],
  };
}

/** What charts and report of a finished run say beside the run itself; with its own comparison that of its own report. */
function editionOf(run: FinishedRun, beside: FinishedRun | undefined): Edition {
  const made = reportMade(run);
  const [own, other] = [run.result.scenario.name, beside?.result.scenario.name];
  const runs = (other ?? null) === made.comparedWith ? made.runs : [...(other === undefined ? [] : [other]), own];
  return { lang: made.lang, beside: beside?.result, runs };
}
