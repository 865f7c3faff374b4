import type { Text } from '../language.ts';
import { both } from '../page/html.ts';
import { type Difference, settingsTable } from '../page/scenario.ts';
import type { ComparisonSeen } from './seen.ts';

/** Beyond so many rows, those that are no rules wait behind a fold. */
const MANY = 16;

const isRule = ({ path }: Difference): boolean => path.startsWith('levers.');
const keyOf = ({ path, left, right, why }: Difference): string => JSON.stringify([path, left, right, why]);

/** Settings that some scenarios have otherwise than the baseline. */
type Part = { readonly labels: readonly string[]; readonly differences: readonly Difference[] };

/** What all variants have alike, once; then what each has of its own. */
function partsOf({ variants }: ComparisonSeen): Part[] {
  const keys = variants.map(({ differences }) => new Set(differences.map(keyOf)));
  const isShared = (each: Difference): boolean => variants.length > 1 && keys.every((own) => own.has(keyOf(each)));
  const labels = variants.map(({ label }) => label);
  const shared = { labels, differences: variants[0]!.differences.filter(isShared) };
  const own = variants.map(({ label, differences }) => ({
    labels: [label],
    differences: differences.filter((each) => !isShared(each)),
  }));
  return [shared, ...own].filter(({ differences }) => differences.length > 0);
}

function captionOf({ labels, differences }: Part, baseline: string): Text {
  const settings = (all: readonly Difference[]): number => new Set(all.map(({ path }) => path)).size;
  const [count, rules] = [settings(differences), settings(differences.filter(isRule))];
  const who: Text = { en: labels.join(' and '), zh: labels.join('与') };
  const only = labels.length === 1 ? { en: '', zh: '' } : { en: ' alike', zh: '共同' };
  return {
    en: `${who.en}: ${count} ${count === 1 ? 'setting' : 'settings'} other than in ${baseline}${only.en}, ${rules} of them dated rules`,
    zh: `${who.zh} ${only.zh}有 ${count} 项设定与 ${baseline} 不同，其中按日期生效的规则 ${rules} 项`,
  };
}

function tableFor(part: Part, at: number, baseline: string): string {
  const { labels, differences } = part;
  const right = labels.join(', ');
  const sides = { left: { en: baseline, zh: baseline }, right: { en: right, zh: right } };
  const rules = differences.filter(isRule);
  const isFolded = differences.length > MANY && rules.length > 0;
  const shown = settingsTable({
    id: `differs-${at}`,
    caption: captionOf(part, baseline),
    ...sides,
    differences: isFolded ? rules : differences,
  });
  const others = isFolded ? differences.filter((each) => !isRule(each)) : [];
  if (others.length === 0) return shown;
  const words: Text = { en: 'Other settings', zh: '其他设定' };
  const folded = settingsTable({ id: `differs-${at}-others`, caption: words, ...sides, differences: others });
  return `${shown}<details><summary>${both(words)}</summary>${folded}</details>`;
}

/** What the variants have otherwise than the baseline, with the documents of its rules. */
export function differs(comparison: ComparisonSeen): string {
  const { label } = comparison.baseline;
  const none = comparison.variants.filter(({ differences }) => differences.length === 0);
  const same = none.map(
    (each) =>
      `<p>${both({ en: `No setting of ${each.label} differs from ${label}.`, zh: `${each.label} 与 ${label} 的设定没有差异。` })}</p>`,
  );
  return [...partsOf(comparison).map((part, at) => tableFor(part, at, label)), ...same].join('\n');
}
