import type { Result } from '../engine/index.ts';
import { formatChange, formatValue } from './format.ts';
import { type Lang, monthInChinese, type Text } from './language.ts';
import type { Series } from './series.ts';
import { titleOf } from './titles.ts';
import { lengthOf, meanOver, referenceMonth, windowDoubt, windowsOf } from './windows.ts';

/** What a chart is asked for: the language of its words, and a second run to draw beside the first. */
export type ChartOptions = {
  readonly lang: Lang;
  readonly compare?: Result;
  /** Findings without their months and the name of the other run, for a list under one heading. */
  readonly brief?: boolean;
};

/**
 * The two numbers that a finding sets side by side: another scenario in the same months, or the year before.
 * `level` is a run that offers neither, told by its last year alone.
 */
export type Contrast =
  | { readonly kind: 'scenario' | 'time'; readonly from: number; readonly to: number }
  | { readonly kind: 'level'; readonly to: number | null };

/** What the finding of a series sets side by side: the other run if there is one, else the year before. */
export function contrastOf(result: Result, series: Series, compare: Result | undefined): Contrast {
  const windows = windowsOf(result);
  const values = series.read(result);
  const to = meanOver(values, windows.after);
  const other = compare ? meanOver(series.read(compare), windowsOf(compare).after) : null;
  const before = meanOver(values, windows.before);
  if (to !== null && other !== null) return { kind: 'scenario', from: other, to };
  if (to !== null && before !== null) return { kind: 'time', from: before, to };
  const end = meanOver(values, windows.end);
  const endThere = compare ? meanOver(series.read(compare), windowsOf(compare).end) : null;
  if (isLate(result) && end !== null && endThere !== null) return { kind: 'scenario', from: endThere, to: end };
  return { kind: 'level', to: end };
}

/** Does the run hold no month of the half-year from the reference month? Then its last months are told instead. */
const isLate = (result: Result): boolean => lengthOf(windowsOf(result).after) === 0;

/**
 * The end of the run against the same side of the contrast, where it points the other way: a finding on the first
 * half-year alone would mislead. Empty texts where both agree or a difference does not show in print.
 */
function turn(result: Result, series: Series, compare: Result | undefined, contrast: Contrast): Text {
  const none = { en: '', zh: '' };
  if (contrast.kind === 'level' || isLate(result)) return none;
  const windows = windowsOf(result);
  const end = meanOver(series.read(result), windows.end);
  const against =
    contrast.kind === 'scenario' && compare ? meanOver(series.read(compare), windowsOf(compare).end) : contrast.from;
  if (end === null || against === null) return none;
  const shows = (from: number, to: number): boolean => !formatChange(from, to, series.unit, 'en').startsWith('±');
  const up = end > against;
  if (!shows(against, end) || (up === contrast.to > contrast.from && shows(contrast.from, contrast.to))) return none;
  return { en: `, ${up ? 'higher' : 'lower'} by the end`, zh: `，期末则更${up ? '高' : '低'}` };
}

const NAME_LIMIT = 36;

/** A scenario's title in quotation marks, shortened where it would fill the line. */
function quoted(result: Result, lang: Lang): string {
  const title = titleOf(result.scenario)[lang];
  if (title.length <= NAME_LIMIT) return `“${title}”`;
  const cut = title.slice(0, NAME_LIMIT);
  // at a word's end where there is one, without the comma before it
  const words = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `“${words.replace(/[\s,;:，；：]+$/, '')}…”`;
}

/** The half-year that findings speak of, cut where the run ends. */
function halfYear(result: Result): Text {
  const { after, end } = windowsOf(result);
  if (isLate(result)) {
    const last = lengthOf(end);
    return { en: `in the last ${last === 1 ? 'month' : `${last} months`} of the run`, zh: `运行最后${last}个月` };
  }
  const count = lengthOf(after);
  const month = referenceMonth(result);
  const words = count === 6 ? 'six months' : count === 1 ? 'month' : `${count} months`;
  return { en: `in the ${words} from ${month}`, zh: `${monthInChinese(month)}起${count}个月` };
}

/** The months of the findings and what they are set against, said once above a list of brief ones. */
export function frameOf(result: Result, compare: Result | undefined): Text {
  const when = halfYear(result);
  const doubt = windowDoubt(result);
  const lead = { en: doubt.en && `${doubt.en} `, zh: doubt.zh };
  const alone = isLate(result) || lengthOf(windowsOf(result).before) === 0;
  if (!compare && alone) {
    const last = lengthOf(windowsOf(result).end);
    return {
      en: `${lead.en}Means of the last ${last} months of the run:`,
      zh: `${lead.zh}运行最后${last}个月的均值：`,
    };
  }
  const against = compare ? { en: quoted(compare, 'en'), zh: quoted(compare, 'zh') } : yearBefore(result);
  return {
    en: `${lead.en}I${when.en.slice(1)}, against ${against.en}:`,
    zh: `${lead.zh}${when.zh}，与${against.zh}相比：`,
  };
}

/** The months before the reference month as far as the run holds them. */
function yearBefore(result: Result): Text {
  const count = lengthOf(windowsOf(result).before);
  if (count === 12) return { en: 'the year before', zh: '此前一年' };
  return { en: count === 1 ? 'the month before' : `the ${count} months before`, zh: `此前${count}个月` };
}

