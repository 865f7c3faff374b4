import { VIEW_OPTIONS } from '../view/options.ts';
import type { Command } from './command.ts';

/** `zhudai view`: serves the report of finished results on this computer and opens it in a browser. */
export const view: Command = {
  name: 'view',
  argument: {
    notation: '[results]',
    shown: '<results>',
    name: 'results',
    describe:
      'Folder that "zhudai run", "compare", "channels" or "experiment run" wrote, or its name where it stands in out/',
  },
  describe: 'Open the report of finished results in a browser',
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
