/** The two languages of every report. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Lang = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Text = Readonly<Record<Lang, string>>;

/** Value of the HTML `lang` attribute. */
export const HTML_LANG: Text = { en: 'en', zh: 'zh-CN' };

/** The same text in both languages, such as a title that the user wrote. */
export const same = (text: string): Text => ({ en: text, zh: text });