/** What moved and from where to where; `other` is the run set against, empty in a brief finding. */
type Move = { readonly subject: Text; readonly from: number; readonly to: number; readonly other: string };

/** Money against another run, as a percentage of it. */
function percentApart({ subject, from, to, other }: Move): Text {
  const percent = Math.round((100 * (to - from)) / from);
  const size = Math.abs(percent);
  if (size === 0)
    return { en: `${subject.en} differs${other && ` from ${other}`} by less than 1 %`, zh: `${subject.zh}相差不到1%` };
  const up = percent > 0;
  return {
    en: `${subject.en} is ${size} % ${up ? 'higher' : 'lower'}${other && ` than in ${other}`}`,
    zh: `${subject.zh}${up ? '高' : '低'}${size}%`,
  };
}

/** Money against the year before. */
function percentMoved({ subject, from, to }: Move): Text {
  const percent = Math.round((100 * (to - from)) / from);
  const size = Math.abs(percent);
  if (size === 0) return { en: `${subject.en} changes by less than 1 %`, zh: `${subject.zh}变化不到1%` };
  const up = percent > 0;
  return {
    en: `${subject.en} ${up ? 'rises' : 'falls'} ${size} %`,
    zh: `${subject.zh}${up ? '上升' : '下降'}${size}%`,
  };
}

const inBoth = (value: number, unit: string): Text => ({
  en: formatValue(value, unit, 'en'),
  zh: formatValue(value, unit, 'zh'),
});

/** Differences below this part of a value are no news in a single run. */
const SLIGHT = 0.01;
const isSlight = ({ from, to }: Move): boolean => Math.abs(to - from) < SLIGHT * Math.abs(from);

/** A share, rate or count against another run; what prints alike does not differ. */
function valuesApart(move: Move, unit: string): Text {
  const { subject, from, to, other } = move;
  const [there, here] = [inBoth(from, unit), inBoth(to, unit)];
  if (there.en === here.en)
    return {
      en: `${subject.en} is the same${other && ` as in ${other}`}, ${here.en}`,
      zh: `${subject.zh}相同，为${here.zh}`,
    };
  if (isSlight(move))
    return {
      en: `${subject.en} hardly differs${other && ` from ${other}`}, ${here.en} against ${there.en}`,
      zh: `${subject.zh}几乎相同，为${here.zh}，对照为${there.zh}`,
    };
  const up = to > from;
  return {
    en: `${subject.en} is ${up ? 'higher' : 'lower'}${other && ` than in ${other}`}, ${here.en} against ${there.en}`,
    zh: `${subject.zh}更${up ? '高' : '低'}，为${here.zh}，对照为${there.zh}`,
  };
}

/** A share, rate or count against the year before. */
function valuesMoved(move: Move, unit: string): Text {
  const { subject, from, to } = move;
  const [before, after] = [inBoth(from, unit), inBoth(to, unit)];
  if (before.en === after.en) return { en: `${subject.en} stays at ${after.en}`, zh: `${subject.zh}保持在${after.zh}` };
  if (isSlight(move))
    return {
      en: `${subject.en} hardly moves, from ${before.en} to ${after.en}`,
      zh: `${subject.zh}几乎不变，由${before.zh}至${after.zh}`,
    };
  const up = to > from;
  return {
    en: `${subject.en} ${up ? 'rises' : 'falls'} from ${before.en} to ${after.en}`,
    zh: `${subject.zh}由${before.zh}${up ? '升' : '降'}至${after.zh}`,
  };
}

/**
 * The sentence that a chart's title says: which way a measure moved, and from what to what.
 * @param subject the measure as the subject of a sentence, singular
 */
export function finding(subject: Text, series: Series, result: Result, options: ChartOptions): string {
  const { lang, compare, brief } = options;
  const contrast = contrastOf(result, series, compare);
  if (contrast.kind === 'level') {
    const level = formatValue(contrast.to, series.unit, lang);
    if (brief) return lang === 'en' ? `${subject.en} averages ${level}` : `${subject.zh}平均为${level}`;
    const last = lengthOf(windowsOf(result).end);
    return lang === 'en'
      ? `${subject.en} averages ${level} in the last ${last} months of the run`
      : `运行最后${last}个月，${subject.zh}平均为${level}`;
  }
  const apart = contrast.kind === 'scenario';
  const other = apart && compare ? quoted(compare, lang) : '';
  const move: Move = { subject, from: contrast.from, to: contrast.to, other: brief ? '' : other };
  const inPercent = series.unit === 'fen' && contrast.from > 0;
  const claim = inPercent
    ? (apart ? percentApart : percentMoved)(move)
    : (apart ? valuesApart : valuesMoved)(move, series.unit);
  if (brief) return claim[lang] + turn(result, series, compare, contrast)[lang];
  const when = halfYear(result);
  if (lang === 'zh') return `${when.zh}，${apart ? `与${other}相比，` : `较${yearBefore(result).zh}，`}${claim.zh}`;
  const since = apart ? '' : `, against ${yearBefore(result).en}`;
  return `${claim.en}${apart && !inPercent ? ',' : ''} ${when.en}${since}`;
}
