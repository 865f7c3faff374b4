import { CHANNEL_OPTIONS } from '../channels/options.ts';
import type { Command } from './command.ts';

/** `zhudai channels`: how much of a rule's effect goes through which channel of the market. */
export const channels: Command = {
  name: 'channels',
  argument: {
    notation: '[scenario..]',
    shown: '<baseline> <variant>',
    name: 'scenario',
    describe: 'Names of scenarios, or paths to .yaml files',
  },
  describe: 'Divide the effect of a rule among price, screening, funding, network, disclosure and exit',
  options: CHANNEL_OPTIONS,
  examples: [
    ['zhudai channels baseline cap-20', 'Four pairs of 65 runs'],
    ['zhudai channels baseline rules-2025 --channels price,exit', 'Two channels: five runs a pair'],
    ['zhudai channels baseline cap-20 --measure unmet_need_share', 'Another measure'],
    ['zhudai channels baseline cap-20 --horizon first-6-months', 'Right after the rule'],
  ],
  handle: async (args, io) => {
    const { readRequest } = await import('../channels/request.ts');
    const request = await readRequest(args, io, channels);
    const { perform } = await import('../channels/perform.ts');
    return perform(request, io);
  },
};
