import { PARTIES, type Party } from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import type { Io } from '../io.ts';
import { shippedFiles } from '../law/files.ts';
import { type Choice, chosenRules, printRules, rulesAsData } from '../law/list.ts';
import { documentsAsData, printDocuments, printReforms } from '../law/others.ts';
import { dayFrom, hint, printJson, stopAt } from '../law/say.ts';
import type { Reader } from '../options.ts';

/** `zhudai rules`: rules on a day, documents, or reforms. @returns the exit code */
export function listRules(options: Reader, lang: Lang, io: Io): number {
  const day = dayFrom(options);
  const party = options.oneOf('for', Object.keys(PARTIES) as Party[]);
  stopAt(options.problems);
  if (options.flag('documents')) {
    if (options.flag('json')) printJson(documentsAsData(), io);
    else printDocuments(lang, io);
  } else if (options.flag('reforms')) {
    const reforms = shippedFiles('reform', io.cwd);
    if (options.flag('json')) printJson(reforms, io);
    else printReforms(reforms, lang, io);
  } else {
    const choice = { day, party, all: options.flag('all'), idle: options.flag('idle') };
    const found = chosenRules(choice);
    if (options.flag('json')) printJson(rulesAsData(found), io);
    else {
      printRules(found, choice.idle, lang, io);
      hint(counted(choice, found.length)[lang], io);
    }
  }
  return 0;
}

function counted(choice: Choice, count: number): Text {
  const { day, all } = choice;
  const more = chosenRules({ ...choice, all: true }).length - count;
  return {
    en: [
      all ? `${count} rules as they stand on ${day}.` : `${count} rules in force on ${day}.`,
      more > 0 ? ` "--all" shows ${more} more that are not.` : '',
      ' "zhudai rules show <id>" tells all about one.',
    ].join(''),
    zh: [
      all ? `${day} 共 ${count} 条规则。` : `${day} 施行中的规则 ${count} 条。`,
      more > 0 ? `另有 ${more} 条未施行，--all 一并列出。` : '',
      '详情见 zhudai rules show <id>。',
    ].join(''),
  };
}
