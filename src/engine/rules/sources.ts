/** Where facts about the law were read 资料来源. */
export const SOURCES = {
  K: 'general knowledge of the field, not yet tied to a page',
  S9: 'text of 银保监办发〔2021〕24号 as published on 2021-02-20 by 中国银保监会 (two mirrors)',
  S11: 'https://www.chinabankingnews.com/2022/07/19/cbirc-calls-for-improvements-to-quality-of-online-lending-by-commercial-banks/',
} as const satisfies Record<string, string>;

export type SourceId = keyof typeof SOURCES;
