import type { Text } from '../language.ts';
import type { FindingSeen, SettingsSeen } from './seen.ts';

type Kind = FindingSeen['kind'];

/** How charts of each kind are read. */
export const NOTES: Readonly<Record<Kind, Text>> = {
  effects: {
    en: 'Mean paired difference at each point of the design and its 95 % interval (Student’s t); filled blue where the interval leaves out zero.',
    zh: '设计中各点的配对差异均值及其95%置信区间（学生t分布）；区间不含零者为蓝色实心。',
  },
  levels: {
    en: 'Mean of the replications at each point of the design and its 95 % interval (Student’s t).',
    zh: '设计中各点各次重复的均值及其95%置信区间（学生t分布）。',
  },
  morris: {
    en: 'μ*: mean size of the change when the setting moves over its whole range, with its 95 % interval; black tick: what μ* stays below in at least 95 of 100 experiments if the setting did nothing.',
    zh: 'μ*：该设定在其整个取值范围内变动所引起变化的平均幅度及其95%置信区间；黑色短线：若该设定毫无作用，100次试验中至少95次 μ* 低于此值。',
  },
  saltelli: {
    en: 'Part of the variance of the mean over luck, with its 95 % interval: ● that the setting explains by itself, □ together with all others. Estimates may fall below zero where a part is small.',
    zh: '占均值方差的比重及其95%置信区间：●该设定单独解释的部分，□连同与其他设定的交互。比重很小时估计值可能略低于零。',
  },
  'one-at-a-time': {
    en: 'Mean paired difference from the scenario as it is and its 95 % interval (Student’s t); filled blue where the interval leaves out zero.',
    zh: '与原情景的配对差异均值及其95%置信区间（学生t分布）；区间不含零者为蓝色实心。',
  },
};

/** How charts with too many points for a row each are read. */
export const SCATTERED: Readonly<Record<'effects' | 'levels', Text>> = {
  effects: {
    en: 'Mean paired difference at every point of the design, against each setting in turn; intervals are under the pointer and in the table.',
    zh: '设计中各点的配对差异均值，依次对各设定绘出；区间见指针提示与表格。',
  },
  levels: {
    en: 'Mean of the replications at every point of the design, against each setting in turn; intervals are under the pointer and in the table.',
    zh: '设计中各点各次重复的均值，依次对各设定绘出；区间见指针提示与表格。',
  },
};

/** Names of designs. */
export const DESIGN_WORDS: Readonly<Record<string, Text>> = {
  scenarios: { en: 'scenarios as they are', zh: '仅比较情景' },
  grid: { en: 'grid: every combination', zh: '网格：全部组合' },
  list: { en: 'list of points', zh: '列举各点' },
  latin: { en: 'Latin hypercube', zh: '拉丁超立方' },
  sobol: { en: 'Sobol sequence', zh: '索博尔序列' },
  'one-at-a-time': { en: 'one setting at a time', zh: '逐项变动' },
  morris: { en: 'Morris screening', zh: '莫里斯筛选' },
  saltelli: { en: 'Saltelli design for Sobol indices', zh: '萨特利设计（索博尔指数）' },
};

/** What settings are called in charts and sentences, by path. */
export type Names = (path: string) => string;

/** Names of settings as short as they can be told apart: without what stands before the last point. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const short = paths.map((path) => path.slice(path.lastIndexOf('.') + 1));
  return new Set(short).size === short.length ? short : paths;
}

/** The same, to be asked for by path. @param paths all settings of an experiment */
export function namesOf(paths: readonly string[]): Names {
  const names = new Map(shortNames(paths).map((name, at) => [paths[at]!, name]));
  return (path) => names.get(path) ?? path;
}

/** A point of a design in words: its settings, or that it is the scenario as it is. */
export function pointName(settings: SettingsSeen, names: Names): Text {
  const said = Object.entries(settings).map(([path, value]) => `${names(path)} ${value}`);
  return said.length === 0 ? { en: 'as it is', zh: '原情景' } : { en: said.join(', '), zh: said.join('，') };
}
