import { discardOpenDrafts } from '../draft.ts';
import { EXIT, stopIfCancelled } from '../exit.ts';
import { faultOfFolder, MANIFEST, REPORT } from '../folder.ts';
import { type Io, paint } from '../io.ts';
import { sortedJson } from '../json.ts';
import { shownFrom } from '../library.ts';
import { digestsOf, programOf } from '../manifest.ts';
import { exportFiles, filesAsked, type OutputFile } from './formats.ts';
import { openFileMeter } from './meter.ts';
import { replaceOwn } from './own-page.ts';
import { openPlace, publish } from './place.ts';
import type { Request } from './request.ts';
import { sameness, writtenText } from './text.ts';

/** Makes the report of a finished run, or exports its charts, and prints what was written. @returns the exit code */
export async function perform(request: Request, io: Io): Promise<number> {
  const { yellow, dim } = paint(io, io.err);
  const { document, folder, quiet, isOwn, notices } = request;
  for (const notice of notices) io.err.write(`${yellow(notice)}\n`);
  const files = await (document.own && isOwn ? replaceOwn(request, document.own, io) : exportTo(request, io));
  if (files.length > 0) io.out.write(writtenText(folder, files, io));
  else
    io.out.write(
      `${shownFrom(io.cwd, folder)}: nothing to write, its report and charts are as they would be made now.\n`,
    );
  const page = files.find(([name]) => name === REPORT);
  if (page && document.own && isBilingual(request) && !quiet) io.err.write(`${dim(sameness(document.own, page[1]))}\n`);
  return EXIT.ok;
}

/** Fills a folder of its own, file by file. */
async function exportTo(request: Request, io: Io): Promise<readonly OutputFile[]> {
  const { folder, force, quiet } = request;
  const draft = openPlace(folder, io, () => faultOfFolder(folder, io.cwd, force));
  const files: OutputFile[] = [];
  try {
    const meter = await openFileMeter(shownFrom(io.cwd, folder), filesAsked(request), io, quiet);
    try {
      for await (const file of exportFiles(request)) {
        files.push(file);
        meter.made(file[0]);
        // Drawing takes no breath by itself.
        await new Promise((resume) => setImmediate(resume));
        stopIfCancelled(io.cancel);
      }
    } finally {
      meter.stop();
    }
    publish(draft, [...files, [MANIFEST, manifestOf(request, files)]], shownFrom(io.cwd, folder));
  } finally {
    discardOpenDrafts();
  }
  return files;
}

function manifestOf({ document, format, drawings, languages }: Request, files: readonly OutputFile[]): string {
  const charts = drawings.map(({ id }) => id);
  const exported = { ...document.about, format, charts, languages: [...languages].sort() };
  return sortedJson({ ...programOf(), exported, outputs: digestsOf(new Map(files)) });
}

const isBilingual = ({ languages }: Request): boolean => languages.length > 1;
