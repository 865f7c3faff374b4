/** A calendar month as the number `12 × year + month − 1`; 2025-10 is 24309. The time index everywhere, draws included. */
export type Month = number;

const MONTH_TEXT = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAY_TEXT = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** `YYYY-MM` as a month number, or undefined when the text is not a month. */
export function parseMonth(text: string): Month | undefined {
  const parts = MONTH_TEXT.exec(text);
  return parts ? 12 * Number(parts[1]) + Number(parts[2]) - 1 : undefined;
}

/** A month number as `YYYY-MM`. */
export const formatMonth = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** 1 … 12. */
export const monthOfYear = (month: Month): number => (month % 12) + 1;

/** True at the end of March, June, September and December. */
export const isQuarterEnd = (month: Month): boolean => monthOfYear(month) % 3 === 0;

/**
 * First month on whose first day something dated `YYYY-MM` or `YYYY-MM-DD` is in force:
 * a rule of 2025-10-01 acts in 2025-10, one of 2025-10-02 in 2025-11. Undefined when the text is no date.
 */
export function firstFullMonth(text: string): Month | undefined {
  const month = parseMonth(text);
  if (month !== undefined) return month;
  const parts = DAY_TEXT.exec(text);
  if (!parts) return undefined;
  const [, year, monthText, day] = parts;
  if (Number(day) > new Date(Date.UTC(Number(year), Number(monthText), 0)).getUTCDate()) return undefined;
  const first = 12 * Number(year) + Number(monthText) - 1;
  return day === '01' ? first : first + 1;
}

/** Dates as files write them, `YYYY-MM` or `YYYY-MM-DD`; known when it takes effect where it is not announced. */
export type Dates = { readonly announced?: string; readonly effective: string; readonly expires?: string };

/** Sound dates as months: when it is known, the first in which it acts, and the first in which it no longer does. */
export function monthsOf({ announced, effective, expires }: Dates): {
  announced: Month;
  effective: Month;
  expires: Month | undefined;
} {
  const from = firstFullMonth(effective)!;
  return {
    announced: announced === undefined ? from : monthOf(announced)!,
    effective: from,
    expires: expires === undefined ? undefined : firstFullMonth(expires),
  };
}

/** Month in which something dated `YYYY-MM` or `YYYY-MM-DD` becomes known: the month of the date itself. */
export function monthOf(text: string): Month | undefined {
  return firstFullMonth(text) === undefined ? undefined : parseMonth(text.slice(0, 7));
}
