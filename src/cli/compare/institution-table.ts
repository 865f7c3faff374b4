import type { InstitutionEffect } from '../../experiment/index.ts';
import { fixed } from '../../report/comparison/figures.ts';
import { changeText, LENDING, PROFIT } from '../../report/comparison/gain-figures.ts';
import { GAIN_HEADS, TIER_WORDS } from '../../report/comparison/gain-words.ts';
import { blockTable, type Figures, type GainContent } from './gain-table.ts';

/** A tier of institutions and its effects at the horizon shown. */
type TierLine = {
  readonly label: string;
  readonly find: (measure: string, change: string) => InstitutionEffect | undefined;
};

const counts = (line: TierLine, measure: string, changes: readonly string[]): string => {
  const values = changes.map((change) => line.find(measure, change)?.value ?? null);
  return values.includes(null) ? '–' : values.map((value) => fixed(value!, 1)).join('/');
};

const change = (effect: InstitutionEffect | undefined): string => (effect ? changeText(effect) : '–');

const figuresOf = (kind: InstitutionEffect['kind']): readonly Figures<TierLine>[] => [
  { head: 'number', text: ({ find }) => fixed(find(PROFIT[kind], 'difference')?.institutions ?? 0, 1) },
  { head: 'lending', text: ({ find }) => change(find(LENDING[kind], 'difference')) },
  { head: 'profit', text: ({ find }) => change(find(PROFIT[kind], 'difference')) },
  { head: 'gained', text: (line) => counts(line, PROFIT[kind], ['gained', 'lost']) },
  { head: 'left', text: (line) => counts(line, 'alive', ['gone_only_variant', 'gone_only_baseline']) },
];

/** The institutions of each tier: what they lend and earn, how many earn more and less, how many leave. */
export function institutionTable(
  { gains, horizon, lang }: GainContent,
  width: number,
  bold: (text: string) => string,
): string {
  const kinds = Object.keys(TIER_WORDS) as InstitutionEffect['kind'][];
  const blocks = kinds.map((kind) => ({
    title: TIER_WORDS[kind].title[lang],
    lines: Object.entries(TIER_WORDS[kind].tiers).map(
      ([tier, label]): TierLine => ({
        label: label[lang],
        find: (measure, change) =>
          gains.institutions.find(
            (each) =>
              each.horizon === horizon &&
              each.kind === kind &&
              each.tier === tier &&
              each.measure === measure &&
              each.change === change,
          ),
      }),
    ),
  }));
  const figures = figuresOf('platform').map(({ head }, column) => ({
    head: GAIN_HEADS[head][lang],
    texts: blocks.map(({ lines }, block) => lines.map((line) => figuresOf(kinds[block]!)[column]!.text(line))),
  }));
  return blockTable(blocks, figures, width, bold);
}
