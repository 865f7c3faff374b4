import type { Result, Scenario, Watch } from '../../engine/index.ts';
import { type Io, paint } from '../io.ts';
import { type Meter, openMeter } from '../progress.ts';
import { simulate } from '../simulate.ts';
import { faultOfRepeat } from './source.ts';

/** Runs a scenario on one thread with somebody looking on, and shows how far it is. @throws Interrupted */
export async function watchedRun(
  label: string,
  scenario: Scenario,
  watch: Watch,
  meter: Meter,
  io: Io,
): Promise<Result> {
  meter.start(label, scenario.parameters['population.borrowers']);
  const drive = { threads: 1, onProgress: meter.update, cancel: io.cancel, watch };
  return (await simulate(scenario, drive).finally(meter.stop)).result;
}

/** The run that is to be explained, with a warning where it is no longer what its folder holds. */
export async function repeatedRun(
  {
    scenario,
    folder,
    quiet,
  }: { readonly scenario: Scenario; readonly folder: string | undefined; readonly quiet: boolean },
  watch: Watch,
  io: Io,
): Promise<Result> {
  const meter = await openMeter(io, quiet, scenario.name.length);
  const result = await watchedRun(scenario.name, scenario, watch, meter, io);
  const fault = folder && faultOfRepeat(folder, result);
  if (fault) io.err.write(`${paint(io, io.err).yellow(fault)}\n`);
  return result;
}
