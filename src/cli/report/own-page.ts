import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../digest.ts';
import { discardOpenDrafts } from '../draft.ts';
import { stopIfCancelled, UsageError } from '../exit.ts';
import { faultOfFolder, MANIFEST } from '../folder.ts';
import type { Io } from '../io.ts';
import { sortedJson } from '../json.ts';
import { shownFrom } from '../library.ts';
import { digestsOf } from '../manifest.ts';
import { faultOfContent } from '../results/read-files.ts';
import type { OwnReport } from './documents/document.ts';
import type { OutputFile } from './formats.ts';
import { openPlace, publish } from './place.ts';
import type { Request } from './request.ts';

/**
 * Makes charts and report of results in their own folder again; scenarios and tables stay. The folder is replaced as a whole, so that
 * its manifest always tells the truth.
 * @returns the files that are new or other than before
 * @throws UsageError where an earlier one would be lost without `--force`, or where a file that stays is not as it was written
 */
export async function replaceOwn(request: Request, own: OwnReport, io: Io): Promise<readonly OutputFile[]> {
  const { folder, force, quiet } = request;
  const place = shownFrom(io.cwd, folder);
  const kept = keptIn(folder, own, place);
  if (!quiet) io.err.write(`${place}: drawing its charts and report\n`);
  const { manifest, texts, report } = own;
  const files = new Map<string, OutputFile[1]>([...texts, ...(await own.remake()), ...kept]);
  files.set(MANIFEST, sortedJson({ ...manifest, report, outputs: digestsOf(files) }));
  const isThere = (name: string): boolean => existsSync(join(folder, name));
  const changed = [...files].filter(
    ([name, content]) =>
      name !== MANIFEST && !(isThere(name) && sha256(readFileSync(join(folder, name))) === sha256(content)),
  );
  if (changed.length === 0) return [];
  const lost = changed.map(([name]) => name).filter(isThere);
  if (lost.length > 0 && !force)
    throw new UsageError(
      [`${place}: holds another ${lost.join(', ')}. Add --force to replace them, or choose another --out.`],
      'zhudai report',
    );
  stopIfCancelled(io.cancel);
  replaceAll(folder, [...files], io);
  return changed;
}

/**
 * Files that neither the report is made from nor made again with it, such as a checkpoint; they stay as they are.
 * @throws UsageError where one is not as it was written, since the new manifest would vouch for it
 */
function keptIn(folder: string, { manifest, texts, isRemade }: OwnReport, place: string): readonly OutputFile[] {
  const kept = Object.keys(manifest.outputs)
    .filter((name) => !texts.has(name) && !isRemade(name) && existsSync(join(folder, name)))
    .map((name) => [name, readFileSync(join(folder, name))] as const);
  const faults = kept.flatMap(([name, content]) => faultOfContent(name, content, manifest) ?? []);
  if (faults.length > 0)
    throw new UsageError(
      [
        `${place}: the folder is damaged: ${faults.join(', ')}. Put back what was written, or choose another --out for the report alone.`,
      ],
      'zhudai report',
    );
  return kept;
}

function replaceAll(folder: string, files: readonly OutputFile[], io: Io): void {
  const place = shownFrom(io.cwd, folder);
  const faultNow = (): string | undefined => faultOfFolder(folder, io.cwd, true);
  const fault = faultNow();
  if (fault) throw new UsageError([`${place}: ${fault}`], 'zhudai report');
  try {
    publish(openPlace(folder, io, faultNow), files, place);
  } finally {
    discardOpenDrafts();
  }
}
