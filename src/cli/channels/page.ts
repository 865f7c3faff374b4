import { channelsPage } from '../../report/channels/page.ts';
import { bothFrom, type PageLanguages } from '../../report/language.ts';
import { commandOf, resolvedOf } from '../command-text.ts';
import { vegaRuntime } from '../outputs.ts';
import { packageVersion } from '../package.ts';
import { type Asked, decompositionOf, type Told } from './told.ts';

/** The report of a decomposition as one page. @param languages of the page; both where it is that of its folder */
export const pageOf = (told: Told, languages: PageLanguages = bothFrom(told.asked.lang)): Promise<string> =>
  channelsPage({
    decomposition: decompositionOf(told),
    vegaRuntime: vegaRuntime(),
    command: commandText(told.asked),
    version: packageVersion(),
    languages,
  });

/** The command that makes the decomposition again, inside its folder. */
function commandText({ baseline, variant, channels, measures, pairs, vary, horizon, lang }: Asked): string {
  return commandOf([
    ...['channels', `./${resolvedOf(baseline.label)}`, `./${resolvedOf(variant.label)}`],
    ...['--replications', String(pairs), '--horizon', horizon, '--channels', channels.join(',')],
    ...measures.flatMap((measure) => ['--measure', measure]),
    ...(vary === 'both' ? [] : ['--vary', vary]),
    ...(lang === 'en' ? [] : ['--lang', lang]),
  ]);
}
