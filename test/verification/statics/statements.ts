import type { ParameterName } from '../../../src/engine/scenario/parameters/index.ts';
import { leverOf } from '../../engine/helpers.ts';
import type { Direction, Setting } from './pairs.ts';

/** A statement of the model about a direction. */
export type Statement = {
  readonly says: string;
  readonly from: Setting;
  readonly to: Setting;
  /** Measures that move as stated in at least sixteen of twenty pairs. */
  readonly moves: Readonly<Record<string, Direction>>;
  /** Measures of which the same was expected and is not found; docs/model.md says why. */
  readonly open?: Readonly<Record<string, Direction>>;
};

type Values = Readonly<Partial<Record<ParameterName, number>>>;

/** Banks that could lend four times as much: nobody is turned away for want of room, so room cannot hide what prices do. */
const ROOM: Values = { 'bank.limit_slack': 10 };
/** Banks of every type begin a little above the least capital that lets them lend, 11 %. */
const NEAR_MINIMUM: Values = {
  'bank.capital_ratio_initial.national': 0.112,
  'bank.capital_ratio_initial.internet': 0.112,
  'bank.capital_ratio_initial.consumer': 0.112,
  'bank.capital_ratio_initial.local': 0.112,
};
const precision = (times: number): Values => ({
  'screening.precision_bureau': 0.6 * times,
  'screening.precision_ecommerce': 0.4 * times,
  'screening.precision_device': 0.2 * times,
  'screening.precision_social': 0.15 * times,
});
const cap = (value: number) => leverOf('aprCap', value);
/** Platforms neither search for another margin nor come and go: what is left of a price follows risk alone. */
const HELD: Setting = { borrowers: 6000, off: ['marginAdapt', 'entry', 'exit'], levers: [cap(2000)] };

/** Statements about what borrowers pay, by their letter in docs/model.md. */
export const PRICES: Readonly<Record<string, Statement>> = {
  a: {
    says: 'borrowers who compare more offers pay less, and platforms earn less on their balance',
    from: { borrowers: 8000, parameters: { 'search.offers_mean': 1.2 } },
    to: { borrowers: 8000, parameters: { 'search.offers_mean': 4 } },
    moves: { apr_mean: 'down', platform_margin_median: 'down' },
  },
  b: {
    says: 'clear disclosure makes people choose cheaper loans, decline more offers and misdirect fewer payments',
    from: { levers: [leverOf('disclosure', 0.1)] },
    to: { levers: [leverOf('disclosure', 0.9)] },
    moves: { apr_mean: 'down', offers_taken_share: 'down', late_misdirected_share: 'down' },
    open: { served_share: 'down' },
  },
  'b, where banks have room': {
    says: 'clear disclosure lowers the share of needs served',
    from: { borrowers: 4000, parameters: ROOM, levers: [leverOf('disclosure', 0.1)] },
    to: { borrowers: 4000, parameters: ROOM, levers: [leverOf('disclosure', 0.9)] },
    moves: { served_share: 'down', originations_fen: 'down' },
  },
  d: {
    says: 'lenders who know more tell risks apart better',
    from: { borrowers: 6000, parameters: precision(1 / 3) },
    to: { borrowers: 6000, parameters: precision(3) },
    moves: { score_auc: 'up' },
    open: { apr_mean: 'down' },
  },
  'd, under a ceiling of 20 % and with margins held': {
    says: 'lenders who know more keep the worst risks out: prices, losses in them and missed payments fall',
    from: { ...HELD, parameters: precision(1 / 3) },
    to: { ...HELD, parameters: precision(3) },
    moves: { refused_price_cap_share: 'up', apr_mean: 'down', cost_risk: 'down', roll_in: 'down' },
  },
  l: {
    says: 'more fraud makes loans dearer',
    from: {},
    to: { parameters: { 'fraud.attempt_rate': 0.002 } },
    moves: { apr_mean: 'up', fraud_loss_fen: 'up' },
  },
};

/** Statements about rules and those they bind. */
export const RULES: Readonly<Record<string, Statement>> = {
  c: {
    says: 'a low ceiling on price cuts lending and profit and refuses more people, those who must roll debt over too',
    from: { borrowers: 6000, levers: [cap(3600)] },
    to: { borrowers: 6000, levers: [cap(1600)] },
    moves: {
      originations_fen: 'down',
      refused_price_cap_share: 'up',
      rollover_refused_share: 'up',
      platform_profit_fen: 'down',
    },
  },
  f: {
    says: 'banks near their minimum that need more capital for a loan turn more away and ask for more',
    from: { parameters: NEAR_MINIMUM },
    to: { parameters: NEAR_MINIMUM, levers: [leverOf('riskWeight', 1.5)] },
    moves: { refused_capacity_share: 'up', apr_mean: 'up' },
  },
  'f, by the ratio': {
    says: 'banks that must hold more capital turn more away',
    from: {},
    to: { levers: [leverOf('carMin', 0.125)] },
    moves: { refused_capacity_share: 'up' },
    open: { apr_mean: 'up' },
  },
  g: {
    says: 'guarantors with less leverage guarantee less of new lending',
    from: {},
    to: { levers: [leverOf('guarLeverage', 4)] },
    moves: { mode_share_guaranteed: 'down' },
  },
  h: {
    says: 'platforms that must fund more of each joint loan lend less jointly',
    from: { levers: [leverOf('jointMinShare', 0.3)] },
    to: { levers: [leverOf('jointMinShare', 0.7)] },
    moves: {},
    open: { joint_fen: 'down' },
  },
  'h, where own funds are short': {
    says: 'platforms that may fund half their net assets and must fund more of each joint loan lend less jointly',
    from: { levers: [leverOf('microLeverage', 0.5), leverOf('jointMinShare', 0.3)] },
    to: { levers: [leverOf('microLeverage', 0.5), leverOf('jointMinShare', 0.7)] },
    moves: { joint_fen: 'down', mode_share_joint: 'down' },
  },
  k: {
    says: 'a least share of the market drives platforms out and concentrates it',
    from: {},
    to: { levers: [leverOf('minShare', 0.02)] },
    moves: { active_platforms: 'down', hhi_balance: 'up' },
  },
  o: {
    says: 'supervisors who find more deter side fees',
    from: { levers: [cap(2000), leverOf('enforcement', 0.005)] },
    to: { levers: [cap(2000), leverOf('enforcement', 0.1)] },
    moves: { evasion_share: 'down', cost_hidden: 'down' },
  },
};

/** Statements about how borrowers fare. */
export const BORROWERS: Readonly<Record<string, Statement>> = {
  e: {
    says: 'lenders that see all debt refuse more people, and fewer are over-indebted or miss payments',
    from: { borrowers: 8000, levers: [leverOf('infoSharing', 0)] },
    to: { borrowers: 8000, levers: [leverOf('infoSharing', 1)] },
    moves: { over_indebted_share: 'down', roll_in: 'down', rationed_share: 'up' },
  },
  i: {
    says: 'servicers that see trouble coming and grant payment holidays have fewer defaults',
    from: {},
    to: { parameters: { 'warning.sensitivity': 0.5 } },
    moves: { vintage_default_share: 'down', holiday_fen: 'up' },
  },
};
