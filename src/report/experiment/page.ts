import { PARAMETERS } from '../../engine/index.ts';
import { HORIZON_WORDS } from '../comparison/words.ts';
import { monthInChinese, type PageLanguages, same, type Text } from '../language.ts';
import { figures } from '../page/figure.ts';
import { both, escapeHtml, prose } from '../page/html.ts';
import { htmlPage, section } from '../page/shell.ts';
import { experimentDrawings } from './drawings.ts';
import { findingOf } from './finding.ts';
import type { ExperimentSeen } from './seen.ts';
import { DESIGN_WORDS, NOTES } from './words.ts';

/** What the page of an experiment is made of. */
export type ExperimentParts = {
  readonly experiment: ExperimentSeen;
  readonly vegaRuntime: string;
  readonly version: string;
  readonly languages: PageLanguages;
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What was run, over which months, and how much of it is finished. */
export function aboutOf({ points, scenarios, replications, runs, horizon, months }: ExperimentSeen): Text {
  const { wanted, finished, failed } = runs;
  const words = HORIZON_WORDS[horizon];
  const each = points / scenarios.length;
  const [first, last] = months.split(' to ').map(monthInChinese);
  return {
    en: `${plural(each, 'point')} under ${plural(scenarios.length, 'scenario')}, ${plural(replications, 'replication')} each; ${finished} of ${wanted} runs are finished${failed > 0 ? ` and ${failed} failed` : ''}. Figures are about the ${words.en}, ${months}.`,
    zh: `${scenarios.length} 个情景、每个 ${each} 个设计点、每点重复 ${replications} 次；${wanted} 次运行中已完成 ${finished} 次${failed > 0 ? `、失败 ${failed} 次` : ''}。数值针对${words.zh}（${first}至${last}）。`,
  };
}

function factsOf(experiment: ExperimentSeen): string {
  const { design, scenarios, factors } = experiment;
  const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
  const named = (path: string): string => {
    const words = (PARAMETERS as Readonly<Record<string, Text>>)[path];
    return words ? `${code(path)} ${both({ en: words.en, zh: words.zh })}` : code(path);
  };
  const facts: readonly (readonly [Text, string])[] = [
    [{ en: 'Scenarios', zh: '情景' }, scenarios.map(code).join(', ')],
    [{ en: 'Design', zh: '设计' }, both(DESIGN_WORDS[design] ?? same(design))],
    ...(factors.length > 0
      ? [[{ en: 'Settings that vary', zh: '变动的设定' }, factors.map(named).join('<br>')] as const]
      : []),
  ];
  return `<dl>${facts.map(([name, value]) => `<div><dt>${both(name)}</dt><dd>${value}</dd></div>`).join('\n')}</dl>`;
}

const METHOD: readonly Text[] = [
  {
    en: 'Replication r has the same seeds at every point, so that a difference between points is taken within replications.',
    zh: '各点第 r 次重复种子相同，点与点之间的差异在同一次重复内取得。',
  },
  {
    en: 'Intervals hold the luck of the runs alone, not the doubt about assumptions that the design does not vary.',
    zh: '区间只反映运行的随机性，不含设计未变动的假设所带来的不确定。',
  },
  {
    en: 'This is a simulated market, to compare rules with; it is no forecast of the real one.',
    zh: '本结果来自模拟市场，用于比较规则，并非对现实市场的预测。',
  },
];

/** The report of an experiment as one HTML page that needs nothing but itself: findings, charts, design and method. */
export async function experimentPage(parts: ExperimentParts): Promise<string> {
  const { experiment, vegaRuntime, version, languages } = parts;
  const { title, why, findings } = experiment;
  const drawings = experimentDrawings(experiment);
  const said = findings.map((finding) => `<li>${both(findingOf(finding, experiment))}</li>`).join('\n');
  const notes = [...new Set(findings.map(({ kind }) => NOTES[kind])), ...METHOD];
  return htmlPage({
    title: same(title),
    header: `<h1>${escapeHtml(title)}</h1>\n${why ? `<p class="why">${prose(why)}</p>\n` : ''}<p>${both(aboutOf(experiment))}</p>`,
    main: [
      section('in-short', { en: 'In short', zh: '要点' }, `<ul class="findings">${said}</ul>`),
      ...(drawings.length > 0
        ? [section('charts', { en: 'Charts', zh: '图表' }, await figures(drawings, languages))]
        : []),
      section('design', { en: 'What was varied', zh: '变动了什么' }, factsOf(experiment)),
      section(
        'method',
        { en: 'How to read it', zh: '阅读说明' },
        `<ul>${notes.map((note) => `<li>${both(note)}</li>`).join('\n')}</ul>`,
      ),
    ].join('\n'),
    footer: `zhudai ${escapeHtml(version)}`,
    vegaRuntime,
    languages,
  });
}
