import type { Market } from '../../state/market.ts';
import { total } from '../statistics.ts';
import { type Measure, ratio } from './measure.ts';

/** Platform groups with a side fee on one of the month's new loans. */
function hiding({ links, platforms, originations }: Market): number {
  const groups = new Set<number>();
  for (let link = 0; link < links.count; link++)
    if (originations.hiddenFees[link] > 0) groups.add(platforms.root[links.platform[link]]);
  return groups.size;
}

/** Fraud, hidden fees and early warnings 欺诈、规避与预警. */
export const CONDUCT_MEASURES: readonly Measure[] = [
  {
    name: 'fraud_attempts',
    id: 'O01',
    unit: 'count',
    en: "Applications in others' names",
    zh: '冒名申请数',
    of: ({ market: { households: h } }) => h.fraudAttempts[0],
  },
  {
    name: 'fraud_stopped_share',
    id: 'O01',
    unit: 'fraction',
    en: "Of these, stopped by the platform's defence",
    zh: '反欺诈拦截占比',
    of: ({ market: { households: h } }) => ratio(h.fraudStopped[0], h.fraudAttempts[0]),
  },
  {
    name: 'fraud_outstanding_fen',
    id: 'O02',
    unit: 'fen',
    en: "Balance of loans taken out in others' names",
    zh: '冒名贷款余额',
    of: ({ now }) => now.fraud[0],
  },
  {
    name: 'fraud_cancelled_fen',
    id: 'O08',
    unit: 'fen',
    en: 'Of these, cancelled after a complaint this month',
    zh: '当月撤销冒名债务',
    of: ({ market: { households: h } }) => h.fraudCancelled[0],
  },
  {
    name: 'evasion_share',
    id: 'O24',
    unit: 'fraction',
    en: 'Share of new lending with a side fee that hides a price above the cap',
    zh: '隐性收费放款占比',
    of: (s) => ratio(s.market.originations.hiddenPrincipal[0], s.originated),
  },
  {
    name: 'hidden_rate_mean',
    id: 'O24',
    unit: '1/year',
    en: 'What the side fee adds to the cost of these loans, mean by amount',
    zh: '隐性费率均值',
    of: ({ market: { originations: o } }) => ratio(o.weightedHidden[0] / 1e4, o.hiddenPrincipal[0] / 100),
  },
  {
    name: 'evading_platforms',
    id: 'O24',
    unit: 'count',
    en: 'Platforms that took hidden fees this month',
    zh: '规避平台数',
    of: ({ market }) => hiding(market),
  },
  {
    name: 'breaches_found',
    id: 'O24',
    unit: 'count',
    en: 'Platforms that supervisors found to hide fees',
    zh: '查实违规平台数',
    of: (s) => s.market.flash.breachesFound,
  },
  {
    name: 'fines_fen',
    id: 'O24',
    unit: 'fen',
    en: 'Fines',
    zh: '罚款',
    of: ({ market: { platforms } }) => total(platforms.fines),
  },
  {
    name: 'warning_hits',
    id: 'O27',
    unit: 'count',
    en: 'Shortages and turns to unwillingness that the servicer saw coming',
    zh: '预警命中数',
    of: ({ market: { households: h } }) => h.warningHits[0],
  },
  {
    name: 'warning_false_alarms',
    id: 'O27',
    unit: 'count',
    en: 'Warnings about borrowers who could pay',
    zh: '预警误报数',
    of: ({ market: { households: h } }) => h.falseAlarms[0],
  },
  {
    name: 'holiday_fen',
    id: 'O27',
    unit: 'fen',
    en: 'Balance on payment holiday',
    zh: '延期还款余额',
    of: ({ market: { households: h } }) => h.onHoliday[0],
  },
  {
    name: 'redefault_share',
    id: 'O27',
    unit: 'ratio',
    en: 'Balance that defaulted within six months after a payment holiday ÷ balance that began one, over twelve months',
    zh: '延期后再违约率',
    of: ({ year }) => ratio(year.redefaulted[0], year.holidays[0]),
  },
];
