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

/** A month `YYYY-MM` as Chinese sentences write it, 2025年10月; axes and tables keep the short form. */
export const monthInChinese = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The same text in both languages, such as a title that the user wrote. */
export const same = (text: string): Text => ({ en: text, zh: text });
