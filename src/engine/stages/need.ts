/** A need for credit of the month. */
export type Need = {
  kind: number;
  amount: number;
  tenorMonths: number;
  contract: number;
  /** Highest perceived all-in cost accepted, fraction a year. */
  reservation: number;
  /** 0 … 3, place among equals. */
  lottery: number;
  /** Principal already owed, fen. */
  owed: number;
};
export const newNeed = (): Need => ({
  kind: 0,
  amount: 0,
  tenorMonths: 0,
  contract: 0,
  reservation: 0,
  lottery: 0,
  owed: 0,
});
