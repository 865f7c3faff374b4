import type { PageLanguages, Text } from '../language.ts';
import { figures } from '../page/figure.ts';
import { both, escapeHtml } from '../page/html.ts';
import { htmlPage, section } from '../page/shell.ts';
import { titleOf } from '../titles.ts';
import { channelDrawings, type Decomposition } from './drawings.ts';

/** What the page of a decomposition is made of. */
export type ChannelsParts = {
  readonly decomposition: Decomposition;
  readonly vegaRuntime: string;
  /** The command that makes it again, inside its folder. */
  readonly command: string;
  readonly version: string;
  readonly languages: PageLanguages;
};

/** What is decomposed, as a heading. */
export function headingOf({ baseline, variant }: Decomposition): Text {
  const [left, right] = [titleOf(baseline.scenario), titleOf(variant.scenario)];
  return {
    en: `By which channels “${right.en}” acts, against “${left.en}”`,
    zh: `“${right.zh}”经由哪些渠道起作用（对比“${left.zh}”）`,
  };
}

/** The report of a decomposition as one HTML page that needs nothing but itself. */
export async function channelsPage(parts: ChannelsParts): Promise<string> {
  const { decomposition, vegaRuntime, command, version, languages } = parts;
  const { about, notes } = decomposition;
  const heading = headingOf(decomposition);
  const drawings = channelDrawings(decomposition);
  const answers = drawings.map(({ finding }) => `<li>${both(finding)}</li>`).join('\n');
  return htmlPage({
    title: heading,
    header: `<h1>${both(heading)}</h1>\n<p>${both(about)}</p>`,
    main: [
      section('in-short', { en: 'In short', zh: '要点' }, `<ul class="findings">${answers}</ul>`),
      section(
        'charts',
        { en: 'From the baseline to the variant', zh: '由基准到变体' },
        await figures(drawings, languages),
      ),
      section(
        'method',
        { en: 'How to read it', zh: '阅读说明' },
        `<ul>${notes.map((note) => `<li>${both(note)}</li>`).join('\n')}</ul>`,
      ),
      section('repeat', { en: 'How to make it again', zh: '复现' }, `<p><code>${escapeHtml(command)}</code></p>`),
    ].join('\n'),
    footer: `zhudai ${escapeHtml(version)}`,
    vegaRuntime,
    languages,
  });
}
