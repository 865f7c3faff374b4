import type { Channel } from '../../engine/index.ts';
import type { Text } from '../../report/language.ts';

/** Names of the channels. */
export const CHANNEL_WORDS: Readonly<Record<Channel, Text>> = {
  price: { en: 'price', zh: '价格' },
  screening: { en: 'screening', zh: '风控准入' },
  funding: { en: 'funding', zh: '资金' },
  network: { en: 'network', zh: '合作网络' },
  disclosure: { en: 'disclosure', zh: '披露' },
  exit: { en: 'exit', zh: '退出' },
};

/** What stands beside the channels. */
export const TOTAL: Text = { en: 'total effect', zh: '总效应' };
export const DIRECT: Text = { en: 'direct', zh: '直接' };

/** Headings of the table. */
export const HEADS = {
  part: { en: 'Part', zh: '部分' },
  share: { en: 'Share', zh: '贡献' },
  orders: { en: 'Over orders', zh: '次序范围' },
  alone: { en: 'Alone', zh: '单独' },
  last: { en: 'Last', zh: '最后' },
} as const satisfies Record<string, Text>;
