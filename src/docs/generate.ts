import { generatedDocuments } from './documents.ts';
import { readSource, rewrite } from './files.ts';

// Writes the tables of the documents that follow from the source: `npm run docs`.
for (const [path, blocks] of Object.entries(generatedDocuments(readSource))) rewrite(path, blocks);
