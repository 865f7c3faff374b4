import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../exit.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { sortedJson } from '../json.ts';
import { shownFrom } from '../library.ts';
import { designsIn, failuresIn, pointsIn, progressOf, replicationsIn } from '../store/contents.ts';
import { STORE_FILE } from '../store/layout.ts';
import { storeAt } from '../store/place.ts';
import { listTable } from '../tables.ts';
import { kindOf } from './asking.ts';

/** So many failures are shown. */
const SHOWN_FAILURES = 10;

/** What a store holds: its experiments, how far each is, and what failed. @returns the exit code */
export function showStore(argument: string | undefined, json: boolean, io: Io): number {
  const folder = storeAt(argument, io, 'zhudai experiment');
  const runs = new Map(pointsIn(folder).map(({ id }) => [id, replicationsIn(folder, id)]));
  const designs = designsIn(folder).map((design) => {
    const { wanted, finished } = progressOf(folder, design);
    return { ...design, points: design.points.length, runs: wanted, finished };
  });
  const failures = failuresIn(folder);
  const { version, engineDigest } = JSON.parse(readFileSync(join(folder, STORE_FILE), 'utf8'));
  const total = [...runs.values()].reduce((sum, each) => sum + each.length, 0);
  const shown = shownFrom(io.cwd, folder);
  if (json) io.out.write(sortedJson({ store: shown, version, engineDigest, runs: total, designs, failures }));
  else {
    const { bold, red } = paint(io, io.out);
    const rows = designs.map(({ id, title, design, points, replications, runs: all, finished }) => [
      id,
      kindOf(design),
      `${finished} of ${all}`,
      `${points} × ${replications}`,
      title,
    ]);
    const failed = failures
      .slice(0, SHOWN_FAILURES)
      .map(({ scenario, replication, point, message }) =>
        red(`failed: ${scenario}, point ${point}, replication ${replication}: ${message.split('\n')[0]}`),
      );
    const more = failures.length > SHOWN_FAILURES ? [red(`and ${failures.length - SHOWN_FAILURES} more`)] : [];
    io.out.write(
      [
        bold(`${shown}: ${total} runs, zhudai ${version}`),
        '',
        listTable(['Design', 'Kind', 'Runs done', 'Points × replications', 'Experiment'], rows, widthOf(io.out)),
        ...(failed.length > 0 ? ['', ...failed, ...more] : []),
        '',
      ].join('\n'),
    );
  }
  return EXIT.ok;
}
