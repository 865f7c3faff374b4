import { formatMonth } from '../../engine/index.ts';
import { HORIZONS, hasHorizon, monthsOf, seedsOf } from '../../experiment/index.ts';
import { endsOf } from '../../report/comparison/columns.ts';
import { labelOf } from '../../report/comparison/rows.ts';
import { verdictText } from '../../report/comparison/words.ts';
import { type Findings, savedOf } from './files.ts';
import { knownInstitutions, knownPeople } from './gains.ts';
import type { Request } from './request.ts';

/** Every measure at every horizon, as one JSON document. */
export function jsonOf(
  { sides, runs, effects, gains }: Findings,
  request: Request,
  folder: string,
  files: readonly string[],
): string {
  const { baseline, variants, vary, precision, most, interval } = request;
  const { scenario } = baseline;
  const horizons = HORIZONS.map((horizon) => {
    const { first, last } = monthsOf(scenario, horizon);
    return [horizon, hasHorizon(scenario, horizon) ? { first: formatMonth(first), last: formatMonth(last) } : null];
  });
  const document = {
    baseline: baseline.label,
    variants: variants.map(({ label }) => label),
    borrowers: scenario.parameters['population.borrowers'],
    vary,
    pairs: runs[0]!.length,
    seeds: runs[0]!.map((_, r) => seedsOf(scenario, vary, r + 1)),
    interval: { level: 0.95, kind: interval, ...(precision && { ...precision, most }) },
    horizons: Object.fromEntries(horizons),
    folder,
    files: files.map((file) => `${folder}/${file}`),
    effects: sides.slice(1).flatMap(({ label }, at) =>
      effects[at]!.map((effect) => {
        const { measure, unit, horizon, pairs, left, right, difference, sdPaired, sdUnpaired, sdRatio, verdict } =
          effect;
        const means = { left, right, difference, ...endsOf(difference, effect.half) };
        const spread = { sdPaired, sdUnpaired, sdRatio, replicationsSaved: savedOf(effect) };
        const said = { verdict, words: verdictText(effect) };
        return { variant: label, measure, label: labelOf(measure), unit, horizon, pairs, ...means, ...spread, ...said };
      }),
    ),
    people: sides.slice(1).flatMap(({ label }, at) =>
      knownPeople(gains[at]!).map(({ half, ...effect }) => ({
        variant: label,
        ...effect,
        ...endsOf(effect.value, half),
      })),
    ),
    institutions: sides.slice(1).flatMap(({ label }, at) =>
      knownInstitutions(gains[at]!).map(({ half, ...effect }) => ({
        variant: label,
        ...effect,
        ...endsOf(effect.value, half),
      })),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
