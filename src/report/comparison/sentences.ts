import type { Text } from '../language.ts';
import { endTexts, levelText, sizeText, unitWords } from './figures.ts';
import { labelOf } from './rows.ts';
import { type EffectSeen, isClear } from './seen.ts';
import { HORIZON_WORDS } from './words.ts';

/** What sentences call the measures that they are about; others have the name that tables give them. */
const SUBJECTS: Readonly<Record<string, Text>> = {
  delinquency_90_plus: { en: 'the share of the balance more than 90 days past due', zh: '90+ 逾期率' },
  loss_rate: { en: 'the twelve-month loss rate', zh: '12个月损失率' },
  hhi_balance: { en: 'the HHI of platforms', zh: '平台余额 HHI 指数' },
  cr5_balance: { en: 'the share of the five largest platforms', zh: '前五大平台份额' },
  apr_mean: { en: 'the mean all-in APR of new loans', zh: '新放款综合融资成本均值' },
  originations_fen: { en: 'new lending', zh: '放款额' },
  unmet_need_share: { en: 'the share of credit need that goes unmet', zh: '未满足信贷需求占比' },
  over_indebted_share: { en: 'the share of borrowers who are over-indebted', zh: '过度负债人数占比' },
};

/** What a sentence calls a measure; in English it may stand within one. */
export const subjectOf = (measure: string): Text => SUBJECTS[measure] ?? labelOf(measure);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Within which months a sentence is true. */
export const whenOf = (horizon: EffectSeen['horizon']): Text => ({
  en: `in the ${HORIZON_WORDS[horizon].en}`,
  zh: HORIZON_WORDS[horizon].zh,
});

/** What the pairs say of the direction of an effect, apart from how sentences are made. */
type Said = 'same' | 'unknown' | 'open' | 'unclear' | 'lower' | 'higher';

function saidOf({ verdict: { kind }, difference, half }: EffectSeen): Said {
  if (kind === 'unknown' || difference === null) return 'unknown';
  return kind === 'unclear' && half === null ? 'open' : kind;
}

/** `0.27 ± 0.26 points` of a clear effect, `between −247 and +1,719` of another. */
function rangeOf(effect: EffectSeen): Text {
  const unit = unitWords(effect);
  if (isClear(effect)) {
    const size = sizeText({ ...effect, difference: effect.difference! });
    return { en: `${size}${unit.en}`, zh: ` ${size}${unit.zh}` };
  }
  const [low, high] = endTexts(effect) ?? ['', ''];
  return { en: `between ${low} and ${high}${unit.en}`, zh: `介于 ${low} 与 ${high}${unit.zh || ' '}之间` };
}

/** `lower by 0.27 ± 0.26 points (clear)`, or what else the pairs say: a claim beside a scenario's name. */
export function claimOf(effect: EffectSeen): Text {
  const range = rangeOf(effect);
  const claims: Readonly<Record<Said, Text>> = {
    same: { en: 'the same in every pair', zh: '各对均无差异' },
    unknown: { en: 'a value in too few pairs to tell', zh: '有取值的对数不足，无法判断' },
    open: { en: 'not clear, the pairs do not bound it yet', zh: '不明确，现有对数尚不足以给出区间' },
    unclear: { en: `not clear, ${range.en}`, zh: `不明确，${range.zh}` },
    lower: { en: `lower by ${range.en} (clear)`, zh: `降低${range.zh}（明确）` },
    higher: { en: `higher by ${range.en} (clear)`, zh: `升高${range.zh}（明确）` },
  };
  return claims[saidOf(effect)];
}

/** `: 19.7 % against 21.2 %`: both sides of a clear effect, where they do not print alike. */
function sidesOf(effect: EffectSeen): Text {
  const { left, right, unit } = effect;
  const text = (lang: keyof Text): readonly [string, string] => [
    levelText(right, unit, lang),
    levelText(left, unit, lang),
  ];
  const [en, zh] = [text('en'), text('zh')];
  if (!isClear(effect) || en[0] === en[1]) return { en: '', zh: '' };
  const money = unit === 'fen' ? { en: ' m yuan', zh: ' 百万元' } : { en: '', zh: '' };
  return { en: `: ${en[0]} against ${en[1]}${money.en}`, zh: `：${zh[0]} 对 ${zh[1]}${money.zh}` };
}

/** What becomes of a measure over a horizon and how sure that is: a sentence without a full stop. */
export function sentenceOf(effect: EffectSeen): Text {
  const [subject, when, range, sides] = [
    subjectOf(effect.measure),
    whenOf(effect.horizon),
    rangeOf(effect),
    sidesOf(effect),
  ];
  const whether: Text = {
    en: `it is not clear whether ${subject.en} falls or rises`,
    zh: `${subject.zh}下降或上升尚不明确`,
  };
  const sentences: Readonly<Record<Said, Text>> = {
    same: { en: `${subject.en} is the same in every pair`, zh: `${subject.zh}在各对中均无差异` },
    unknown: {
      en: `${subject.en} has a value in too few pairs to tell`,
      zh: `${subject.zh}有取值的对数不足，无法判断`,
    },
    open: { en: `${whether.en}: the pairs do not bound it yet`, zh: `${whether.zh}：现有对数尚不足以给出区间` },
    unclear: { en: `${whether.en}: ${range.en}`, zh: `${whether.zh}：${range.zh}` },
    lower: {
      en: `${subject.en} falls by ${range.en} (clear)${sides.en}`,
      zh: `${subject.zh}下降${range.zh}（明确）${sides.zh}`,
    },
    higher: {
      en: `${subject.en} rises by ${range.en} (clear)${sides.en}`,
      zh: `${subject.zh}上升${range.zh}（明确）${sides.zh}`,
    },
  };
  const { en, zh } = sentences[saidOf(effect)];
  return { en: `${capital(when.en)}, ${en}`, zh: `${when.zh}，${zh}` };
}
