import { type Draft, openDraft } from '../draft.ts';
import { FolderError, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { shownFrom } from '../library.ts';
import type { OutputFile } from './formats.ts';

/** A draft of a folder. @throws UsageError when it cannot be made */
export function openPlace(folder: string, io: Io, faultNow: () => string | undefined): Draft {
  try {
    return openDraft(folder, faultNow);
  } catch (error) {
    throw new UsageError(
      [`${shownFrom(io.cwd, folder)}: the folder cannot be made (${(error as Error).message}). Choose another --out.`],
      'zhudai report',
    );
  }
}

/** Writes files and puts them in their place. @throws FolderError */
export function publish(draft: Draft, files: readonly OutputFile[], place: string): void {
  try {
    for (const [name, content] of files) draft.write(name, content);
  } catch (error) {
    throw new FolderError(`${place}: the files cannot be written (${(error as Error).message}).`);
  }
  draft.publish();
}
