/** Sectors of the transaction-flow matrix; `transit` holds payments made and not yet posted,
 * `informal` is the informal lenders, `fraud` whoever borrows in others' names, `state` collects fines and pays subsidies. */
export const SECTORS = [
  'households',
  'banks',
  'platforms',
  'guarantors',
  'reserves',
  'transit',
  'informal',
  'fraud',
  'state',
  'world',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Rows of the matrix. Each must sum to zero every month. */
export const FLOWS = [
  'income',
  'familyHelp',
  'consumption',
  'shocks',
  'informalLoan',
  'informalService',
  'disbursement',
  'repayment',
  'compensation',
  'compensationReturned',
  'reserveDraw',
  'reserveDeposit',
  'reserveRelease',
  'hiddenFee',
  'refund',
  'fine',
  'subsidy',
  'commission',
  'guarantorDividend',
  'guarantorInjection',
  'fundingCost',
  'operatingCost',
  'acquisitionCost',
  'collectionCost',
  'dividends',
  'coreEarnings',
  'paidInCapital',
  'liquidation',
] as const;
export type Flow = (typeof FLOWS)[number];

/** Double entry 复式记账 of one month, fen: what each sector received (+) or paid (−) under each flow. */
export type Ledger = { readonly cells: Float64Array };

const SECTOR_COUNT = SECTORS.length;
export const newLedger = (): Ledger => ({ cells: new Float64Array(FLOWS.length * SECTOR_COUNT) });

const cellOf = (flow: Flow, sector: Sector): number => FLOWS.indexOf(flow) * SECTOR_COUNT + SECTORS.indexOf(sector);

/** One side of a flow, from its own source of truth; the other side is posted by whoever counts it. */
export function post(ledger: Ledger, flow: Flow, sector: Sector, amount: number): void {
  ledger.cells[cellOf(flow, sector)] += amount;
}

/** Both sides of a payment that one place decides. */
export function transfer(ledger: Ledger, flow: Flow, from: Sector, to: Sector, amount: number): void {
  post(ledger, flow, from, -amount);
  post(ledger, flow, to, amount);
}

/** Sum of one row: 0 when every flow had two sides. */
export function rowSum(ledger: Ledger, flow: Flow): number {
  const from = cellOf(flow, SECTORS[0]);
  let sum = 0;
  for (let i = 0; i < SECTOR_COUNT; i++) sum += ledger.cells[from + i];
  return sum;
}

/** All that a sector received less all that it paid. */
export function netOf(ledger: Ledger, sector: Sector): number {
  let sum = 0;
  for (const flow of FLOWS) sum += ledger.cells[cellOf(flow, sector)];
  return sum;
}

/** What one sector received (+) or paid (−) under one flow. */
export const postedTo = (ledger: Ledger, flow: Flow, sector: Sector): number => ledger.cells[cellOf(flow, sector)];
