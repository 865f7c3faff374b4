import { code, table } from './blocks.ts';
import { type SettingPath, TRACEABILITY } from './traceability.ts';

const list = (names: readonly string[]): string => names.map(code).join(', ') || '–';

/** A setting as the pages call it: levers, switches and factors by their bare names. */
const bare = (path: SettingPath): string => path.replace(/^(levers|switches|macro)\./, '');

/** What the public discussion of the market names, and where it is in the model. */
export function traceTable(): string {
  const rows = TRACEABILITY.map(({ en, zh, submodels, settings, measures, move }) => [
    `${en} ${zh}`,
    submodels.length > 0 ? submodels.join(', ') : 'not modelled',
    list(settings.map(bare)),
    list(measures),
    move ? `${code(move.measure)} ${move.direction === 'up' ? '↑' : '↓'}` : '–',
  ]);
  return table(['Mechanism', 'Sections', 'Settings', 'Seen in', 'Tested move'], rows, 'lllll');
}
