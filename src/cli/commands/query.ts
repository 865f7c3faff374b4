import type { Command } from './command.ts';

/** `zhudai query`: asks the store of experiments in SQL. */
export const query: Command = {
  name: 'query',
  argument: {
    notation: '[sql]',
    shown: '"<SQL>"',
    name: 'sql',
    describe: `Question to the views of a store: monthly (a row a run and month, the columns of monthly.csv), runs, points, settings,
  designs, failures; see docs/experiments.md`,
  },
  describe: 'Ask the runs of an experiment in SQL',
  options: {
    store: { type: 'string', describe: 'Folder of the store', defaultDescription: 'the only one in out/experiments' },
    format: { type: 'string', describe: 'table, csv or json', defaultDescription: 'table' },
  },
  examples: [
    ['zhudai query "SELECT count(*) FROM runs"', 'How many runs there are'],
    [
      'zhudai query "SELECT scenario, avg(apr_mean) FROM monthly WHERE phase=\'run\' GROUP BY ALL"',
      'A mean by scenario',
    ],
    ['zhudai query "SELECT * FROM monthly" --format csv > all.csv', 'Everything as CSV'],
  ],
  handle: async (args, io) => (await import('../query/perform.ts')).performQuery(args, io, query),
};
