import { CHANNELS } from '../../engine/index.ts';
import { monthsOf, stretchText } from '../../experiment/index.ts';
import { HORIZON_WORDS, VARY_WORDS } from '../../report/comparison/words.ts';
import type { Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import type { Findings } from './findings.ts';
import type { Request } from './request.ts';
import { channelTable } from './table.ts';
import { CHANNEL_WORDS } from './words.ts';

/** The measures asked for by channel, and what the columns mean. */
export function textOf({ effects }: Findings, request: Request, io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const { measures, horizon, lang } = request;
  const shown = measures.map(
    (measure) => effects.find((each) => each.measure === measure && each.horizon === horizon)!,
  );
  const table = channelTable(shown, lang, widthOf(io.out), bold);
  const lines = notesOf(request).map((line) => line[lang]);
  return `${bold(titleOf(request)[lang])}\n\n${table}\n\n${dim(lines.join('\n'))}\n`;
}

/** What the figures of a decomposition mean. */
export const notesOf = (request: Pick<Request, 'channels'>): Text[] => [...NOTES, ...(alwaysLive(request) ?? [])];

/** What is decomposed, over which months and pairs. */
export function titleOf({
  baseline,
  variant,
  pairs,
  horizon,
  vary,
}: Pick<Request, 'baseline' | 'variant' | 'pairs' | 'horizon' | 'vary'>): Text {
  const months = stretchText(monthsOf(baseline.scenario, horizon));
  const { en, zh } = HORIZON_WORDS[horizon];
  return {
    en: `${variant.label} against ${baseline.label} by channel: ${en}, ${months}; ${pairs} pairs, ${VARY_WORDS[vary].en}`,
    zh: `${variant.label} 对比 ${baseline.label}，按渠道：${zh}（${months.replace(' to ', ' 至 ')}）；${pairs} 对，${VARY_WORDS[vary].zh}`,
  };
}

/** That some channels follow the variant in all runs, if it is so. */
function alwaysLive({ channels }: Pick<Request, 'channels'>): Text[] | undefined {
  const others = CHANNELS.filter((channel) => !channels.includes(channel));
  if (others.length === 0) return undefined;
  const [en, zh] = (['en', 'zh'] as const).map((lang) => others.map((channel) => CHANNEL_WORDS[channel][lang]));
  return [
    {
      en: `Always as in the variant, and so within direct: ${en!.join(', ')}.`,
      zh: `始终随变体（计入“直接”）：${zh!.join('、')}。`,
    },
  ];
}

const NOTES: readonly Text[] = [
  {
    en: 'Share: Shapley value, the mean over all orders in which channels may go from the baseline to the variant; with direct they add up to the total.',
    zh: '贡献：沙普利值，即各渠道按所有次序由基准切换到变体时边际贡献的均值；连同“直接”之和等于总效应。',
  },
  {
    en: '±: half of the 95 % interval over pairs (Student’s t). Over orders: least and most that a channel adds, whatever else has gone before.',
    zh: '±：各对均值95%置信区间的半宽（学生t分布）。次序范围：在任何次序下该渠道边际贡献的最小与最大值。',
  },
  {
    en: 'Alone: all others held to the baseline. Last: all others as in the variant. Direct: what none of the channels above carries.',
    zh: '单独：其余渠道保持基准。最后：其余渠道均随变体。直接：不经上列任何渠道的部分。',
  },
];
