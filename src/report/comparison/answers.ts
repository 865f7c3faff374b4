import { same, type Text } from '../language.ts';
import { GROUPS, type Group } from '../measures.ts';
import { both } from '../page/html.ts';
import { rowsOf } from './rows.ts';
import { type ComparisonSeen, type EffectSeen, isClear, type VariantSeen } from './seen.ts';
import { sentenceOf } from './sentences.ts';

/** The questions that are answered in a sentence: the measure that stands for each, and the group of the table it leads. */
const ANSWERS: readonly { readonly topic: Text; readonly measure: string; readonly group?: Group }[] = [
  { topic: GROUPS.defaults, measure: 'delinquency_90_plus', group: 'defaults' },
  { topic: GROUPS.concentration, measure: 'hhi_balance', group: 'concentration' },
  { topic: GROUPS.cost, measure: 'apr_mean', group: 'cost' },
  { topic: GROUPS.access, measure: 'unmet_need_share', group: 'access' },
  { topic: { en: 'Volume', zh: '规模' }, measure: 'originations_fen' },
];

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

/** A question and its answer. */
type Answer = {
  readonly topic: Text;
  readonly sentence: Text;
  /** How many measures of the question are clear. */
  readonly tally?: Text;
};

/** What a variant does, a sentence a question with its interval. */
export const answersOf = ({ effects }: VariantSeen, comparison: ComparisonSeen): Answer[] =>
  ANSWERS.map(({ topic, measure, group }) => {
    const effect = effects.find((each) => each.measure === measure && each.horizon === comparison.horizon)!;
    const sentence = ended(sentenceOf(effect));
    return group ? { topic, sentence, tally: tallyOf(effects, group, comparison) } : { topic, sentence };
  });

function listOf(variant: VariantSeen, comparison: ComparisonSeen): string {
  const items = answersOf(variant, comparison).map(({ topic, sentence, tally }) => {
    const count = tally ? ` <small>${both(tally)}</small>` : '';
    return `<li><strong>${both({ en: `${topic.en}:`, zh: `${topic.zh}：` })}</strong> ${both(sentence)}${count}</li>`;
  });
  return `<ul class="findings">${items.join('\n')}</ul>`;
}

/** A sentence a question, with its interval; a block a variant. */
export const answers = (comparison: ComparisonSeen): string =>
  comparison.variants
    .map((variant) => {
      const head = comparison.variants.length > 1 ? `<h3><code>${both(same(variant.label))}</code></h3>\n` : '';
      return head + listOf(variant, comparison);
    })
    .join('\n');
