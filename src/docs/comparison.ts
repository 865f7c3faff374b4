import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSource } from './files.ts';

// Takes the second picture of the first page out of the report of a comparison:
// npm start -- compare baseline rules-2025 cap-20 --borrowers 20000 && npx tsx src/docs/comparison.ts out/compare/baseline-rules-2025-cap-20
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('needs the folder of a comparison');
const page = readFileSync(join(folder, 'report.html'), 'utf8');
const figure = page.slice(page.indexOf('<section class="figure" id="months-apr_mean"'));
const [svg] = /<svg[\s\S]*?<\/svg>/.exec(figure)!;
writeSource('docs/images/comparison.svg', svg);
