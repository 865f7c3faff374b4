import { rocArea } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

/** How well platforms tell risks apart and foresee defaults 风控. */
export const SCORE_MEASURES: readonly Measure[] = [
  {
    name: 'score_auc',
    id: 'O06',
    unit: 'fraction',
    en: "Area under the ROC curve of platforms' risk bins against default within the month, by balance, over twelve months: ½ tells nothing, 1 all",
    zh: '评分 AUC',
    of: ({ year: { liveByBin, defaultsByBin } }) => {
      const good = liveByBin.map((live, bin) => live - defaultsByBin[bin]);
      return rocArea(good, defaultsByBin);
    },
  },
  {
    name: 'expected_default_ratio',
    id: 'O06',
    unit: 'ratio',
    en: 'Defaults expected from learned hazards ÷ defaults, by balance, over twelve months. Hazards are learned on the balances of four months before, so a growing book puts it above 1',
    zh: '预期违约÷实际违约',
    of: ({ year }) =>
      ratio(
        year.expectedDefaults[0],
        year.defaultsByBin.reduce((a, b) => a + b, 0),
      ),
  },
];
