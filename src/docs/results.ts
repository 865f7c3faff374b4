import type { Result } from '../engine/index.ts';
import { formatChange, formatValue, summarise, toSvg, unitLabel } from '../report/index.ts';
import { table } from './blocks.ts';
import { rewrite, writeSource } from './files.ts';
import { overview } from './overview.ts';
import { finish, quoted } from './scenarios.ts';

// Runs what the first page quotes, and writes its picture and its table.
const baseline = finish(quoted('baseline'));
const rules = finish(quoted('rules-2025'));
writeSource('docs/images/rules-2025.svg', await toSvg(overview(rules, baseline)));
rewrite('README.md', { results: resultTable(rules, baseline) });

/** The headline figures of the last year of two runs side by side. */
function resultTable(result: Result, compare: Result): string {
  const beside = summarise(compare);
  const rows = summarise(result).map(({ groupLabel, label, unit, end }, row) => {
    const other = beside[row]!.end;
    const money = unit === 'fen' ? `, ${unitLabel(unit, 'en')}` : '';
    const values = [formatValue(other, unit, 'en'), formatValue(end, unit, 'en'), formatChange(other, end, unit, 'en')];
    return [groupLabel.en, `${label.en}${money}`, ...values];
  });
  return table(['', 'Mean of the last 12 months', 'baseline', 'rules-2025', 'Difference'], rows, 'llrrr');
}
