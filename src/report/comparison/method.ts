import { formatMonth } from '../../engine/index.ts';
import type { Text } from '../language.ts';
import { both, escapeHtml } from '../page/html.ts';
import { titleOf } from '../titles.ts';
import { DOUBT } from './doubt.ts';
import type { ComparisonSeen } from './seen.ts';
import { HORIZON_WORDS, VARY_WORDS } from './words.ts';

/** How the figures come about, in ten lines. */
const methodLines = ({ pairs, vary, intervals, baseline, horizon }: ComparisonSeen): readonly Text[] => [
  {
    en: 'A market of borrowers, platforms, banks and guarantors is simulated month by month; a run is one such history under one scenario.',
    zh: '逐月模拟由借款人、平台、银行与担保公司组成的市场；一次运行是某一情景下的一段历史。',
  },
  {
    en: `Every scenario is run ${pairs} times. Run r of each has the same seeds, and so the same luck: that is pair r (common random numbers).`,
    zh: `每个情景运行 ${pairs} 次；各情景第 r 次运行种子相同、运气相同，即第 r 对（公共随机数）。`,
  },
  { en: `Between pairs: ${VARY_WORDS[vary].en}.`, zh: `对与对之间：${VARY_WORDS[vary].zh}。` },
  {
    en: `A measure is averaged over the months of a horizon, run by run; its difference is variant minus ${baseline.label} in the same pair, and its effect the mean over pairs.`,
    zh: `各次运行先对期限内各月取均值；差异为同一对中对比情景减 ${baseline.label}，效应为各对均值。`,
  },
  intervals,
  {
    en: 'Clear: the interval leaves out zero. Not clear: zero is inside; that is not the same as no effect. No difference: both sides are equal to the last bit in every pair.',
    zh: '明确：区间不含零。不明确：区间含零，不等于没有效应。无差异：各对两侧逐位相同。',
  },
  {
    en: `Sentences and charts are about the ${HORIZON_WORDS[horizon].en}; the table has every horizon of the run.`,
    zh: `文字与图表针对${HORIZON_WORDS[horizon].zh}；表格列出全部期限。`,
  },
  {
    en: 'People are compared with themselves in the other world, person by person; groups are those of the baseline before the rule.',
    zh: '逐人与其在另一世界中的自己比较；分组以基准情景规则前的状态为准。',
  },
  {
    en: 'Charts by month show each scenario for itself; the interval there is that of the mean of its runs and says less of the difference than the table.',
    zh: '逐月图分别展示各情景，区间为各自均值的区间；关于差异以表格为准。',
  },
  {
    en: 'The same files and seeds give the same figures on any computer and with any number of workers.',
    zh: '同样的文件与种子在任何计算机、任何并行数下给出同样的数字。',
  },
];

/** What the figures do not show. */
const LIMITS: readonly Text[] = [
  DOUBT,
  {
    en: 'More pairs narrow the uncertainty from luck, not the one from assumptions: parameters are partly law, partly fitted to published figures, partly assumed.',
    zh: '增加对数只能减少随机性带来的不确定，不能减少假设带来的不确定：参数部分来自法规，部分依公开数据校准，部分为假设。',
  },
  {
    en: 'Clear says that there is an effect in the model, not that it matters, nor that the market has it.',
    zh: '“明确”指模型中存在效应，不代表其重要，也不代表现实市场如此。',
  },
  {
    en: 'Who gains and who loses is partly luck that falls on others once two markets part; the net of a group is what the rule does.',
    zh: '受益与受损者中有一部分只是市场分叉后运气换了人；组内净变化才是规则的作用。',
  },
  {
    en: 'This is a simulated market, to compare rules with; it is no forecast of the real one.',
    zh: '本结果来自模拟市场，用于比较规则，并非对现实市场的预测。',
  },
];

const list = (tag: 'ol' | 'ul', lines: readonly Text[]): string =>
  `<${tag}>${lines.map((line) => `<li>${both(line)}</li>`).join('\n')}</${tag}>`;

export const method = (comparison: ComparisonSeen): string => list('ol', methodLines(comparison));
export const limits = (): string => list('ul', LIMITS);

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** What it takes to make the comparison again. */
export function repeat(comparison: ComparisonSeen, command: string, version: string): string {
  const { baseline, variants, pairs, seeds } = comparison;
  const { scenario } = baseline;
  const first = scenario.start + scenario.burnIn;
  const seedText = (name: 'seed' | 'instSeed'): string =>
    pairs === 1 || seeds[0][name] === seeds[1][name]
      ? code(seeds[0][name])
      : `${code(seeds[0][name])} – ${code(seeds[1][name])}`;
  const facts: readonly (readonly [Text, string])[] = [
    ...[baseline, ...variants].map(({ label, scenario }, at): readonly [Text, string] => [
      at === 0 ? { en: 'Baseline', zh: '基准情景' } : { en: 'Variant', zh: '对比情景' },
      `${both(titleOf(scenario))} (${code(label)})`,
    ]),
    [{ en: 'Months shown', zh: '展示月份' }, `${formatMonth(first)} – ${formatMonth(first + scenario.months - 1)}`],
    [{ en: 'Reference month', zh: '参照月' }, formatMonth(scenario.referenceMonth)],
    [{ en: 'Borrowers', zh: '借款人数' }, scenario.parameters['population.borrowers'].toLocaleString('en-GB')],
    [{ en: 'Pairs', zh: '对数' }, String(pairs)],
    [{ en: 'Seeds of people', zh: '借款人种子' }, seedText('seed')],
    [{ en: 'Seeds of institutions', zh: '机构种子' }, seedText('instSeed')],
    [{ en: 'Version', zh: '版本' }, `zhudai ${escapeHtml(version)}`],
    [{ en: 'Command, inside the folder of this page', zh: '命令（在本页所在文件夹内）' }, code(command)],
  ];
  const note = both({
    en: 'Beside this page lie differences.csv (every measure), pairs.csv (every run), months.csv, people.csv, institutions.csv and every value of each scenario.',
    zh: '本页同一文件夹内有 differences.csv（全部指标）、pairs.csv（每次运行）、months.csv、people.csv、institutions.csv 以及各情景的全部取值。',
  });
  return `<dl>${facts.map(([name, value]) => `<div><dt>${both(name)}</dt><dd>${value}</dd></div>`).join('\n')}</dl>
<p>${note}</p>`;
}
