import { complaintsOfMarket } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { COMPLAINT_CAUSES } from '../state/totals.ts';
import { type Field, field, monthField } from './column.ts';

const about =
  (cause: (typeof COMPLAINT_CAUSES)[number]): Field['of'] =>
  ({ households }, j) =>
    households.complaints[j * COMPLAINT_CAUSES.length + COMPLAINT_CAUSES.indexOf(cause)];

/** Complaints a loan serviced against those of all third-party platforms in business, both averaged over about a year. */
function plainRatio({ platforms }: Market, j: number): number | null {
  const market = complaintsOfMarket(platforms);
  const usual = market.complaints * platforms.loansServiced[j];
  return usual > 0 ? (platforms.complaints[j] * market.loans) / usual : null;
}

/** Columns of `complaints.csv`: complaints about platforms in business under their own name at month end 投诉. */
export const COMPLAINT_FIELDS: readonly Field[] = [
  monthField,
  field((_, j) => j + 1, 'platform', 'number', 'Platform by rank at the start', '平台'),
  field(about('collection'), 'collection', 'count', 'New complaints about collection', '催收投诉', 'O19'),
  field(about('price'), 'price', 'count', 'About a price above what was shown', '息费投诉', 'O19'),
  field(about('handling'), 'handling', 'count', 'About payments handled wrongly', '处理不当投诉', 'O19'),
  field(about('fraud'), 'fraud', 'count', "About loans taken out in the complainer's name", '冒名贷款投诉', 'O19'),
  field(
    (m, j) => m.households.complaintsSettled[j],
    'settled',
    'count',
    'Of the new ones, settled at once',
    '当月办结',
    'O19',
  ),
  field((m, j) => m.platforms.backlog[j], 'backlog', 'expected count', 'Not yet settled', '未结投诉', 'O19'),
  field((m, j) => m.platforms.escalated[j], 'escalated', 'expected count', 'Gone to a supervisor', '升级投诉', 'O19'),
  field((m, j) => m.households.refunds[j], 'refunds_fen', 'fen', 'Side fees refunded', '退费额', 'O19'),
  field((m, j) => m.platforms.fines[j], 'fines_fen', 'fen', 'Fines', '罚款', 'O24'),
  field(
    plainRatio,
    'complaint_ratio',
    'ratio',
    'Complaints a loan ÷ those of all third-party platforms, averaged over about a year',
    '相对投诉率',
    'O19',
  ),
];
