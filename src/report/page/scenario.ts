import {
  formatMonth,
  LEVERS,
  MACRO,
  PARAMETERS,
  type ParameterName,
  type Result,
  type Scenario,
  scopeInWords,
  valueInWords,
  valueToRead,
  whyInWords,
} from '../../engine/index.ts';
import type { Text } from '../language.ts';
import { titleOf } from '../titles.ts';
import { both, cell, escapeHtml, prose, rowHead, type TableCell, table } from './html.ts';

/** One setting in which two scenarios, or a scenario and the defaults, part ways. */
export type Difference = {
  /** Where it stands in the scenario file, such as `levers.0.value`. */
  readonly path: string;
  readonly left: string;
  readonly right: string;
  /** The two sides in Chinese; where they are missing the texts above stand in both languages. */
  readonly zh?: { readonly left: string | undefined; readonly right: string | undefined; readonly why: string };
  readonly why: string;
  /** The rule of the law that it follows from. */
  readonly rule?: Text;
};

type Named = Readonly<Record<string, Text>>;

/** What a setting is called in words, found by its path; none for run settings and switches. */
function nameOf(path: string): Text | undefined {
  const lever = path.startsWith('levers.') ? (LEVERS as Named)[path.slice(7)] : undefined;
  const factor = path.startsWith('macro.') ? (MACRO as Named)[path.slice(6)] : undefined;
  return lever ?? factor ?? (PARAMETERS as Named)[path];
}

/** The cell that names a setting: its words and, beneath, how files call it. */
function settingHead(path: string, shown = path, rows = 1): string {
  const name = nameOf(path);
  return rowHead(`${name ? `${both(name)}<br>` : ''}<code>${escapeHtml(shown)}</code>`, rows);
}

const head = (text: Text, numeric = false): TableCell => ({ html: both(text), numeric });

/** What differs from the compared run, or from the defaults when the run stands alone. */
export function differencesTable(
  differences: readonly Difference[],
  result: Result,
  compare: Result | undefined,
): string {
  if (differences.length === 0) {
    return `<p>${both(compare ? { en: 'No setting differs between the two runs.', zh: '两次运行的设定没有差异。' } : { en: 'Every setting is at its default.', zh: '所有设定均为默认值。' })}</p>`;
  }
  return settingsTable({
    id: 'settings-that-differ',
    caption: { en: 'Settings that differ', zh: '不同的设定' },
    left: compare ? titleOf(compare.scenario) : { en: 'Default', zh: '默认值' },
    right: titleOf(result.scenario),
    differences,
  });
}

/** What a table of settings in which two sides part is made of. */
export type SettingsParts = {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: Text;
  /** Names of the sides. */
  readonly left: Text;
  readonly right: Text;
  readonly differences: readonly Difference[];
};

/** Those of one setting together, each setting where it first stands. */
const bySetting = (differences: readonly Difference[]): readonly (readonly Difference[])[] =>
  [...new Set(differences.map(({ path }) => path))].map((path) => differences.filter((each) => each.path === path));

/** Settings with their values on both sides, and why; values of one setting that dates or scopes tell apart share its name. */
export const settingsTable = ({ id, caption, left, right, differences }: SettingsParts): string =>
  table({
    id,
    caption,
    head: [head({ en: 'Setting', zh: '设定' }), head(left), head(right), head({ en: 'Why', zh: '理由' })],
    rows: bySetting(differences).flatMap((alike) =>
      alike.map(
        ({ path, left, right, zh, why, rule }, at) =>
          (at === 0 ? settingHead(path, path, alike.length) : '') +
          cell(both({ en: left, zh: zh ? (zh.left ?? '–') : left })) +
          cell(both({ en: right, zh: zh ? (zh.right ?? '–') : right })) +
          cell(
            (rule && alike.length > 1 ? `<strong>${both(rule)}</strong><br>` : '') +
              both({ en: why, zh: zh?.why ?? why }),
          ),
      ),
    ),
    className: 'differs',
  });

const orDash = ({ en, zh }: Text): Text => ({ en: en || '–', zh: zh || '–' });

