import { expect, test } from 'vitest';
import { both, inLanguages, scriptJson, unmarked } from '../../../src/report/page/html.ts';

const MARKED = 'a\ue000b\ue001c\ue002d';

test('a text in two languages stands in both, or in one alone', () => {
  const html = `<p>${both({ en: 'rate <', zh: '利率' })}</p>`;
  expect(inLanguages(html, ['zh', 'en'])).toBe(
    '<p><span class="en" lang="en">rate &lt;</span><span class="zh" lang="zh-CN">利率</span></p>',
  );
  expect(inLanguages(html, ['zh'])).toBe('<p>利率</p>');
  expect(inLanguages(html, ['en'])).toBe('<p>rate &lt;</p>');
});

test('characters that part languages mean nothing in texts, data and pictures of the user', () => {
  const html = `${both({ en: MARKED, zh: `${MARKED}文` })}|${scriptJson({ title: MARKED })}|${unmarked(`<svg>${MARKED}</svg>`)}`;
  const [text, json, svg] = inLanguages(html, ['en']).split('|');
  expect(text).toBe('abcd');
  expect(JSON.parse(json!)).toEqual({ title: MARKED });
  expect(svg).toBe('<svg>abcd</svg>');
});
