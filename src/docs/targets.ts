/** Twelve months of a run: columns of the monthly table, balances by months past due (fen), and third parties' balance. */
export type Year = {
  readonly monthly: Readonly<Record<string, readonly number[]>>;
  readonly buckets: readonly (readonly number[])[];
  /** Mean over the months, fen. */
  readonly thirdPartyBalance: number;
};

/** One published pattern and how the model's year is measured against it. */
export type Target = {
  readonly id: string;
  readonly pattern: string;
  /** Published value, in the unit that `show` prints. */
  readonly published: string;
  /** Bounds that count as met, in the unit of `measure`. */
  readonly met: readonly [low: number, high: number];
  readonly show: (value: number) => string;
  readonly measure: (year: Year) => number;
};

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const sum = ({ monthly }: Year, column: string): number => total(monthly[column]!);
const mean = (year: Year, column: string): number => sum(year, column) / year.monthly[column]!.length;

const percent = (digits: number) => (value: number) => `${(100 * value).toFixed(digits)} %`;
const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const ratio = (value: number): string => value.toFixed(2);

/** Balance 4 to 6 instalments behind, against three times that one instalment behind. */
function survival({ buckets }: Year): number {
  const inDefault = total(buckets.map((of) => of[4]! + of[5]! + of[6]!));
  return inDefault / (3 * total(buckets.map((of) => of[1]!)));
}

/** The patterns that the baseline is held against 校准目标; sources stand in docs/calibration.md. */
export const TARGETS: readonly Target[] = [
  {
    id: 'T1',
    pattern: 'Average new loan, yuan',
    published: '7,000–11,000',
    met: [7_000, 11_000],
    show: whole,
    measure: (y) => sum(y, 'originations_fen') / sum(y, 'loans_originated') / 100,
  },
  {
    id: 'T1b',
    pattern: 'Balance ÷ borrowers who drew in the quarter, yuan (model: ÷ loans of the quarter, a lower bound)',
    published: '22,000–34,000',
    met: [22_000, 34_000],
    show: whole,
    measure: (y) => mean(y, 'outstanding_fen') / (3 * mean(y, 'loans_originated')) / 100,
  },
  {
    id: 'T2',
    pattern: 'New lending of a year ÷ mean balance',
    published: '2.1–2.6',
    met: [2.1, 2.6],
    show: ratio,
    measure: (y) => sum(y, 'originations_fen') / mean(y, 'outstanding_fen'),
  },
  {
    id: 'T3',
    pattern: 'New lending to people who borrowed before',
    published: '78–94 %',
    met: [0.78, 0.94],
    show: percent(1),
    measure: (y) => mean(y, 'repeat_share'),
  },
  {
    id: 'T4',
    pattern: 'Late on the due date',
    published: '4.6–5.2 %',
    met: [0.046, 0.052],
    show: percent(2),
    measure: (y) => mean(y, 'first_day_delinquency'),
  },
  {
    id: 'T5',
    pattern: 'Unpaid a month later (roll-in)',
    published: '0.55–0.75 %',
    met: [0.0055, 0.0075],
    show: percent(2),
    measure: (y) => mean(y, 'roll_in'),
  },
  {
    id: 'T5',
    pattern: 'Collected within 30 days, of what was late',
    published: '85–88 %',
    met: [0.85, 0.88],
    show: percent(1),
    measure: (y) => 1 - mean(y, 'roll_in') / mean(y, 'first_day_delinquency'),
  },
  {
    id: 'T6',
    pattern: 'Balance 91–180 days past due',
    published: '2.0–2.1 % at a leader, 2.0–3.6 % elsewhere',
    met: [0.0195, 0.036],
    show: percent(2),
    measure: (y) => mean(y, 'delinquency_90_plus'),
  },
  {
    id: 'T6b',
    pattern: 'Balance 91–180 days past due ÷ three times that 31–60 days past due',
    published: '0.78–0.91',
    met: [0.78, 0.91],
    show: ratio,
    measure: survival,
  },
  {
    id: 'T7',
    pattern: 'All-in price of new loans',
    published: '21.4–21.6 % at a leader; more in the tail',
    met: [0.2, 0.23],
    show: percent(1),
    measure: (y) => mean(y, 'apr_mean'),
  },
  {
    id: 'T7',
    pattern: 'New lending priced above 24 %',
    published: '10–18 % of balance (a prior)',
    met: [0.1, 0.18],
    show: percent(1),
    measure: (y) => mean(y, 'above_24_share'),
  },
  {
    id: 'T9',
    pattern: 'Platform profit of a year ÷ balance they service',
    published: '3–5 % at leaders, 0–2 % in the middle tier',
    met: [0, 0.05],
    show: percent(1),
    measure: (y) => sum(y, 'platform_profit_fen') / y.thirdPartyBalance,
  },
  {
    id: 'T10',
    pattern: 'Five largest platforms, share of balance',
    published: '70–80 %',
    met: [0.7, 0.8],
    show: percent(1),
    measure: (y) => mean(y, 'cr5_balance'),
  },
  {
    id: 'T10',
    pattern: 'HHI of platforms by balance',
    published: '1,200–2,000 (derived)',
    met: [1_200, 2_000],
    show: whole,
    measure: (y) => mean(y, 'hhi_balance'),
  },
  {
    id: 'T11',
    pattern: 'Borrowers with loans at two groups or more',
    published: '33–44 %',
    met: [0.33, 0.44],
    show: percent(1),
    measure: (y) => mean(y, 'multi_lender_share'),
  },
];