const leversTable = ({ levers }: Scenario): string =>
  table({
    id: 'dated-rules',
    caption: { en: 'Dated rules', zh: '按日期生效的规则' },
    head: [
      head({ en: 'Lever', zh: '政策杠杆' }),
      head({ en: 'Value', zh: '取值' }),
      head({ en: 'Announced', zh: '公布' }),
      head({ en: 'In force from', zh: '生效' }),
      head({ en: 'Until', zh: '失效' }),
      head({ en: 'Scope', zh: '范围' }),
      head({ en: 'Why', zh: '理由' }),
    ],
    rows: levers.map(
      (lever) =>
        settingHead(`levers.${lever.lever}`, lever.lever) +
        cell(both(valueToRead(LEVERS[lever.lever], lever.value))) +
        cell(prose(formatMonth(lever.announced))) +
        cell(prose(formatMonth(lever.effective))) +
        cell(lever.expires === undefined ? '–' : prose(formatMonth(lever.expires))) +
        cell(both(orDash(scopeInWords(lever.scope)))) +
        cell(both(whyInWords(lever))),
    ),
  });

const shocksTable = ({ macro }: Scenario): string =>
  table({
    id: 'dated-shocks',
    caption: { en: 'Dated shocks to the economy', zh: '宏观冲击' },
    head: [
      head({ en: 'Factor', zh: '因子' }),
      head({ en: 'Value', zh: '取值' }),
      head({ en: 'From', zh: '起' }),
      head({ en: 'Before', zh: '止（不含）' }),
      head({ en: 'Why', zh: '理由' }),
    ],
    rows: macro.map(
      (shock) =>
        settingHead(`macro.${shock.factor}`, shock.factor) +
        cell(both(valueToRead(MACRO[shock.factor], shock.value))) +
        cell(prose(formatMonth(shock.from))) +
        cell(prose(formatMonth(shock.until))) +
        cell(prose(shock.why)),
    ),
  });

const parametersTable = ({ parameters }: Scenario): string =>
  `<details><summary>${both({ en: 'All parameters of the run', zh: '全部参数' })}</summary>${table({
    id: 'all-parameters',
    caption: {
      en: 'Parameters as scenario files write them: money in yuan, shares and rates as fractions',
      zh: '参数（与情景文件一致：金额为元，比率为小数）',
    },
    head: [head({ en: 'Parameter', zh: '参数' }), head({ en: 'Value', zh: '取值' })],
    rows: Object.entries(parameters).map(
      ([name, value]) => settingHead(name) + cell(both(valueInWords(PARAMETERS[name as ParameterName], value))),
    ),
    className: 'data',
  })}</details>`;

/** Everything that the run depends on, and how to run it again. */
export function scenarioSection(scenario: Scenario, command: string, version: string): string {
  const first = scenario.start + scenario.burnIn;
  const off = Object.entries(scenario.switches).filter(([, on]) => !on);
  const facts: readonly (readonly [Text, string])[] = [
    [{ en: 'Scenario', zh: '情景' }, `${both(titleOf(scenario))} (<code>${escapeHtml(scenario.name)}</code>)`],
    [{ en: 'Months shown', zh: '展示月份' }, `${formatMonth(first)} – ${formatMonth(first + scenario.months - 1)}`],
    [{ en: 'Reference month', zh: '参照月' }, formatMonth(scenario.referenceMonth)],
    [{ en: 'Seed', zh: '种子' }, `<code>${escapeHtml(scenario.seed)}</code>`],
    [{ en: 'Seed of institutions', zh: '机构种子' }, `<code>${escapeHtml(scenario.instSeed)}</code>`],
    [
      { en: 'Switched off', zh: '关闭的机制' },
      off.map(([name]) => `<code>${escapeHtml(name)}</code>`).join(', ') || '–',
    ],
    [{ en: 'Version', zh: '版本' }, `zhudai ${escapeHtml(version)}`],
    [{ en: 'Command', zh: '命令' }, `<code>${escapeHtml(command)}</code>`],
  ];
  const list = facts.map(([name, value]) => `<div><dt>${both(name)}</dt><dd>${value}</dd></div>`).join('\n');
  return `<section aria-labelledby="scenario"><h2 id="scenario">${both({ en: 'Scenario and how to repeat it', zh: '情景与复现' })}</h2>
<dl>${list}</dl>
${scenario.levers.length > 0 ? leversTable(scenario) : ''}
${scenario.macro.length > 0 ? shocksTable(scenario) : ''}
${parametersTable(scenario)}</section>`;
}
