import { HTML_LANG, LANGUAGES, type PageLanguages, type Text } from '../language.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no text has, since {@link escapeHtml} drops them: where a text in two languages begins, parts and ends. */
const [BEGIN, PART, END] = ['\ue000', '\ue001', '\ue002'];
const MARKS = new RegExp(`[${BEGIN}${PART}${END}]`, 'g');

/** A picture that is markup already, without characters that mean something to {@link inLanguages}. */
export const unmarked = (svg: string): string => svg.replace(MARKS, '');

/** A text made safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(MARKS, '').replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A value as JSON inside a `<script>` element: no tag can begin in it, and no part in two languages. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(MARKS, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);

/** Program text inside a `<script>` element: nothing in it may end the element early. */
export const scriptText = (code: string): string => code.replace(/<(\/script|!--)/gi, '\\x3c$1');

/** A text as HTML in which months and days do not break at their hyphens. */
export const prose = (text: string): string =>
  escapeHtml(text).replace(/(?<![\d-])\d{4}-\d{2}(-\d{2})?(?![\d-])/g, '<span class="month">$&</span>');

/**
 * Both languages of a text as HTML, for {@link inLanguages} to choose from. A text that is the same in both stands once.
 */
export const both = (text: Text): string =>
  text.en === text.zh ? prose(text.en) : bothHtml({ en: prose(text.en), zh: prose(text.zh) });

/** Like {@link both}, of texts that are HTML already, without further parts in two languages. */
export const bothHtml = ({ en, zh }: Text): string => `${BEGIN}${en}${PART}${zh}${END}`;

const TWO = new RegExp(`${BEGIN}([^${PART}]*)${PART}([^${END}]*)${END}`, 'g');

/** HTML in the languages of a page: with one of them its texts alone, with two both, of which the page shows one. */
export const inLanguages = (html: string, [opens, other]: PageLanguages): string =>
  html.replace(TWO, (_, ...texts: string[]) =>
    other === undefined
      ? texts[LANGUAGES.indexOf(opens)]!
      : LANGUAGES.map((lang, at) => `<span class="${lang}" lang="${HTML_LANG[lang]}">${texts[at]}</span>`).join(''),
  );

/** A header or a plain cell of a table; numbers stand to the right. */
export type TableCell = { readonly html: string; readonly numeric?: boolean };

/** What a table needs: everything but its body is text in both languages. */
export type TableParts = {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: Text;
  readonly head: readonly TableCell[];
  /** Headings above those, each over `span` columns; an empty one says nothing. */
  readonly over?: readonly { readonly html: string; readonly span: number }[];
  /** One string of `<td>` and `<th>` elements a row. */
  readonly rows: readonly string[];
  readonly className?: string;
};

/** A cell of a table's body, of HTML. */
export const cell = (html: string, numeric = false): string => `<td${numeric ? ' class="n"' : ''}>${html}</td>`;
/** The cell that names its row, of HTML. */
export const rowHead = (html: string, rows = 1): string =>
  rows > 1 ? `<th scope="rowgroup" rowspan="${rows}">${html}</th>` : `<th scope="row">${html}</th>`;

const MORE: Text = { en: 'Scroll the table sideways for more →', zh: '左右滑动查看更多 →' };

/**
 * A table in a box of its own that scrolls sideways on a narrow screen, by keyboard too. Its caption stands above the
 * box, so that it does not scroll away.
 */
export function table({ id, caption, head, over = [], rows, className = '' }: TableParts): string {
  const groups = over.map(({ html, span }) =>
    html ? `<th scope="colgroup" colspan="${span}" class="over">${html}</th>` : `<td colspan="${span}"></td>`,
  );
  const heads = head.map(({ html, numeric }) => `<th scope="col"${numeric ? ' class="n"' : ''}>${html}</th>`).join('');
  const body = rows.map((row) => `<tr>${row}</tr>`).join('\n');
  return `<p class="caption" id="${id}">${both(caption)}</p>
<p class="more" aria-hidden="true">${both(MORE)}</p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}">
<table class="${className}" aria-labelledby="${id}">
<thead>${groups.length > 0 ? `<tr>${groups.join('')}</tr>` : ''}<tr>${heads}</tr></thead>
<tbody>
${body}
</tbody></table></div>`;
}
