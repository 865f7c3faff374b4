import type { Conflict, Stack } from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { changeInWords } from './files.ts';
import { type Item, indented, itemLines } from './layout.ts';

const FILES: Text = { en: 'Read in this order; later ones win', zh: '读取顺序（后者优先）' };
const OVERRIDDEN: Text = { en: 'Set more than once', zh: '多次设定' };
const CONFLICTS: Text = { en: 'Files that meet on a rule and its dates', zh: '同一规则、同一时期的冲突' };
const IDLE: Text = { en: 'Rules that make no difference in this run', zh: '本次模拟中不起作用的规则' };
const SOUND: Text = {
  en: 'Sound: nothing is set twice, nothing meets, and every rule that can act does.',
  zh: '无问题：没有重复设定或冲突，可起作用的规则均起作用。',
};
/** Rules of the law that make no difference although the model can act on them, by reason. */
function idleByReason({ idle }: Stack): Map<Text, string[]> {
  const reasons = new Map<Text, string[]>();
  for (const { rule, because, why } of idle)
    if (because !== 'cannot act') reasons.set(why, [...(reasons.get(why) ?? []), rule]);
  return reasons;
}

/** Reasons that are as they should be. */
const EXPECTED: readonly Stack['idle'][number]['because'][] = ['cannot act', 'contained', 'reading'];

/** Is there nothing that the author of the files should look at? */
export const isSound = ({ overridden, conflicts, idle }: Stack): boolean =>
  overridden.length + conflicts.length === 0 && idle.every(({ because }) => EXPECTED.includes(because));

/** Prints how a scenario is stacked up. */
export function printStack(name: string, stack: Stack, lang: Lang, io: Io): void {
  const { bold, cyan, green, yellow } = paint(io, io.out);
  const width = widthOf(io.out);
  const write = (lines: readonly string[]) => io.out.write(`${lines.join('\n')}\n`);
  const section = (heading: Text, items: readonly Item[], mark: (text: string) => string = cyan) => {
    if (items.length > 0)
      write([`  ${heading[lang]}`, ...itemLines(items, width - 2, mark).map((line) => `  ${line}`)]);
  };
  write([bold(name)]);
  section(
    FILES,
    stack.files.map(({ from, paths }) => ({ name: from, text: paths.join(', '), more: [] })),
  );
  section(
    OVERRIDDEN,
    stack.overridden.map(({ path, from }) => ({ name: path, text: winnerOf(from)[lang], more: [] })),
    yellow,
  );
  section(
    CONFLICTS,
    meetings(stack.conflicts).map(({ rule, words }) => ({ name: rule, text: words[lang], more: [] })),
    yellow,
  );
  const reasons = [...idleByReason(stack)];
  if (reasons.length > 0) write([`  ${IDLE[lang]}`]);
  for (const [why, rules] of reasons) write(indented(reasonInWords(why, rules)[lang], 4, width));
  const silent = stack.idle.filter(({ because }) => because === 'cannot act').length;
  if (silent > 0) write(indented(cannotAct(silent)[lang], 2, width));
  if (isSound(stack)) write(indented(green(SOUND[lang]), 2, width));
  write(['']);
}

const reasonInWords = ({ en, zh }: Text, rules: readonly string[]): Text => ({
  en: `${en[0]!.toUpperCase()}${en.slice(1)}: ${rules.join(', ')}`,
  zh: `${zh}：${rules.join('、')}`,
});

const cannotAct = (count: number): Text => ({
  en: `${count} rules of this law the model cannot act on; "zhudai rules --idle" says why.`,
  zh: `该法律环境中有 ${count} 条规则模型无法体现，原因见 zhudai rules --idle。`,
});

function winnerOf(from: readonly string[]): Text {
  const last = from.at(-1)!;
  return { en: `${from.join(', ')}; ${last} wins`, zh: `${from.join('、')}；以 ${last} 为准` };
}

/** Files that meet on rules, each pair of files once a rule. */
export function meetings(conflicts: readonly Conflict[]): { readonly rule: Conflict['rule']; readonly words: Text }[] {
  const pairs = new Map<string, Conflict[]>();
  for (const each of conflicts) {
    const key = [each.rule, each.loser.from, each.winner.from].join('\n');
    pairs.set(key, [...(pairs.get(key) ?? []), each]);
  }
  return [...pairs.values()].map((several) => ({ rule: several[0]!.rule, words: meetingInWords(several) }));
}

function meetingInWords(several: readonly Conflict[]): Text {
  const { loser, winner } = several[0]!;
  const said = (side: 'loser' | 'winner'): Text => {
    const changes = [...new Set(several.map((each) => each[side]))].map(changeInWords);
    return { en: changes.map(({ en }) => en).join('; '), zh: changes.map(({ zh }) => zh).join('；') };
  };
  return {
    en: `${loser.from} (${said('loser').en}) meets ${winner.from} (${said('winner').en}); ${winner.from} wins`,
    zh: `${loser.from}（${said('loser').zh}）与 ${winner.from}（${said('winner').zh}）重叠，以 ${winner.from} 为准`,
  };
}
