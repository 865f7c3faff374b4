/** One side of a comparison: a scenario, with values that differ from its file. */
export type Case = {
  readonly scenario: string;
  readonly set?: Readonly<Record<string, string>>;
  readonly reforms?: readonly string[];
};

/** Two cases run on the same seeds, and the measures in which they are set side by side. */
export type Contrast = {
  readonly title: string;
  readonly left: Case;
  readonly right: Case;
  /** Columns of the monthly table, or names of OTHERS in answer-measures.ts. */
  readonly measures: readonly string[];
};

/** A question that analysts ask, the scenario that answers it, and what is compared. */
export type Question = {
  readonly scenario: string;
  readonly contrasts: readonly Contrast[];
  /** Follow those who borrowed above 24 % on the left of the first comparison. */
  readonly followsPeople?: boolean;
};

const RULES: Case = { scenario: 'rules-2025' };
const against = (title: string, left: Case, right: Case, measures: readonly string[]): Contrast => ({
  title,
  left,
  right,
  measures,
});
const LONG = { months: '84' };

/** The ten questions, in the order in which they are numbered. */
export const QUESTIONS: readonly Question[] = [
  {
    scenario: 'take-rate',
    contrasts: [
      against(
        'With and without the notice, over five years',
        { scenario: 'baseline', set: LONG },
        { scenario: 'take-rate' },
        [
          'originations_fen',
          'borrowers_with_loan',
          'mode_share_light',
          'mode_share_guaranteed',
          'mode_share_joint',
          'above_24_share',
          'apr_mean',
          'cost_service',
          'platform_margin_median',
          'platform_profit_fen',
        ],
      ),
    ],
  },
  {
    scenario: 'cap-basis',
    contrasts: [
      against('20 % as an average or loan by loan', { scenario: 'consumer-20' }, { scenario: 'cap-basis' }, [
        'consumer_lending_fen',
        'consumer_profit_rate',
        'above_20_share',
        'originations_fen',
        'rationed_share',
      ]),
      against(
        '24 % compounded rather than twelve months’ rates',
        RULES,
        { ...RULES, set: { 'readings.aprMethod': 'effective' } },
        ['apr_mean', 'apr_p90', 'originations_fen', 'rationed_share'],
      ),
      against('24 % of the first principal a year', RULES, { ...RULES, set: { 'readings.aprMethod': 'simple' } }, [
        'apr_mean',
        'apr_p90',
        'above_24_share',
        'originations_fen',
        'rationed_share',
      ]),
    ],
  },
  {
    scenario: 'without-lists',
    contrasts: [
      against('The notice without lists', RULES, { scenario: 'without-lists' }, [
        'originations_fen',
        'refused_no_link_share',
        'cost_funding',
        'mode_share_guaranteed',
        'active_platforms',
        'hhi_balance',
      ]),
    ],
  },
  {
    scenario: 'ceiling-only',
    followsPeople: true,
    contrasts: [
      against('A ceiling of 24 % against 36 %', { scenario: 'baseline' }, { scenario: 'ceiling-only' }, [
        'above_24_share',
        'refused_price_share',
        'riskiest_refused_share',
        'originations_fen',
        'informal_lent_fen',
        'informal_share',
        'delinquency_90_plus',
      ]),
    ],
  },
  {
    scenario: 'joint-shift',
    contrasts: [
      against('Joint loans outside the notice', RULES, { scenario: 'joint-shift' }, [
        'mode_share_joint',
        'originations_fen',
        'apr_p90',
        'above_24_share',
        'rationed_share',
      ]),
      against(
        '… and without the limits of 2021',
        { scenario: 'joint-shift' },
        { scenario: 'joint-shift', reforms: ['joint-unlimited'] },
        ['mode_share_joint', 'originations_fen'],
      ),
    ],
  },
  {
    scenario: 'small-loan-12',
    contrasts: [
      against('With the small-loan guideline', { ...RULES, set: LONG }, { scenario: 'small-loan-12' }, [
        'mode_share_joint',
        'held_by_platform_share',
        'originations_fen',
        'platform_profit_fen',
        'rationed_share',
      ]),
      against(
        'Large companies a year early',
        { scenario: 'small-loan-12' },
        { scenario: 'small-loan-12', set: { 'readings.smallLoanCapPath': 'earlyForLarge' } },
        ['mode_share_joint', 'originations_fen', 'hhi_balance'],
      ),
      against(
        'The reference rate at 2 % rather than 3 %',
        { scenario: 'small-loan-12' },
        { scenario: 'small-loan-12', reforms: ['lpr-cut'] },
        ['mode_share_joint', 'held_by_platform_share', 'originations_fen', 'apr_mean'],
      ),
    ],
  },
  {
    scenario: 'consumer-20',
    contrasts: [
      against('With the guidance of 20 % on average', RULES, { scenario: 'consumer-20' }, [
        'consumer_lending_fen',
        'consumer_profit_rate',
        'consumer_bad_share',
        'above_20_share',
        'originations_fen',
        'rationed_share',
      ]),
    ],
  },
  {
    scenario: 'counted-membership',
    contrasts: [
      against('Membership fees count', RULES, { scenario: 'counted-membership' }, [
        'evasion_share',
        'hidden_rate_mean',
        'hidden_of_revenue_share',
        'apr_p90',
        'originations_fen',
        'rationed_share',
        'platform_profit_fen',
      ]),
    ],
  },
  {
    scenario: 'survivors',
    contrasts: [
      against('Lists of five rather than ten', RULES, { scenario: 'survivors' }, [
        'active_platforms',
        'hhi_balance',
        'cr5_balance',
        'exits',
        'mergers',
        'apr_mean',
        'originations_fen',
      ]),
      against('The notice against none', { scenario: 'baseline' }, RULES, [
        'active_platforms',
        'hhi_balance',
        'cr5_balance',
        'exits',
      ]),
    ],
  },
  {
    scenario: 'slow-pace',
    contrasts: [
      against('In steps rather than at once', RULES, { scenario: 'slow-pace' }, [
        'first_day_delinquency',
        'delinquency_90_plus',
        'rollover_refused_share',
        'originations_fen',
        'loss_rate',
      ]),
      against('Without time to prepare', RULES, { ...RULES, reforms: ['without-notice-period'] }, [
        'first_day_delinquency',
        'delinquency_90_plus',
        'rollover_refused_share',
        'originations_fen',
      ]),
    ],
  },
];
