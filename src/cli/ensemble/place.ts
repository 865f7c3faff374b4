import { type Draft, discardOpenDrafts, openDraft } from '../draft.ts';
import { FolderError, stopIfCancelled, UsageError } from '../exit.ts';
import { faultOfFolder } from '../folder.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';

/** Where results go. */
type Place = { readonly folder: string; readonly force: boolean };

/** What was found, and the folder and files it stands in, as they are told. */
type Filled<Found> = { readonly found: Found; readonly shown: string; readonly names: readonly string[] };

/**
 * Finds something and writes its files into a folder that appears when all is done and not before.
 * @throws UsageError when the folder cannot be made, before anything is sought; FolderError; Interrupted; what `find` throws
 */
export async function fillFolder<Found>(
  place: Place,
  io: Io,
  find: () => Promise<Found>,
  filesOf: (found: Found) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>,
): Promise<Filled<Found>> {
  const shown = shownFrom(io.cwd, place.folder);
  const draft = openPlace(place, shown, io);
  try {
    const found = await find();
    const files = await filesOf(found);
    writeAll(draft, files, shown);
    stopIfCancelled(io.cancel);
    draft.publish();
    return { found, shown, names: [...files.keys()].sort() };
  } finally {
    discardOpenDrafts();
  }
}

// Before the first run: a place that cannot be written costs no simulation.
function openPlace({ folder, force }: Place, shown: string, { cwd }: Io): Draft {
  try {
    return openDraft(folder, () => faultOfFolder(folder, cwd, force));
  } catch (error) {
    throw new UsageError([`${shown}: the folder cannot be made (${(error as Error).message}). Choose another --out.`]);
  }
}

function writeAll(draft: Draft, files: ReadonlyMap<string, string>, shown: string): void {
  try {
    for (const [name, content] of files) draft.write(name, content);
  } catch (error) {
    throw new FolderError(`${shown}: the results cannot be written (${(error as Error).message}).`);
  }
}
