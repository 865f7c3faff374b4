import { channelsPage, type EffectInParts } from '../../report/channels/page.ts';
import { commandOf } from '../command-text.ts';
import { vegaRuntime } from '../outputs.ts';
import { packageVersion } from '../package.ts';
import type { Effect, Findings } from './findings.ts';
import type { Request } from './request.ts';
import { notesOf, titleOf } from './text.ts';
import { CHANNEL_WORDS, DIRECT } from './words.ts';

/** The report of a decomposition as one page: the measures asked for, over the horizon that the table shows. */
export function pageOf({ effects }: Findings, request: Request): Promise<string> {
  const { baseline, variant, measures, horizon, lang } = request;
  const shown = measures.flatMap((measure) => {
    const effect = effects.find((each) => each.measure === measure && each.horizon === horizon);
    return effect ? inParts(effect) : [];
  });
  return channelsPage({
    ...{ baseline, variant, effects: shown, lang },
    about: titleOf(request),
    notes: notesOf(request),
    vegaRuntime: vegaRuntime(),
    command: commandText(request),
    version: packageVersion(),
  });
}

function inParts({ measure, unit, parts }: Effect): EffectInParts[] {
  if (parts === null) return [];
  const { baseline, variant, total, direct, channels } = parts;
  const steps = channels.map(({ channel, shapley, least, most }) => ({
    ...shapley,
    label: CHANNEL_WORDS[channel],
    orders: [least, most] as const,
  }));
  return [{ measure, unit, baseline, variant, total, steps: [{ ...direct, label: DIRECT }, ...steps] }];
}

/** The command that makes the decomposition again, inside its folder. */
function commandText({ baseline, variant, channels, measures, pairs, vary, horizon, lang }: Request): string {
  return commandOf([
    ...['channels', `./${baseline.label}.resolved.yaml`, `./${variant.label}.resolved.yaml`],
    ...['--replications', String(pairs), '--horizon', horizon, '--channels', channels.join(',')],
    ...measures.flatMap((measure) => ['--measure', measure]),
    ...(vary === 'both' ? [] : ['--vary', vary]),
    ...(lang === 'en' ? [] : ['--lang', lang]),
  ]);
}
