import { LEVERS, PARAMETERS, type ParameterDeclaration, SWITCHES } from '../engine/index.ts';
import { offValue } from '../engine/scenario/levers.ts';
import { MACRO } from '../engine/scenario/macro.ts';
import { toFile } from '../engine/scenario/quantity.ts';
import type { Parameters } from '../engine/scenario/scenario.ts';
import { code, table } from './blocks.ts';

const number = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 12 });
const range = (low: number, high: number): string => `${number(low)} – ${number(high)}`;

const parameters = Object.entries(PARAMETERS) as [keyof typeof PARAMETERS, ParameterDeclaration][];

/** Every parameter 参数: number, name, default, ranges, where it acts and where its value comes from. */
export function parameterTable(): string {
  const rows = parameters.map(([name, p]) => [
    p.id,
    code(name),
    code(p.symbol),
    number(p.default),
    p.unit,
    range(p.low, p.high),
    range(p.min, p.max),
    p.mechanism,
    p.basis,
    p.source,
    `${p.en} ${p.zh}`,
  ]);
  const head = [
    'Id',
    'Name in files',
    'Symbol',
    'Default',
    'Unit',
    'Plausible',
    'Allowed',
    'Acts in',
    'Basis',
    'Source',
  ];
  return table([...head, 'Meaning'], rows, 'lllrlllllll');
}

/** Parameters whose values were tuned to published figures, with the range they had to stay in. */
export function tunedTable(): string {
  const rows = parameters
    .filter(([, p]) => p.basis === 'calibrated')
    .map(([name, p]) => [p.id, code(name), number(p.default), p.unit, range(p.low, p.high), p.source]);
  return table(['Id', 'Parameter', 'Value', 'Unit', 'Plausible range', 'Basis of the value'], rows, 'llrlll');
}

const defaults = Object.fromEntries(parameters.map(([name, p]) => [name, p.default])) as Parameters;

/** Every lever 政策工具 with its scope, its range and the value that holds without it. */
export function leverTable(): string {
  const rows = Object.entries(LEVERS).map(([name, lever]) => {
    const without =
      lever.parameter === undefined
        ? String(toFile(lever, offValue(name as keyof typeof LEVERS, defaults)))
        : `${code(lever.parameter)} (${number(defaults[lever.parameter])})`;
    const values = lever.choices
      ? lever.choices.join(', ')
      : lever.kind === 'flag'
        ? 'true, false'
        : range(lever.min, lever.max);
    const scope = lever.scope.length > 0 ? lever.scope.join(', ') : 'whole market';
    return [code(name), lever.unit, values, without, scope, lever.mechanism, `${lever.en} ${lever.zh}`];
  });
  return table(['Lever', 'Unit', 'Values', 'Without it', 'Scope', 'Acts in', 'Meaning'], rows);
}

/** Every switch, with what the model does without the mechanism. */
export const switchTable = (): string =>
  table(
    ['Switch', 'Meaning'],
    Object.entries(SWITCHES).map(([name, meaning]) => [code(name), meaning]),
  );

/** What a scenario may do to the economy. */
export const macroTable = (): string =>
  table(
    ['Factor', 'Unit', 'Allowed', 'Meaning'],
    Object.entries(MACRO).map(([name, { unit, min, max, en, zh }]) => [
      code(name),
      unit,
      range(min, max),
      `${en} ${zh}`,
    ]),
  );
