import type { Scenario } from '../engine/index.ts';
import type { Text } from './language.ts';

/** A scenario's title in both languages; where its file has no Chinese, the English stands in both. */
export const titleOf = ({ title, titleZh = title }: Pick<Scenario, 'title' | 'titleZh'>): Text => ({
  en: title,
  zh: titleZh,
});

/** Why a scenario is of interest, likewise; empty where its file does not say. */
export const whyOf = ({ why, whyZh = why }: Scenario): Text => ({ en: why, zh: whyZh });

/** The question that a scenario answers, likewise; empty where its file does not ask one. */
export const questionOf = ({ question = '', questionZh = question }: Scenario): Text => ({
  en: question,
  zh: questionZh,
});
