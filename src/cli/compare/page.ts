import type { Decomposition } from '../../report/channels/drawings.ts';
import { comparisonPage } from '../../report/comparison/page.ts';
import { bothFrom, type PageLanguages } from '../../report/language.ts';
import { commandOf, resolvedOf } from '../command-text.ts';
import type { Side } from '../ensemble/sides.ts';
import { vegaRuntime } from '../outputs.ts';
import { packageVersion } from '../package.ts';
import { seenOf, type Told } from './told.ts';

/**
 * The report of a comparison as one page.
 * @param languages of the page; both where it is that of its folder
 * @param decomposition the same effect by channel, which the folder does not hold
 */
export const pageOf = (
  told: Told,
  languages: PageLanguages = bothFrom(told.asked.lang),
  decomposition?: Decomposition,
): Promise<string> =>
  comparisonPage({
    ...{ comparison: seenOf(told), decomposition },
    vegaRuntime: vegaRuntime(),
    command: commandText(told),
    divisions: divisionsOf(told),
    version: packageVersion(),
    languages,
  });

const fileOf = ({ label }: Side): string => `./${resolvedOf(label)}`;

/** The command that makes the comparison again, inside its folder. It does not name what the results do not depend on. */
function commandText({ sides, asked }: Told): string {
  const { vary, most, precision, interval, horizon, lang } = asked;
  const files = sides.map(fileOf);
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

/** The commands that divide the effect of each variant by channel, inside the folder. */
function divisionsOf({ sides: [baseline, ...variants] }: Told): string[] {
  const people = String(baseline!.scenario.parameters['population.borrowers']);
  return variants.map((variant) => commandOf(['channels', fileOf(baseline!), fileOf(variant), '--borrowers', people]));
}
