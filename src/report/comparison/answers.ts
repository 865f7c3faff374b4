import type { Text } from '../language.ts';
import { GROUPS, type Group } from '../measures.ts';
import { both } from '../page/html.ts';
import { rowsOf } from './rows.ts';
import type { ComparisonSeen, EffectSeen, VariantSeen } from './seen.ts';
import { sentenceOf } from './sentences.ts';

/** The questions that are answered in a sentence: the measure that stands for each, and the group of the table it leads. */
const ANSWERS: readonly { readonly topic: Text; readonly measure: string; readonly group?: Group }[] = [
  { topic: GROUPS.defaults, measure: 'delinquency_90_plus', group: 'defaults' },
  { topic: GROUPS.concentration, measure: 'hhi_balance', group: 'concentration' },
  { topic: GROUPS.cost, measure: 'apr_mean', group: 'cost' },
  { topic: GROUPS.access, measure: 'unmet_need_share', group: 'access' },
  { topic: { en: 'Volume', zh: '规模' }, measure: 'originations_fen' },
];

const isClear = ({ verdict }: EffectSeen): boolean => verdict.kind === 'lower' || verdict.kind === 'higher';

/** How many measures of a group are clear, so that one sentence does not stand for all of them. */
function tallyOf(effects: readonly EffectSeen[], group: Group, { horizon }: ComparisonSeen): Text {
  const rows = rowsOf(effects, horizon).filter((row) => row.group === group);
  const clear = rows.filter(({ effect }) => isClear(effect)).length;
  return {
    en: `Clear: ${clear} of the ${rows.length} measures of this question.`,
    zh: `该问题 ${rows.length} 个指标中 ${clear} 个明确。`,
  };
}

const ended = ({ en, zh }: Text): Text => ({ en: `${en}.`, zh: `${zh}。` });

function answersFor({ effects }: VariantSeen, comparison: ComparisonSeen): string {
  const items = ANSWERS.map(({ topic, measure, group }) => {
    const effect = effects.find((each) => each.measure === measure && each.horizon === comparison.horizon)!;
    const tally = group ? ` <small>${both(tallyOf(effects, group, comparison))}</small>` : '';
    return `<li><strong>${both({ en: `${topic.en}:`, zh: `${topic.zh}：` })}</strong> ${both(ended(sentenceOf(effect)))}${tally}</li>`;
  });
  return `<ul class="findings">${items.join('\n')}</ul>`;
}

/** A sentence a question, with its interval; a block a variant. */
export const answers = (comparison: ComparisonSeen): string =>
  comparison.variants
    .map((variant) => {
      const { label } = variant;
      const head = comparison.variants.length > 1 ? `<h3><code>${both({ en: label, zh: label })}</code></h3>\n` : '';
      return head + answersFor(variant, comparison);
    })
    .join('\n');
