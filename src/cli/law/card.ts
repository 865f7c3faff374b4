import {
  actInWords,
  actsOf,
  CONFIDENCE,
  citationInWords,
  DEFAULT_READINGS,
  DOCUMENTS,
  fileValueInWords,
  HARDNESS,
  onlyWhenInWords,
  partiesInWords,
  publishedOn,
  READINGS,
  RULES,
  type RuleId,
  rangeInWords,
  readingsOf,
  ruleOnDay,
  ruleValueInWords,
  sourceInWords,
} from '../../engine/index.ts';
import type { Lang, Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { type ShippedFile, saidOf } from './files.ts';
import { indented, labelled } from './layout.ts';

const LABELS = {
  binds: { en: 'Binds', zh: '适用' },
  onlyWhen: { en: 'In doubt', zh: '存疑' },
  replaces: { en: 'Replaces', zh: '暂代' },
  sets: { en: 'Sets', zh: '设定' },
  cannotAct: { en: 'Cannot act', zh: '不起作用' },
  inFiles: { en: 'In files', zh: '文件写法' },
  readings: { en: 'Readings', zh: '口径选择' },
  changedBy: { en: 'Used by', zh: '涉及文件' },
  dates: { en: 'Dates', zh: '日期' },
  document: { en: 'Document', zh: '文件' },
  standing: { en: 'Standing', zh: '效力' },
  transition: { en: 'Transition', zh: '过渡' },
  reading: { en: 'Reading', zh: '理解' },
  sources: { en: 'Sources', zh: '来源' },
} as const satisfies Record<string, Text>;

type Value = (typeof RULES)[RuleId]['history'][number];
type Line = readonly [label: keyof typeof LABELS | '', text: string];

const SEPARATOR: Text = { en: '; ', zh: '；' };
const COLUMN: Readonly<Record<Lang, number>> = { en: 14, zh: 12 };

/** Prints all that is known of a rule: names, whom it binds, what it sets, every value with its document and sources. */
export function printCard(rule: RuleId, day: string, files: readonly ShippedFile[], lang: Lang, io: Io): void {
  const { bold, cyan } = paint(io, io.out);
  const width = widthOf(io.out);
  const { en, zh, history } = RULES[rule];
  const names = lang === 'en' ? [en, zh] : [zh, en];
  const print = (lines: readonly Line[]) =>
    lines.flatMap(([label, text]) => labelled(label && `  ${LABELS[label][lang]}`, text, COLUMN[lang], width));
  const current = ruleOnDay(rule, day);
  const values = history.flatMap((value) => {
    const mark =
      current.status === 'inForce' && value === current.value
        ? { en: `, in force on ${day}`, zh: `，${day} 施行中` }
        : { en: '', zh: '' };
    return [
      '',
      bold(`  ${ruleValueInWords(rule, value.value)[lang]}`) + mark[lang],
      ...print(aboutValue(rule, value, lang)),
    ];
  });
  const lines = [
    bold(cyan(rule)),
    ...names.flatMap((name) => indented(name, 2, width)),
    ...print(aboutRule(rule, current.value, files, lang)),
    ...values,
  ];
  io.out.write(`${lines.join('\n')}\n\n`);
}

/** Texts under one label: the label stands with the first. */
const listed = (label: keyof typeof LABELS, texts: readonly string[]): Line[] =>
  texts.map((text, at) => [at === 0 ? label : '', text]);

function aboutRule(rule: RuleId, { value }: Value, files: readonly ShippedFile[], lang: Lang): Line[] {
  const { idle, replaces } = RULES[rule];
  const acts = actsOf(rule, DEFAULT_READINGS).map((act) => actInWords(act, value)[lang]);
  const readings = readingsOf(rule).map((name) => {
    const { doubt, default: usual } = READINGS[name];
    const [means, shown] = [READINGS[name][lang], fileValueInWords(usual)[lang]];
    return lang === 'en' ? `${name} = ${shown}: ${means}. ${doubt.en}` : `${name} = ${shown}：${means}。${doubt.zh}`;
  });
  const onlyWhen = onlyWhenInWords(rule);
  return [
    ['binds', partiesInWords(rule)[lang]],
    ...(onlyWhen ? ([['onlyWhen', onlyWhen[lang]]] as const) : []),
    ...(replaces ? ([['replaces', replaces]] as const) : []),
    ...listed('sets', acts),
    ...(idle ? ([['cannotAct', idle[lang]]] as const) : []),
    ['inFiles', rangeInWords(rule)[lang]],
    ...listed('readings', readings),
    ...listed(
      'changedBy',
      saidOf(rule, files).map((said) => said[lang]),
    ),
  ];
}

function aboutValue(rule: RuleId, value: Value, lang: Lang): Line[] {
  const { document, effective, expires, hardness, confidence, transition, reading, sources } = value;
  const { en, zh, number, issuer } = DOCUMENTS[document];
  const published = publishedOn(value);
  const from: Text = RULES[rule].onlyWhen ? { en: 'said to hold from', zh: '据称 ' } : { en: 'in force from', zh: '' };
  const dates: Text = {
    en: `published ${published}, ${from.en} ${effective}${expires ? ` until ${expires}` : ''}`,
    zh: `${published} 公布，${from.zh}${effective} 起施行${expires ? `，至 ${expires} 前` : ''}`,
  };
  const cited = number || value.article ? [citationInWords(value)[lang], issuer[lang]] : [issuer[lang]];
  const title: Text = { en: `“${en}” 《${zh}》`, zh: `《${zh}》` };
  return [
    ['dates', dates[lang]],
    ['document', `${document}: ${title[lang]}`],
    ['', cited.join(SEPARATOR[lang])],
    ['standing', HARDNESS[hardness][lang] + SEPARATOR[lang] + CONFIDENCE[confidence][lang]],
    ...(transition ? ([['transition', transition[lang]]] as const) : []),
    ['reading', reading[lang]],
    ...listed(
      'sources',
      sources.map((key) => `${key}: ${sourceInWords(key)[lang]}`),
    ),
  ];
}

/** What `--json` prints of a rule. */
export function cardAsData(rule: RuleId, files: readonly ShippedFile[]): object {
  const { history, acts: _acts, idle, ...declared } = RULES[rule];
  return {
    rule,
    ...declared,
    cannotAct: idle ?? null,
    levers: actsOf(rule, DEFAULT_READINGS).map(({ lever, scope, without, size }) => ({ lever, scope, without, size })),
    readings: readingsOf(rule),
    usedBy: saidOf(rule, files).map(({ en }) => en),
    history: history.map((value) => ({
      ...value,
      words: ruleValueInWords(rule, value.value),
      published: publishedOn(value),
      document: { name: value.document, ...DOCUMENTS[value.document] },
      sources: value.sources.map((key) => ({ key, citation: sourceInWords(key) })),
    })),
  };
}
