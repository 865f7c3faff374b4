import { REPORT_OPTIONS } from '../report/options.ts';
import type { Command } from './command.ts';

/** `zhudai report`: makes the report of finished results again, or exports its charts, without simulating 导出. */
export const report: Command = {
  name: 'report',
  argument: {
    notation: '[results]',
    shown: '<results>',
    name: 'results',
    describe:
      'Folder that "zhudai run", "compare", "channels" or "experiment run" wrote, or its name where it stands in out/',
  },
  describe: 'Make the report of finished results again, or export its charts',
  options: REPORT_OPTIONS,
  examples: [
    ['zhudai report out/start/rules-2025', 'The page, as the run wrote it'],
    ['zhudai report rules-2025 --format png --lang zh', 'A picture a chart, in Chinese'],
    ['zhudai report rules-2025 --format svg --chart price --chart modes', 'Two charts, to be scaled and edited'],
    ['zhudai report out/cap-20 --beside out/baseline --force', 'The page beside another run'],
    ['zhudai report rules-2025 --format csv --out figures', 'The numbers behind each chart'],
    ['zhudai report rules-2025 --format md', 'Findings and figures to paste'],
    ['zhudai report baseline-rules-2025 --format png --lang zh', 'The charts of a comparison'],
    ['zhudai report cap-and-costs', 'The page of an experiment'],
  ],
  handle: async (args, io) => {
    const { readRequest } = await import('../report/request.ts');
    const request = await readRequest(args, io, report);
    const { perform } = await import('../report/perform.ts');
    return perform(request, io);
  },
};
