import type { PeopleEffect } from '../../experiment/index.ts';
import { differenceText, fixed } from '../../report/comparison/figures.ts';
import { signOf, yuanText } from '../../report/comparison/gain-figures.ts';
import { GAIN_HEADS, PEOPLE_WORDS } from '../../report/comparison/gain-words.ts';
import { blockTable, type Figures, type GainContent } from './gain-table.ts';

/** A group of people and its effects at the horizon shown. */
type PeopleLine = { readonly label: string; readonly find: (outcome: string, change: string) => PeopleEffect };

/** Of each thousand so many in the variant alone and so many in the baseline alone, and the sign of a clear difference. */
function churn({ find }: PeopleLine, outcome: string): string {
  const [only, lost, net] = ['only_variant', 'only_baseline', 'net'].map((change) => find(outcome, change));
  if (only!.value === null || lost!.value === null) return '–';
  return `+${fixed(only!.value, 1)} −${fixed(lost!.value, 1)} ${signOf(net!)}`;
}

const perThousand = (value: number | null): string => (value === null ? '–' : fixed(value, 0));

const PEOPLE_FIGURES: readonly Figures<PeopleLine>[] = [
  { head: 'loan', text: (line) => churn(line, 'loan') },
  { head: 'cost', text: ({ find }) => yuanText(find('cost_of_borrowers', 'mean_change')) },
  { head: 'default', text: (line) => churn(line, 'default') },
  { head: 'over_indebted', text: (line) => churn(line, 'over_indebted') },
  { head: 'shut_out', text: (line) => churn(line, 'shut_out') },
  {
    head: 'shifts',
    text: ({ find }) =>
      ['less', 'more'].map((change) => perThousand(find('cost_of_borrowers', change).value)).join('/'),
  },
  {
    head: 'apr',
    text: ({ find }) => {
      const { value, half } = find('apr', 'mean_change');
      return differenceText({ unit: '1/year', left: null, difference: value, half });
    },
  },
  { head: 'informal', text: (line) => churn(line, 'informal') },
];

/** The people of each group: who gets a loan, pays, defaults and owes too much under one scenario alone. */
export function peopleTable(
  { gains, horizon, lang }: GainContent,
  width: number,
  bold: (text: string) => string,
): string {
  const at = new Map(
    gains.people
      .filter((effect) => effect.horizon === horizon)
      .map((effect) => [`${effect.grouping} ${effect.group} ${effect.outcome} ${effect.change}`, effect]),
  );
  const blocks = Object.entries(PEOPLE_WORDS).map(([grouping, { title, groups }]) => ({
    title: title[lang],
    lines: Object.entries(groups).map(
      ([group, label]): PeopleLine => ({
        label: label[lang],
        find: (outcome, change) => at.get(`${grouping} ${group} ${outcome} ${change}`)!,
      }),
    ),
  }));
  const figures = PEOPLE_FIGURES.map(({ head, text }) => ({
    head: GAIN_HEADS[head][lang],
    texts: blocks.map(({ lines }) => lines.map(text)),
  }));
  return blockTable(blocks, figures, width, bold);
}
