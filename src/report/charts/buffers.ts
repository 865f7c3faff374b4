import { BANK_TYPES, type BankType, type LeverName, parseMonth, type Result, valueOn } from '../../engine/index.ts';
import { DETAILS } from '../details.ts';
import { finding } from '../finding.ts';
import { asNumber, columnOf, runMonths } from '../months.ts';
import { monthly, type Series } from '../series.ts';
import { type Chart, CUT_AXIS, PANEL_WIDTH } from './chart.ts';
import { linePanel } from './line-panel.ts';
import { largestMove } from './stacks.ts';

/** What a lever asks of a type of bank, or of all, in every month of the run; from its date on, not before. */
const required =
  (lever: LeverName, parameter: 'bank.capital_ratio_min' | 'guarantor.leverage_max', bankType?: BankType) =>
  (result: Result): number[] => {
    const { levers, parameters } = result.scenario;
    const subject = { readiness: Number.POSITIVE_INFINITY, ...(bankType && { bankType }) };
    return runMonths(result).map((month) =>
      valueOn(levers, lever, parseMonth(month)!, subject, false, parameters[parameter]),
    );
  };

const ratios = BANK_TYPES.map((type) => ({
  series: monthly(`bank_car_${type}`),
  limit: {
    key: `car_min_${type}`,
    unit: 'fraction',
    label: {
      en: `${DETAILS[`bank_car_${type}`].label.en}, required`,
      zh: `${DETAILS[`bank_car_${type}`].label.zh}要求`,
    },
    read: required('carMin', 'bank.capital_ratio_min', type),
  },
}));

/** Guarantees standing against the net assets of all guarantors that can pay 担保放大倍数. */
const leverage: Series = {
  key: 'guarantor_leverage',
  unit: '× net assets',
  label: { en: 'Guarantors, exposure', zh: '担保责任余额' },
  read: (result) => {
    const column = (name: string) => columnOf(result, 'guarantors', name);
    const [month, alive, assets, exposure] = ['month', 'alive', 'net_assets_fen', 'exposure_fen'].map(column);
    const sums = new Map<unknown, { exposure: number; assets: number }>();
    month!.forEach((when, row) => {
      if (alive![row] !== 1) return;
      const sum = sums.get(when) ?? { exposure: 0, assets: 0 };
      sum.exposure += asNumber(exposure![row]) ?? 0;
      sum.assets += asNumber(assets![row]) ?? 0;
      sums.set(when, sum);
    });
    return runMonths(result).map((when) => {
      const sum = sums.get(when);
      return sum && sum.assets > 0 ? sum.exposure / sum.assets : null;
    });
  },
};

const most: Series = {
  key: 'guarantor_leverage_max',
  unit: leverage.unit,
  label: { en: 'Guarantors, most allowed', zh: '担保放大倍数上限' },
  read: required('guarLeverage', 'guarantor.leverage_max'),
};

const headroom = monthly('guarantor_headroom');
const lowest = monthly('bank_car_min');

/** How far banks and guarantors are from their limits 资本与担保余量. */
export const buffers: Chart = {
  topic: { en: 'Bank capital and guarantors', zh: '银行资本与担保能力' },
  note: {
    en: `Lowest capital ratio of a bank of each type, above what it must have (dotted); guarantees standing against net assets, below the most allowed (dotted); capacity that guarantors have left. ${CUT_AXIS.en}`,
    zh: `各类银行中最低的资本充足率与监管要求（点线）；担保责任余额与净资产之比及其上限（点线）；剩余担保额度。${CUT_AXIS.zh}`,
  },
  series: [...ratios.flatMap(({ series, limit }) => [series, limit]), leverage, most, headroom],
  finding: (result, options) => {
    const moved = largestMove([lowest, headroom], result, options.compare)?.series ?? headroom;
    const subject =
      moved === lowest
        ? { en: 'The lowest bank capital ratio', zh: '银行资本充足率最低值' }
        : { en: 'The unused part of guarantee capacity', zh: '担保机构剩余额度占比' };
    return finding(subject, moved, result, options);
  },
  panels: (result, options) =>
    [
      ...ratios.map(({ series, limit }) => ({ series: capital(series), limit, fromZero: false })),
      { series: leverage, limit: most, fromZero: true },
      { series: headroom, fromZero: true },
    ].map((panel, index) => linePanel({ ...panel, width: PANEL_WIDTH.half, height: 130 }, index, result, options)),
  columns: 2,
};

/** The name of a type of bank says too little on an axis of its own. */
const capital = (series: Series): Series => ({
  ...series,
  label: { en: `${series.label.en}, lowest capital ratio`, zh: `${series.label.zh}资本充足率最低值` },
});
