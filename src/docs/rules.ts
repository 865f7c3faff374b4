import {
  AREAS,
  actInWords,
  actsOf,
  CONFIDENCE,
  citationInWords,
  DEFAULT_READINGS,
  DOCUMENT_IDS,
  DOCUMENTS,
  fileValueInWords,
  HARDNESS,
  isLaw,
  onlyWhenInWords,
  partiesInWords,
  publishedOn,
  READING_NAMES,
  READINGS,
  RULES,
  type RuleId,
  readingsOf,
  ruleValueInWords,
  SOURCES,
  type SourceId,
  sourceInWords,
} from '../engine/index.ts';
import { code, table } from './blocks.ts';

type Value = (typeof RULES)[RuleId]['history'][number];

const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\d -]/gu, '')
    .replaceAll(' ', '-');
const headingOf = ({ en, zh }: (typeof AREAS)[number]): string => `${en} ${zh}`;

/** Areas of the law with how many rules act in the model, each linked to its rules. */
export function areaTable(): string {
  const rows = AREAS.map((area) => {
    const acting = area.rules.filter((rule) => !RULES[rule].idle);
    const levers = acting.flatMap((rule) => actsOf(rule, DEFAULT_READINGS).map(({ lever }) => code(lever)));
    const heading = headingOf(area);
    const counts = [String(area.rules.length), String(acting.length)];
    return [`[${heading}](#${anchor(heading)})`, ...counts, [...new Set(levers)].join(', ')];
  });
  return table(['Area', 'Rules', 'Acting', 'Levers that they set'], rows, 'lrrl');
}

/** Every rule, area by area: what it says, its values with where they stand, how they were read, and what it does. */
export const ruleSections = (): string =>
  AREAS.map((area) => [`### ${headingOf(area)}`, ...area.rules.map(ruleSection)].join('\n\n')).join('\n\n');

function ruleSection(rule: RuleId): string {
  const { en, zh, history, idle, replaces } = RULES[rule];
  const onlyWhen = onlyWhenInWords(rule);
  const rows = history.map((value) => [
    ruleValueInWords(rule, value.value).en,
    publishedOn(value),
    isLaw(value) && !onlyWhen ? value.effective : '',
    value.expires ?? '',
    `${citationInWords(value).en} (${code(value.document)})`,
    HARDNESS[value.hardness].en,
    CONFIDENCE[value.confidence].en,
    value.sources.join(', '),
  ]);
  const head = ['Value', 'Published', 'In force', 'Until', 'Document', 'Standing', 'How sure', 'Sources'];
  const { value } = history.findLast(isLaw) ?? history.at(-1)!;
  const acts = actsOf(rule, DEFAULT_READINGS).map((act) =>
    actInWords(act, value).en.replace(act.lever, code(act.lever)),
  );
  const readings = readingsOf(rule).map(code);
  const points = [
    ...textsOf(history, 'Read as', ({ reading }) => reading.en),
    ...textsOf(history, 'Transition', ({ transition }) => transition?.en ?? ''),
    ...(onlyWhen ? [`${onlyWhen.en}, from ${history[0]!.effective}.`] : []),
    ...(replaces ? [`Stands in for ${code(replaces)} for whom it names.`] : []),
    ...acts.map((act) => `Sets ${act}.`),
    ...(readings.length > 0 ? [`May be read otherwise: ${readings.join(', ')}.`] : []),
    ...(idle ? [`**Cannot act**: ${idle.en}`] : []),
  ];
  return [
    `#### ${code(rule)}`,
    `**${en} ${zh}**`,
    `Binds: ${partiesInWords(rule).en}.`,
    table(head, rows),
    points.map((point) => `- ${point}`).join('\n'),
  ].join('\n\n');
}

/** What is said of the values, once for all that share it; with their days where they differ. */
function textsOf(history: readonly Value[], label: string, said: (value: Value) => string): string[] {
  const texts = new Map<string, string[]>();
  for (const value of history) {
    const text = said(value);
    if (text !== '') texts.set(text, [...(texts.get(text) ?? []), value.effective]);
  }
  return [...texts].map(([text, days]) =>
    days.length === history.length ? `${label}: ${text}` : `${label} (${days.join(', ')}): ${text}`,
  );
}

/** Points on which the texts leave room, with what holds unless a file says otherwise. */
export const readingTable = (): string =>
  table(
    ['Name in files', 'Values', 'Usual', 'Question', 'What is open'],
    READING_NAMES.map((name) => {
      const reading = READINGS[name];
      const values = 'choices' in reading ? reading.choices.join(', ') : `${reading.min} – ${reading.max}`;
      const unlimited = 'off' in reading ? `${values}, none` : values;
      return [
        code(name),
        unlimited,
        fileValueInWords(reading.default).en,
        `${reading.en} ${reading.zh}`,
        reading.doubt.en,
      ];
    }),
  );

/** Documents by the short names that `enact:` takes. */
export const documentTable = (): string =>
  table(
    ['Name in files', 'Published', 'Document', 'Number', 'Issuer'],
    DOCUMENT_IDS.map((name) => {
      const { en, zh, number, issuer, published } = DOCUMENTS[name];
      return [code(name), published, `${en} 《${zh}》`, number ?? '', `${issuer.en} ${issuer.zh}`];
    }),
  );

/** Where facts about the law were read. */
export const sourceTable = (): string =>
  table(
    ['Key', 'Source'],
    (Object.keys(SOURCES) as SourceId[]).map((key) => [key, sourceInWords(key).en]),
  );
