import { LANGUAGES } from '../../report/language.ts';
import { UsageError } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { type Args, readOptions } from '../options.ts';
import { unknownArguments } from '../usage.ts';
import type { Command } from './command.ts';

/** What stands after `zhudai rules`, and the options that each form takes beside `--json` and `--lang`. */
const FORMS = { list: ['on', 'for', 'all', 'idle', 'reforms', 'documents'], show: ['on'], diff: [] } as const;
type Form = keyof typeof FORMS;

/** `zhudai rules`: the law 规则 as dated data; with `show` all about a rule, with `diff` what two laws differ in. */
export const rules: Command = {
  name: 'rules',
  argument: {
    notation: '[words..]',
    shown: '[show <id..> | diff <left> <right>]',
    name: 'words',
    describe: `show <id..>          All about rules: history, documents, readings, levers
  diff <left> <right>  Two laws: a day, month, scenario or scenario@month each`,
  },
  describe: 'List the rules in force, show one, or compare two laws',
  options: {
    on: { type: 'string', describe: 'Day or month to look at', defaultDescription: 'today' },
    for: { type: 'string', describe: 'Only rules that bind this party, such as bank, consumer or platform' },
    all: { type: 'boolean', describe: 'Those not in force too: ahead, reported, drafts, ended' },
    idle: { type: 'boolean', describe: 'Only those that the model cannot act on, with the reason' },
    reforms: { type: 'boolean', describe: 'List the reforms that come with zhudai, for --reform and "reforms:"' },
    documents: { type: 'boolean', describe: 'List the documents by the short names that "enact:" takes' },
    lang: { type: 'string', describe: 'Language: en or zh', defaultDescription: 'en' },
    json: { type: 'boolean', describe: 'The same as one JSON document' },
  },
  examples: [
    ['zhudai rules', 'What is in force today'],
    ['zhudai rules --on 2025-10-01 --for bank', 'What binds banks on a day'],
    ['zhudai rules --all --lang zh', 'The whole law, in Chinese'],
    ['zhudai rules show assist_cap_allin', 'One rule with its documents and readings'],
    ['zhudai rules diff 2025-03 2025-10', 'What half a year brought'],
    ['zhudai rules diff baseline cap-20', 'What two scenarios hold to be law'],
    ['zhudai rules diff 2026-11 rules-2026@2026-11', 'The law of a day against a scenario in its month'],
  ],
  handle: async (args, io) => {
    const [first, ...rest] = ((args.words as readonly unknown[] | undefined) ?? []).map(String);
    const form = first === undefined ? 'list' : formOf(first);
    const options = readOptions(args);
    const problems = [...unknownArguments(rules, args), ...misplaced(form, args), ...options.problems];
    if (problems.length > 0) throw new UsageError(problems, 'zhudai rules');
    const lang = options.oneOf('lang', LANGUAGES) ?? 'en';
    switch (form) {
      case 'list':
        return (await import('./rules-list.ts')).listRules(options, lang, io);
      case 'show':
        return (await import('./rules-show.ts')).showRules(rest, options, lang, io);
      case 'diff':
        return (await import('./rules-diff.ts')).diffRules(rest, options, lang, io);
    }
  },
};

/** @throws UsageError with what may have been meant */
function formOf(word: string): Form {
  if (word === 'show' || word === 'diff') return word;
  const [meant] = nearest(word, ['show', 'diff']);
  const next = meant ?? (/_/.test(word) ? `show ${word}` : undefined);
  const hint = next
    ? `Did you mean "zhudai rules ${next}"?`
    : 'Write "show" with names of rules, or "diff" with two laws.';
  throw new UsageError([`${word}: "zhudai rules" takes no such word. ${hint}`], 'zhudai rules');
}

function misplaced(form: Form, args: Args): string[] {
  const others = Object.values(FORMS).flat();
  return [...new Set(others)]
    .filter((name) => args[name] !== undefined && !FORMS[form].some((own) => own === name))
    .map((name) => `--${name}: does not belong to "zhudai rules ${form}".`);
}
