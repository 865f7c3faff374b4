/** A need for credit of the month. */
export type Need = {
  kind: number;
  amount: number;
  tenorMonths: number;
  contract: number;
  /** Highest perceived all-in cost accepted, fraction a year. */
  reservation: number;
  /** A joint lender may not raise it: a counter-offer is as large as the burden allows, a fraudster asks for what he asks for. */
  fixed: boolean;
  /** 0 … 3, place among equals. */
  lottery: number;
  /** Instalment it is judged by before its price is known, fen. */
  instalment: number;
  /** Principal already owed, fen. */
  owed: number;
};
export const newNeed = (): Need => ({
  kind: 0,
  amount: 0,
  tenorMonths: 0,
  contract: 0,
  reservation: 0,
  fixed: false,
  lottery: 0,
  instalment: 0,
  owed: 0,
});
