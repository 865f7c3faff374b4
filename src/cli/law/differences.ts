import { DIFFERENCE_KINDS, type LawDifferences, READINGS, RULES, type RuleDifference } from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { type Item, itemLines } from './layout.ts';

const NOTHING: Text = { en: 'No rule, reading or lever differs.', zh: '规则、口径与政策工具均无差异。' };
const READINGS_DIFFER: Text = { en: 'Readings', zh: '口径选择' };
const LEVERS_DIFFER: Text = { en: 'Levers that files date themselves', zh: '文件直接设定的政策工具' };
const NOT_IN_FORCE: Text = { en: 'not in force', zh: '未施行' };
const NO_LEVER: Text = { en: 'not set', zh: '未设定' };

/** Prints what two laws differ in: rules that come into force, change and end, readings, levers of files. */
export function printDifferences({ rules, readings, levers }: LawDifferences, lang: Lang, io: Io): void {
  const { bold, cyan } = paint(io, io.out);
  const print = (heading: string, items: readonly Item[]): void => {
    if (items.length === 0) return;
    const lines = itemLines(items, widthOf(io.out), cyan).join('\n');
    io.out.write(`${bold(`${heading} (${items.length})`)}\n${lines}\n\n`);
  };
  for (const [kind, words] of Object.entries(DIFFERENCE_KINDS))
    print(
      words[lang],
      rules.filter((each) => each.kind === kind).map((each) => ruleItem(each, lang)),
    );
  print(
    READINGS_DIFFER[lang],
    readings.map(({ reading, before, after }) => ({
      name: reading,
      text: `${before[lang]} → ${after[lang]}`,
      more: [READINGS[reading][lang]],
    })),
  );
  print(
    LEVERS_DIFFER[lang],
    levers.map(({ lever, before, after }) => ({
      name: lever,
      text: `${(before ?? NO_LEVER)[lang]} → ${(after ?? NO_LEVER)[lang]}`,
      more: [],
    })),
  );
  if (rules.length + readings.length + levers.length === 0) io.out.write(`${NOTHING[lang]}\n`);
}

function ruleItem(difference: RuleDifference, lang: Lang): Item {
  const { rule, kind, before, after, whom, citation, file } = difference;
  const sides = [before, after].map((side) => (side ?? NOT_IN_FORCE)[lang]).join(' → ');
  const dates = datesInWords(difference)[lang];
  const said: Text = {
    en: `${dates ? `${dates}; ` : ''}for ${whom.en}`,
    zh: `${dates ? `${dates}；` : ''}适用：${whom.zh}`,
  };
  // The reason in a file is in the language of its author.
  const source: Text =
    file === undefined ? citation : { en: `${file}: ${citation.en}`, zh: `依据文件 ${file}：“${citation.zh}”` };
  return {
    name: rule,
    text: kind === 'begins' ? after![lang] : sides,
    more: [RULES[rule][lang], said[lang], source[lang]],
  };
}

function datesInWords({ from, until, announced }: RuleDifference): Text {
  const en = [from && `from ${from}`, until && `until ${until}`, announced && `announced ${announced}`];
  const zh = [from && `${from} 起`, until && `至 ${until} 前`, announced && `${announced} 公布`];
  return { en: en.filter(Boolean).join(', '), zh: zh.filter(Boolean).join('，') };
}
