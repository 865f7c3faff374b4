import { type Horizon, monthsOf, stretchText } from '../../experiment/index.ts';
import { DOUBT } from '../../report/comparison/doubt.ts';
import { widthText } from '../../report/comparison/figures.ts';
import { GAIN_HEADS, GAIN_LEGEND } from '../../report/comparison/gain-words.ts';
import { rowsOf, unitOf } from '../../report/comparison/rows.ts';
import type { EffectSeen } from '../../report/comparison/seen.ts';
import { HORIZON_WORDS, SIGN_WORDS, VARY_WORDS } from '../../report/comparison/words.ts';
import type { Text } from '../../report/language.ts';
import { type Io, paint, widthOf } from '../io.ts';
import type { Findings } from './files.ts';
import { institutionTable } from './institution-table.ts';
import { peopleTable } from './people-table.ts';
import type { IntervalKind, Request } from './request.ts';
import { effectTable } from './table.ts';

/** A table a variant, and under the last what its columns mean. */
export function textOf(findings: Findings, request: Request, io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const { lang, horizon, baseline, variants } = request;
  const tables = variants.map(({ label }, at) => {
    const rows = rowsOf(findings.effects[at]!, horizon);
    const table = effectTable({ rows, names: [baseline.label, label], lang }, widthOf(io.out), bold);
    const content = { gains: findings.gains[at]!, horizon, lang };
    const gains = [peopleTable, institutionTable].map((each) => each(content, widthOf(io.out), bold)).join('\n\n');
    return { ...table, title: titleOf(baseline.label, label, findings, request)[lang], gains };
  });
  const shown = tables
    .map(({ title, text, gains }) => `${bold(title)}\n\n${text}\n\n${bold(GAIN_HEADS.title[lang])}\n\n${gains}\n`)
    .join('\n');
  const parts = new Set(tables.flatMap((table) => table.parts));
  const lines = [intervalText(findings.runs[0]!.length, findings.effects, request)];
  if (parts.has('saving')) lines.push(PAIRING);
  if (parts.has('horizons')) lines.push(SIGN_WORDS);
  lines.push(DOUBT, ...GAIN_LEGEND);
  return `${shown}\n${dim(lines.map((line) => line[lang]).join('\n'))}\n`;
}

function titleOf(left: string, right: string, { runs, sides }: Findings, { horizon, vary }: Request): Text {
  const pairs = runs[0]!.length;
  const months = stretchText(monthsOf(sides[0]!.scenario, horizon));
  const { en, zh } = HORIZON_WORDS[horizon satisfies Horizon];
  return {
    en: `${right} against ${left}: ${en}, ${months}; ${pairs} pairs, ${VARY_WORDS[vary].en}`,
    zh: `${right} 对比 ${left}：${zh}（${months.replace(' to ', ' 至 ')}）；${pairs} 对，${VARY_WORDS[vary].zh}`,
  };
}

/** What ± is, by the kind of interval. */
const INTERVAL_WORDS: Readonly<Record<IntervalKind, Text>> = {
  student: {
    en: '±: half of the 95 % interval of the mean paired difference (Student’s t).',
    zh: '±：配对差异均值95%置信区间的半宽（学生t分布）。',
  },
  'fixed-width': {
    en: '±: half of the 95 % interval for a number of pairs that follows from their spread (Student’s t, widened).',
    zh: '±：95%置信区间的半宽，对数随离散程度而定（加宽的学生t分布）。',
  },
  sequence: {
    en: '±: half of the 95 % confidence sequence, which holds however often one looks.',
    zh: '±：95%置信序列的半宽，无论查看多少次均成立。',
  },
};

/** How intervals were made and, with a precision, whether it was reached. */
export function intervalText(
  pairs: number,
  effects: readonly (readonly Pick<EffectSeen, 'measure' | 'horizon' | 'half'>[])[],
  { precision, most, interval }: Pick<Request, 'precision' | 'most' | 'interval'>,
): Text {
  const words = INTERVAL_WORDS[interval];
  if (!precision) return words;
  const { measure, within, horizon } = precision;
  const reached = effects.every((each) => {
    const effect = each.find((one) => one.measure === measure && one.horizon === horizon)!;
    return effect.half !== null && effect.half < within;
  });
  const width = widthText({ unit: unitOf(measure), left: null }, within);
  const end: Text = reached
    ? { en: `${measure} reached ${width} after ${pairs} pairs.`, zh: `${measure} 在 ${pairs} 对后达到 ${width}。` }
    : {
        en: `${measure} did not reach ${width} within ${most} pairs.`,
        zh: `${measure} 在 ${most} 对内未达到 ${width}。`,
      };
  return { en: `${words.en} ${end.en}`, zh: `${words.zh}${end.zh}` };
}

const PAIRING: Text = {
  en: 'Pairing: so many times as many runs would be needed with other luck on each side.',
  zh: '配对收益：若两侧随机数互相独立，达到同样精度所需运行次数的倍数。',
};
