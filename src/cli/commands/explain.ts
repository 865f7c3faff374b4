import { RUN_OPTIONS } from '../run-options.ts';
import type { Command } from './command.ts';

const { set, reform, seed, borrowers, lang, quiet } = RUN_OPTIONS;

/** `zhudai explain`: why a borrower, a platform or a month of a run came out as it did 结果解释. */
export const explain: Command = {
  name: 'explain',
  argument: {
    notation: '[run]',
    shown: '<run>',
    name: 'run',
    describe: 'Output folder of "zhudai run", or name or path of a scenario; it is run again, on one thread',
  },
  describe: 'Explain what happened to a borrower, to a platform or in a month',
  options: {
    borrower: { type: 'string', describe: 'A borrower by number from 0: his needs, offers, refusals and payments' },
    platform: { type: 'string', describe: 'A platform by rank from 1: its size, lists, profit and end' },
    month: { type: 'string', describe: 'A month, YYYY-MM: what the law brought, and the run without each rule' },
    list: { type: 'boolean', describe: 'Name a few borrowers whose stories are worth a look' },
    all: { type: 'boolean', describe: 'With --month: also without each rule that holds over the whole run' },
    set: {
      ...set,
      describe: `Of a scenario, as in run: ${set.describe.charAt(0).toLowerCase()}${set.describe.slice(1)}`,
    },
    reform: { ...reform, describe: 'Of a scenario, as in run: reform of the law to add' },
    seed: { ...seed, describe: "Of a scenario, as in run: text that people's luck comes from" },
    borrowers: { ...borrowers, describe: 'Of a scenario, as in run: size of the population' },
    lang: { ...lang, describe: 'Language: en or zh' },
    quiet: { ...quiet, describe: 'No progress' },
    json: { type: 'boolean', describe: 'The facts as one JSON document' },
  },
  examples: [
    ['zhudai explain out/rules-2025 --list', 'Borrowers worth a look'],
    ['zhudai explain out/rules-2025 --borrower 42', 'One of them, month by month'],
    ['zhudai explain out/rules-2025 --platform 12', 'Why a platform grew, shrank or left'],
    ['zhudai explain out/rules-2025 --month 2025-10', 'What each rule made of that month'],
    ['zhudai explain cap-20 --borrowers 20000 --month 2026-01 --lang zh', 'A scenario, in Chinese'],
  ],
  handle: async (args, io) => {
    const { readRequest } = await import('../explain/request.ts');
    const request = await readRequest(args, io, explain);
    const { perform } = await import('../explain/perform.ts');
    return perform(request, io);
  },
};
