import { type DatedLever, formatMonth, type Result, type Scenario } from '../../engine/index.ts';
import { same, type Text } from '../language.ts';
import { both, cell, escapeHtml, rowHead, type TableCell, table } from './html.ts';

/** One setting in which two scenarios, or a scenario and the defaults, part ways. */
export type Difference = {
  /** Where it stands in the scenario file, such as `levers.0.value`. */
  readonly path: string;
  readonly left: string;
  readonly right: string;
  readonly why: string;
};

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
  return table({
    caption: { en: 'Settings that differ', zh: '不同的设定' },
    head: [
      head({ en: 'Setting', zh: '设定' }),
      head(compare ? same(compare.scenario.title) : { en: 'Default', zh: '默认值' }),
      head(same(result.scenario.title)),
      head({ en: 'Why', zh: '理由' }),
    ],
    rows: differences.map(
      ({ path, left, right, why }) =>
        rowHead(`<code>${escapeHtml(path)}</code>`) + [left, right, why].map((text) => cell(escapeHtml(text))).join(''),
    ),
    className: 'differs',
  });
}

const scopeOf = ({ scope }: DatedLever): string =>
  Object.entries(scope)
    .map(([what, which]) => `${what}: ${which.join(', ')}`)
    .join('; ') || '–';

const leversTable = ({ levers }: Scenario): string =>
  table({
    caption: { en: 'Dated rules, each value in the unit of its lever', zh: '按日期生效的规则' },
    head: [
      head({ en: 'Lever', zh: '政策杠杆' }),
      head({ en: 'Value', zh: '取值' }, true),
      head({ en: 'Announced', zh: '公布' }),
      head({ en: 'In force from', zh: '生效' }),
      head({ en: 'Until', zh: '失效' }),
      head({ en: 'Scope', zh: '范围' }),
      head({ en: 'Why', zh: '理由' }),
    ],
    rows: levers.map(
      (lever) =>
        rowHead(`<code>${escapeHtml(lever.lever)}</code>`) +
        cell(String(lever.value), true) +
        cell(formatMonth(lever.announced)) +
        cell(formatMonth(lever.effective)) +
        cell(lever.expires === undefined ? '–' : formatMonth(lever.expires)) +
        cell(escapeHtml(scopeOf(lever))) +
        cell(escapeHtml(lever.why)),
    ),
  });

const shocksTable = ({ macro }: Scenario): string =>
  table({
    caption: { en: 'Dated shocks to the economy', zh: '宏观冲击' },
    head: [
      head({ en: 'Factor', zh: '因子' }),
      head({ en: 'Value', zh: '取值' }, true),
      head({ en: 'From', zh: '起' }),
      head({ en: 'Before', zh: '止（不含）' }),
      head({ en: 'Why', zh: '理由' }),
    ],
    rows: macro.map(
      (shock) =>
        rowHead(`<code>${escapeHtml(shock.factor)}</code>`) +
        cell(String(shock.value), true) +
        cell(formatMonth(shock.from)) +
        cell(formatMonth(shock.until)) +
        cell(escapeHtml(shock.why)),
    ),
  });

const parametersTable = ({ parameters }: Scenario): string =>
  `<details><summary>${both({ en: 'All parameters of the run', zh: '全部参数' })}</summary>${table({
    caption: {
      en: 'Parameters in the engine’s units: money in fen, shares and rates as fractions',
      zh: '参数（引擎单位：金额为分，比率为小数）',
    },
    head: [head({ en: 'Parameter', zh: '参数' }), head({ en: 'Value', zh: '取值' }, true)],
    rows: Object.entries(parameters).map(
      ([name, value]) => rowHead(`<code>${escapeHtml(name)}</code>`) + cell(String(value), true),
    ),
    className: 'data',
  })}</details>`;

/** Everything that the run depends on, and how to run it again. */
export function scenarioSection(scenario: Scenario, command: string, version: string): string {
  const first = scenario.start + scenario.burnIn;
  const off = Object.entries(scenario.switches).filter(([, on]) => !on);
  const facts: readonly (readonly [Text, string])[] = [
    [{ en: 'Scenario', zh: '情景' }, `${escapeHtml(scenario.title)} (<code>${escapeHtml(scenario.name)}</code>)`],
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
