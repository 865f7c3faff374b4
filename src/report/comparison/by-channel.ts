import type { Decomposition } from '../channels/drawings.ts';
import { both, escapeHtml } from '../page/html.ts';

/** What was divided by channel, over which pairs, and how to read it. */
export const aboutChannels = ({ about, notes }: Decomposition): string =>
  `<p>${both(about)}</p>\n<ul>${notes.map((note) => `<li>${both(note)}</li>`).join('\n')}</ul>\n`;

/** That no effect has been divided here, and the commands that do it, one a variant. */
export function undivided(commands: readonly string[]): string {
  const words = both({
    en: 'Price, screening, funding, network, disclosure or exit: this page does not divide the effects by channel. Inside its folder this does:',
    zh: '价格、风控、资金、合作网络、披露还是退出：本页未按渠道分解效应。在其所在文件夹内运行：',
  });
  const lines = commands.map((command) => `<code>${escapeHtml(command)}</code>`);
  return `<p>${words}<br>${lines.join('<br>')}</p>`;
}
