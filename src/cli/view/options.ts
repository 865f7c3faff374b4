import type { Option } from '../options.ts';

/** Port that a report is served on when nobody says which, and how many after it are tried while others hold them. */
export const USUAL_PORT = { first: 4680, tries: 20 } as const;

/** Bounds of `--port`; 0 takes any free one. */
export const PORTS = { min: 0, max: 65_535 } as const;

/** Options of `zhudai view`. */
export const VIEW_OPTIONS = {
  port: {
    type: 'string',
    describe: 'Port to serve on, 0 for any free one',
    defaultDescription: `${USUAL_PORT.first}, or the next free one`,
  },
  design: { type: 'string', describe: 'A store: which design, by the beginning of its name' },
  'no-open': { type: 'boolean', describe: 'Only print the address, open no browser' },
} as const satisfies Record<string, Option>;
