import { HTML_LANG, LANGUAGES, type Lang, type PageLanguages, type Text } from '../language.ts';
import { both, escapeHtml, inLanguages, scriptText } from './html.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** What stands in a page, as HTML but for the title. */
export type PageContent = {
  readonly title: Text;
  readonly header: string;
  readonly main: string;
  readonly footer: string;
  /** Text of `vega.min.js`, which goes into the page. */
  readonly vegaRuntime: string;
  readonly languages: PageLanguages;
};

// nothing may be fetched from anywhere; Vega compiles its expressions, hence 'unsafe-eval'
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:";

/** A part of a page under a heading of its own. */
export const section = (id: string, title: Text, html: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${both(title)}</h2>\n${html}</section>`;

const NAMES: Text = { en: 'English', zh: '中文' };

const radio = (lang: Lang, chosen: Lang): string =>
  `<label lang="${HTML_LANG[lang]}"><input type="radio" name="lang" id="lang-${lang}" autocomplete="off"${lang === chosen ? ' checked' : ''}>${NAMES[lang]}</label>`;

const languageSwitch = ([opens, other]: PageLanguages): string =>
  other === undefined
    ? ''
    : `\n<fieldset><legend class="hidden">Language / 语言</legend>${LANGUAGES.map((lang) => radio(lang, opens)).join('')}</fieldset>`;

/** The line above a page's title: whose page it is, and the switch of languages. */
const kicker = (languages: PageLanguages): string =>
  `<div class="kicker"><p>${both({ en: 'zhudai: simulated lending-assistance market', zh: 'zhudai：助贷市场模拟' })}</p>${languageSwitch(languages)}</div>`;

/** A whole HTML page that needs nothing but itself. */
export const htmlPage = ({ title, header, main, footer, vegaRuntime, languages }: PageContent): string => {
  const [opens] = languages;
  const body = `<header>
${kicker(languages)}
${header}
</header>
<main>
${main}
</main>
<footer><p>${footer}</p></footer>`;
  return `<!DOCTYPE html>
<html lang="${HTML_LANG[opens]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title[opens])} – zhudai</title>
<style>${STYLE}</style>
</head>
<body>
${inLanguages(body, languages)}
<script>${scriptText(vegaRuntime)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
};
