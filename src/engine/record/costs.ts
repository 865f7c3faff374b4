import type { Market } from '../state/market.ts';
import { COST_BAND_BP, COST_BANDS } from '../state/totals.ts';
import { doc, MONTH } from './column.ts';
import type { Cell, ColumnDoc } from './result.ts';

/**
 * Columns of `costs.csv` 综合融资成本分布: new lending by band of its all-in cost, one percentage point each. A band leaves out its
 * lower edge and holds its upper one, as a ceiling does: what costs exactly 24 % lies in the band that ends at 24 %.
 */
export const COST_FIELDS: readonly ColumnDoc[] = [
  MONTH,
  doc('above', '1/year', 'Lower edge of the band: the loans cost more than this', '档位下限（不含）', 'O12'),
  doc('up_to', '1/year', 'Upper edge: they cost this or less; empty for the last band', '档位上限（含）', 'O12'),
  doc('originations_fen', 'fen', 'New lending in the band, without that to fraudsters', '放款额', 'O12'),
  doc('loans', 'count', 'Loans of the band, without those of fraudsters', '放款笔数', 'O12'),
];

/** A row for every band, empty ones too, so that means over months need no filling. */
export const costRows = ({ originations: o }: Market, month: string): Cell[][] =>
  Array.from({ length: COST_BANDS }, (_, band) => {
    const to = band === COST_BANDS - 1 ? null : ((band + 1) * COST_BAND_BP) / 1e4;
    return [month, (band * COST_BAND_BP) / 1e4, to, o.bandPrincipal[band], o.bandLoans[band]];
  });
