import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const schemaFile = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');

/** Vega-Lite's own schema as a check. */
export const isVegaLite = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(schemaFile, 'utf8')),
);
