import { type Conflict, READINGS, type Stack } from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { changeInWords } from './files.ts';
import { type Item, indented, itemLines } from './layout.ts';

const FILES: Text = {
  en: 'Read in this order; documents first, then rules, later ones win',
  zh: '读取顺序（先文件，后规则；后者优先）',
};
const OVERRIDDEN: Text = { en: 'Set more than once', zh: '多次设定' };
const CONFLICTS: Text = { en: 'Files that meet on a rule and its dates', zh: '同一规则、同一时期的冲突' };
const IDLE_CHANGES: Text = { en: 'Changes that make no difference in this run', zh: '本次模拟中不起作用的修改' };
const IDLE_READINGS: Text = { en: 'Readings that make no difference in this run', zh: '本次模拟中不起作用的口径' };
const IDLE: Text = { en: 'Rules that make no difference in this run', zh: '本次模拟中不起作用的规则' };
const SOUND: Text = {
  en: 'Sound: nothing is set twice, nothing meets, and every rule that can act does.',
  zh: '无问题：没有重复设定或冲突，可起作用的规则均起作用。',
};
const LOOK: Text = { en: 'Worth a look: see what stands in yellow.', zh: '请查看以下标黄各项。' };

type IdleRule = Stack['idle'][number];
/** Reasons that are as they should be. */
const EXPECTED: readonly IdleRule['because'][] = ['cannot act', 'contained', 'reading'];

/** Is there nothing that the author of the files should look at? */
export const isSound = ({ overridden, conflicts, idle, idleChanges, idleReadings }: Stack): boolean =>
  overridden.length + conflicts.length + idleChanges.length + idleReadings.length === 0 &&
  idle.every(({ because }) => EXPECTED.includes(because));

/** Prints how a scenario is stacked up, the verdict first. */
export function printStack(name: string, stack: Stack, lang: Lang, io: Io): void {
  const { bold, cyan, green, yellow } = paint(io, io.out);
  const width = widthOf(io.out);
  const write = (lines: readonly string[]) => io.out.write(`${lines.join('\n')}\n`);
  const section = (heading: Text, items: readonly Item[], mark: (text: string) => string) => {
    if (items.length > 0)
      write([`  ${heading[lang]}`, ...itemLines(items, width - 2, mark).map((line) => `  ${line}`)]);
  };
  write([bold(name), ...indented(isSound(stack) ? green(SOUND[lang]) : yellow(LOOK[lang]), 2, width)]);
  section(
    FILES,
    stack.files.map(({ from, paths }) => item(from, paths.join(', '))),
    cyan,
  );
  section(
    OVERRIDDEN,
    stack.overridden.map(({ path, from }) => item(path, winnerOf(from)[lang])),
    yellow,
  );
  section(
    CONFLICTS,
    meetings(stack.conflicts).map(({ rule, words }) => item(rule, words[lang])),
    yellow,
  );
  const changes = stack.idleChanges.map(({ change, why }) =>
    item(change.rule, `${change.from}: ${changeInWords(change)[lang]}`, why[lang]),
  );
  section(IDLE_CHANGES, changes, yellow);
  section(
    IDLE_READINGS,
    stack.idleReadings.map((reading) => item(reading, READINGS[reading][lang])),
    yellow,
  );
  const idle = stack.idle.filter(({ because }) => because !== 'cannot act' && because !== 'contained');
  section(
    IDLE,
    idle.map(({ rule, why }) => item(rule, why[lang])),
    cyan,
  );
  for (const line of countsInWords(stack.idle)) write(indented(line[lang], 2, width));
  write(['']);
}

const item = (name: string, text: string, ...more: readonly string[]): Item => ({ name, text, more });

/** How many rules are there without a lever of their own, which is as it should be. */
function countsInWords(idle: readonly IdleRule[]): Text[] {
  const count = (reason: IdleRule['because']) => idle.filter(({ because }) => because === reason).length;
  const [contained, silent] = [count('contained'), count('cannot act')];
  return [
    {
      en: `${contained} rules of this law the model’s numbers already contain.`,
      zh: `该法律环境中有 ${contained} 条规则已包含在模型参数中。`,
    },
    {
      en: `${silent} rules of this law the model cannot act on; "zhudai rules --idle" says why.`,
      zh: `该法律环境中有 ${silent} 条规则模型无法体现，原因见 zhudai rules --idle。`,
    },
  ];
}

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
