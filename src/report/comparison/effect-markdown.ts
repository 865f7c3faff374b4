import { unitLabel } from '../format.ts';
import type { Lang } from '../language.ts';
import { markdownTable, plain } from '../markdown-table.ts';
import { GROUPS } from '../measures.ts';
import { differenceText, levelText } from './figures.ts';
import { rowsOf } from './rows.ts';
import type { ComparisonSeen, VariantSeen } from './seen.ts';
import { HEADS, HORIZON_WORDS, verdictText } from './words.ts';

const tableFor = ({ label, effects }: VariantSeen, { baseline, horizon }: ComparisonSeen, lang: Lang): string => {
  const head = [
    '',
    HEADS.measure[lang],
    HEADS.difference[lang],
    plain(baseline.label),
    plain(label),
    HEADS.verdict[lang],
  ];
  const rows = rowsOf(effects, horizon).map(({ group, label: name, effect }) => [
    ...[
      GROUPS[group][lang],
      effect.unit === 'fen' ? `${name[lang]}, ${unitLabel(effect.unit, lang)}` : name[lang],
      differenceText(effect),
    ],
    ...[effect.left, effect.right].map((value) => levelText(value, effect.unit, lang)),
    verdictText(effect)[lang],
  ]);
  return markdownTable(head, rows, 'llrrrl');
};

/** The table of effects of every variant as Markdown, each under what it is about. */
export const effectBlocks = (comparison: ComparisonSeen, lang: Lang): readonly string[] =>
  comparison.variants.flatMap((variant) => {
    const { baseline, horizon } = comparison;
    const about = `**${plain(variant.label)} – ${plain(baseline.label)}** (${HORIZON_WORDS[horizon][lang]})`;
    return [about, tableFor(variant, comparison, lang)];
  });
