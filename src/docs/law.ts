import { formatMonth, parseMonth } from '../engine/core/calendar.ts';
import { LEVERS, type Scenario } from '../engine/index.ts';
import { toFile } from '../engine/scenario/quantity.ts';
import { code, table } from './blocks.ts';

// Law that held before any run starts carries a date before any run.
const BEFORE_ANY_RUN = parseMonth('2000-01')!;

const asText = (value: unknown): string =>
  value && typeof value === 'object' ? Object.values(value).flat().join(', ') || 'all' : 'all';

/** The dated values of a scenario, one row each, with the reason that its file gives. */
export const lawTable = ({ levers }: Scenario): string =>
  table(
    ['Lever', 'Value', 'Rule', 'Announced', 'In force', 'For', 'Source and reading'],
    levers.map(({ lever, value, announced, effective, scope, why, rule }) => [
      code(lever),
      String(toFile(LEVERS[lever], value)),
      rule === undefined ? '' : code(rule),
      announced === effective ? '' : formatMonth(announced),
      effective === BEFORE_ANY_RUN ? 'whole run' : formatMonth(effective),
      asText(scope),
      why,
    ]),
  );
