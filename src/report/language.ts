/** The two languages of every report. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Text = Readonly<Record<Lang, string>>;

/** Languages that a page has, that in which it opens first; with two of them it has a switch. */
export type PageLanguages = readonly [opens: Lang] | readonly [opens: Lang, other: Lang];

/** Both languages, `opens` first. */
export const bothFrom = (opens: Lang): PageLanguages => [opens, opens === 'en' ? 'zh' : 'en'];

/** Value of the HTML `lang` attribute. */
export const HTML_LANG: Text = { en: 'en', zh: 'zh-CN' };

/** The same text in both languages, such as a title that the user wrote. */
export const same = (text: string): Text => ({ en: text, zh: text });
