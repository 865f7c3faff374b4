import { finding } from '../finding.ts';
import { monthly } from '../series.ts';
import type { Chart } from './chart.ts';
import { largestMove, stackPanels } from './stacks.ts';

const series = [
  monthly('mode_share_referral'),
  monthly('mode_share_light'),
  monthly('mode_share_guaranteed'),
  monthly('mode_share_joint'),
  monthly('mode_share_own'),
];

/** How platform and bank share the work of a loan 合作模式, by new lending. */
export const modes: Chart = {
  topic: { en: 'Modes of lending', zh: '合作模式' },
  note: {
    en: 'Share of the month’s new lending by mode, in money.',
    zh: '当月放款额按合作模式的构成。',
  },
  series,
  finding: (result, options) => {
    const moved = largestMove(series, result, options.compare)?.series ?? series[2]!;
    const subject = { en: `The “${moved.label.en}” share of new lending`, zh: `“${moved.label.zh}”在新放款中的占比` };
    return finding(subject, moved, result, options);
  },
  panels: (result, options) =>
    stackPanels(series, { en: 'Share of new lending, %', zh: '占新放款比重（%）' }, 1, result, options),
  columns: 1,
};
