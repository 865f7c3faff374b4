import { formatMonth } from '../../engine/index.ts';
import { HORIZONS, hasHorizon, monthsOf } from '../../experiment/index.ts';
import { comparisonPage } from '../../report/comparison/page.ts';
import type { ComparisonSeen, SideSeen } from '../../report/comparison/seen.ts';
import { commandOf } from '../command-text.ts';
import { settingsApart, vegaRuntime } from '../outputs.ts';
import { packageVersion } from '../package.ts';
import type { Findings } from './files.ts';
import { knownInstitutions, knownPeople } from './gains.ts';
import type { Request } from './request.ts';
import { intervalText } from './text.ts';

/** The report of a comparison as one page. */
export const pageOf = (findings: Findings, request: Request): Promise<string> =>
  comparisonPage({
    comparison: seenOf(findings, request),
    vegaRuntime: vegaRuntime(),
    command: commandText(request),
    version: packageVersion(),
    lang: request.lang,
  });

function seenOf(findings: Findings, request: Request): ComparisonSeen {
  const { sides, runs, seeds, effects, gains, paths } = findings;
  const pairs = runs[0]!.length;
  const [baseline, ...variants] = sides.map((side, at): SideSeen => ({ ...side, paths: paths[at]! }));
  const { scenario } = baseline!;
  return {
    baseline: baseline!,
    variants: variants.map((side, at) => ({
      ...side,
      effects: effects[at]!,
      people: knownPeople(gains[at]!),
      institutions: knownInstitutions(gains[at]!),
      differences: settingsApart(scenario, side.scenario),
    })),
    horizons: HORIZONS.filter((horizon) => hasHorizon(scenario, horizon)).map((horizon) => {
      const { first, last } = monthsOf(scenario, horizon);
      return { horizon, first: formatMonth(first), last: formatMonth(last) };
    }),
    horizon: request.horizon,
    pairs,
    vary: request.vary,
    intervals: intervalText(findings, request),
    seeds: [seeds(1), seeds(pairs)],
  };
}

/** The command that makes the comparison again, inside its folder. It does not name what the results do not depend on. */
function commandText(request: Request): string {
  const { baseline, variants, vary, most, precision, interval, horizon, lang } = request;
  const files = [baseline, ...variants].map(({ label }) => `./${label}.resolved.yaml`);
  const pairs = precision
    ? ['--precision', `${precision.measure}=${precision.within}`, '--most', String(most)]
    : ['--replications', String(most)];
  return commandOf([
    ...['compare', ...files, ...pairs, '--horizon', horizon],
    ...(vary === 'both' ? [] : ['--vary', vary]),
    ...(interval === 'sequence' ? ['--anytime'] : []),
    ...(lang === 'en' ? [] : ['--lang', lang]),
  ]);
}
