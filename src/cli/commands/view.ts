import { VIEW_OPTIONS } from '../view/options.ts';
import type { Command } from './command.ts';

/** `zhudai view`: serves the report of a finished run on this computer and opens it in a browser. */
export const view: Command = {
  name: 'view',
  argument: {
    notation: '[run]',
    shown: '<run>',
    name: 'run',
    describe: 'Folder that "zhudai run" wrote, or the name of a scenario whose run stands in out/',
  },
  describe: 'Open the report of a finished run in a browser',
  options: VIEW_OPTIONS,
  examples: [
    ['zhudai view out/start/rules-2025', 'Until Ctrl-C'],
    ['zhudai view rules-2025 --no-open --port 8080', 'For a browser of your own'],
  ],
  handle: async (args, io) => {
    const { readRequest } = await import('../view/request.ts');
    const request = readRequest(args, io, view);
    const { perform } = await import('../view/perform.ts');
    return perform(request, io);
  },
};
