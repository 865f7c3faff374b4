/** Early warning 早期预警: months and chances. Pure. */

/** Months without new credit after a payment holiday or a false alarm. */
export const FROZEN_MONTHS = 3;
/** Instalments that a payment holiday adds to the term; as many months go without a payment. */
export const HOLIDAY_MONTHS = 3;
