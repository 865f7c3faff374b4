/** Early warning 早期预警: months without new credit after a payment holiday or a false alarm. */
export const FROZEN_MONTHS = 3;
