import { same, type Text } from '../../language.ts';
import { both, cell, rowHead, table } from '../../page/html.ts';
import { countText, perThousandText, signOf, yuanText } from '../gain-figures.ts';
import type { ComparisonSeen, PeopleSeen, VariantSeen } from '../seen.ts';
import { type GroupSeen, groupsOf } from './people-groups.ts';

/** Columns of the tables behind both charts. */
const COLUMNS: readonly { readonly head: Text; readonly text: (group: GroupSeen) => string }[] = [
  {
    head: { en: 'Loan: net of 1,000', zh: '获贷：每千人净增' },
    text: ({ find }) => withSign(find('loan', 'net')),
  },
  {
    head: { en: 'Loan under the variant alone', zh: '仅对比情景获贷' },
    text: ({ find }) => countText(find('loan', 'only_variant').value),
  },
  {
    head: { en: 'Loan under the baseline alone', zh: '仅基准情景获贷' },
    text: ({ find }) => countText(find('loan', 'only_baseline').value),
  },
  { head: { en: 'Shut out: net', zh: '被拒于门外：净增' }, text: ({ find }) => withSign(find('shut_out', 'net')) },
  { head: { en: 'Default: net', zh: '违约：净增' }, text: ({ find }) => withSign(find('default', 'net')) },
  {
    head: { en: 'Over-indebted: net', zh: '过度负债：净增' },
    text: ({ find }) => withSign(find('over_indebted', 'net')),
  },
  {
    head: { en: 'Borrow in both: pay less, of 1,000', zh: '两边均借款者：每千人少付' },
    text: ({ find }) => countText(find('cost_of_borrowers', 'less').value),
  },
  {
    head: { en: 'pay more, of 1,000', zh: '每千人多付' },
    text: ({ find }) => countText(find('cost_of_borrowers', 'more').value),
  },
  {
    head: { en: 'mean change, yuan', zh: '平均变化（元）' },
    text: ({ find }) =>
      `${yuanText(find('cost_of_borrowers', 'mean_change'))} ${signOf(find('cost_of_borrowers', 'mean_change'))}`,
  },
];

const withSign = (effect: PeopleSeen): string => `${perThousandText(effect)} ${signOf(effect)}`;

/** Who gains and who loses, group by group, as a table. */
export const peopleTable = (variant: VariantSeen, id: string, { horizon }: ComparisonSeen): string =>
  table({
    id,
    caption: {
      en: 'People of each thousand of the group, ± half of the 95 % interval; net: under the variant alone less under the baseline alone',
      zh: '每千人人数，± 为95%置信区间半宽；净增：仅对比情景减仅基准情景',
    },
    head: [
      { html: both({ en: 'Group', zh: '分组' }) },
      ...COLUMNS.map(({ head }) => ({ html: both(head), numeric: true })),
    ],
    rows: groupsOf(variant, horizon).map(
      (group) => rowHead(both(group.label)) + COLUMNS.map(({ text }) => cell(both(same(text(group))), true)).join(''),
    ),
    className: 'headline',
  });
