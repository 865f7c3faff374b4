import { finding } from '../finding.ts';
import { runMonths } from '../months.ts';
import { monthly } from '../series.ts';
import { type Chart, PANEL_WIDTH } from './chart.ts';
import { SLOT } from './hover.ts';
import { shareBars } from './share-bars.ts';
import { sidesOf } from './sides.ts';
import { largestMove, stackPanels } from './stacks.ts';

const asked = [
  monthly('cost_funding'),
  monthly('cost_risk'),
  monthly('cost_acquisition'),
  monthly('cost_service'),
  monthly('cost_hidden'),
];
const paid = [monthly('paid_interest'), monthly('paid_guarantee'), monthly('paid_service'), monthly('paid_hidden')];

/** What the all-in cost is made of 综合融资成本构成: as priced for new loans, and as paid on the loans that stand. */
export const costs: Chart = {
  topic: { en: 'What borrowers pay for', zh: '成本构成' },
  note: {
    en: 'Parts of the all-in annual rate of the month’s new loans: money with the bank’s costs and margin, losses with the guarantee fee, finding the borrower, service with the platform’s margin, hidden side fees. Below, what borrowers paid in twelve months, by the name it was charged under. Service and margin are recorded as one.',
    zh: '当月新放款综合融资成本的构成：资金与银行成本和毛利、风险与担保费、获客、服务与平台毛利、隐性费用。下图为十二个月内实付费用，按收费名目。服务费与平台毛利合并记录。',
  },
  series: [...asked, ...paid.map((each) => ({ ...each, label: paidLabel(each.label) }))],
  finding: (result, options) => {
    const moved = largestMove(asked, result, options.compare)?.series ?? asked[3]!;
    const subject = {
      en: `The part of the price for “${moved.label.en.toLowerCase()}”`,
      zh: `价格中“${moved.label.zh}”部分`,
    };
    return finding(subject, moved, result, options);
  },
  panels: (result, options) => {
    const { lang, compare } = options;
    const { sides, when } = sidesOf(result, compare, lang);
    const title = { en: 'Paid in twelve months, % of performing balance', zh: '十二个月实付，占正常余额（%）' }[lang];
    return [
      ...stackPanels(
        asked,
        { en: 'Price of new loans, % a year', zh: '新放款价格（年化%）' },
        undefined,
        result,
        options,
      ),
      shareBars({
        parts: paid.map((series) => ({ series, label: series.label[lang] })),
        sides,
        title: when ? [title, when] : [title],
        width: PANEL_WIDTH.labelled,
        plotWidth: `${SLOT} * ${runMonths(result).length}`,
      }),
    ];
  },
  columns: 1,
  ownColours: true,
};

/** Names of what was paid, apart from those of the parts of a price in the table behind the chart. */
function paidLabel({ en, zh }: { readonly en: string; readonly zh: string }) {
  return { en: `Paid: ${en.toLowerCase()}`, zh: `实付${zh}` };
}
