import type { Scenario } from '../../engine/index.ts';
import { waterfallChart } from '../charts/ensemble/waterfall.ts';
import { differenceText } from '../comparison/figures.ts';
import { labelOf } from '../comparison/rows.ts';
import type { Lang, Text } from '../language.ts';
import { figure } from '../page/figure.ts';
import { both, cell, escapeHtml, rowHead, table } from '../page/html.ts';
import { htmlPage, kicker, section } from '../page/shell.ts';
import { renderChart } from '../render.ts';
import { titleOf } from '../titles.ts';

/** A part of an effect, in the unit of its measure: mean over pairs, and half of its 95 % interval. */
type PartSeen = { readonly mean: number; readonly half: number | null };

/** A channel, or `direct`, with what it adds; `orders` is the least and most over all orders. */
type StepSeen = PartSeen & { readonly label: Text; readonly orders?: readonly [number, number] };

/** An effect on one measure in parts, which add up to the total. */
export type EffectInParts = {
  readonly measure: string;
  readonly unit: string;
  readonly baseline: number;
  readonly variant: number;
  readonly total: PartSeen;
  readonly steps: readonly StepSeen[];
};

/** What the page of a decomposition is made of. */
export type ChannelsParts = {
  readonly baseline: { readonly label: string; readonly scenario: Scenario };
  readonly variant: { readonly label: string; readonly scenario: Scenario };
  /** What is decomposed and over which months and pairs. */
  readonly about: Text;
  /** What the figures mean. */
  readonly notes: readonly Text[];
  readonly effects: readonly EffectInParts[];
  readonly vegaRuntime: string;
  /** The command that makes it again, inside its folder. */
  readonly command: string;
  readonly version: string;
  readonly lang: Lang;
};

const endsOf = ({ mean, half }: PartSeen) => ({ mean, low: mean - (half ?? 0), high: mean + (half ?? 0) });

/** A part with its interval, in the scale of the measure. */
const partText = ({ unit, baseline }: EffectInParts, { mean, half }: PartSeen): string =>
  differenceText({ unit, left: baseline, difference: mean, half });

/** Which part is the largest, as a sentence; of an effect that is not clear no part is told. */
function findingOf(effect: EffectInParts): Text {
  const { total: whole, measure } = effect;
  if (whole.half === null || Math.abs(whole.mean) <= whole.half) {
    const [subject, size] = [labelOf(measure), partText(effect, whole)];
    return { en: `${subject.en}: not clear, ${size} in all`, zh: `${subject.zh}：不明确，总效应 ${size}` };
  }
  const [largest] = [...effect.steps].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const [name, total, share] = [labelOf(effect.measure), partText(effect, effect.total), partText(effect, largest!)];
  return {
    en: `${name.en}: ${total} in all, most of it through ${largest!.label.en} (${share})`,
    zh: `${name.zh}：总效应 ${total}，其中${largest!.label.zh}贡献最大（${share}）`,
  };
}

function valuesOf(effect: EffectInParts): string {
  const numeric = (text: Text) => ({ html: both(text), numeric: true });
  const orders = ({ orders: range }: StepSeen): string =>
    range ? range.map((mean) => partText(effect, { mean, half: null })).join(' … ') : '–';
  const rows = [{ ...effect.total, label: { en: 'total effect', zh: '总效应' } }, ...effect.steps];
  return table({
    id: `channels-${effect.measure}-values`,
    caption: {
      en: 'Shapley values with 95 % intervals, and the range over orders',
      zh: '沙普利值、95%置信区间与次序范围',
    },
    head: [
      { html: both({ en: 'Part', zh: '部分' }) },
      numeric({ en: 'Share', zh: '贡献' }),
      numeric({ en: 'Over orders', zh: '次序范围' }),
    ],
    rows: rows.map((step) => rowHead(both(step.label)) + cell(partText(effect, step), true) + cell(orders(step), true)),
    className: 'data',
  });
}

async function figureOf(effect: EffectInParts, { baseline, variant, notes, lang }: ChannelsParts): Promise<string> {
  const finding = findingOf(effect);
  const name = labelOf(effect.measure);
  const chart = await renderChart(
    (language) =>
      waterfallChart({
        lang: language,
        title: finding[language],
        note: notes[0]![language],
        baseline: { label: baseline.label, mean: effect.baseline },
        steps: effect.steps.map((step) => ({ label: step.label[language], ...endsOf(step) })),
        variant: { label: variant.label, mean: effect.variant },
        unit: effect.unit,
        axis: name[language],
      }),
    lang,
  );
  const id = `channels-${effect.measure}`;
  return figure({ id, topic: name, finding, note: notes[0]!, chart, lang, values: valuesOf(effect) });
}

/** The report of a decomposition as one HTML page that needs nothing but itself. */
export async function channelsPage(parts: ChannelsParts): Promise<string> {
  const { baseline, variant, about, notes, effects, vegaRuntime, command, version, lang } = parts;
  const figures: string[] = [];
  for (const effect of effects) figures.push(await figureOf(effect, parts));
  const [left, right] = [titleOf(baseline.scenario), titleOf(variant.scenario)];
  const heading: Text = {
    en: `By which channels “${right.en}” acts, against “${left.en}”`,
    zh: `“${right.zh}”经由哪些渠道起作用（对比“${left.zh}”）`,
  };
  const answers = effects.map((effect) => `<li>${both(findingOf(effect))}</li>`).join('\n');
  return htmlPage({
    title: heading.en,
    header: `<header>\n${kicker(lang)}\n<h1>${both(heading)}</h1>\n<p>${both(about)}</p>\n</header>`,
    main: [
      section('in-short', { en: 'In short', zh: '要点' }, `<ul class="findings">${answers}</ul>`),
      section('charts', { en: 'From the baseline to the variant', zh: '由基准到变体' }, figures.join('\n')),
      section(
        'method',
        { en: 'How to read it', zh: '阅读说明' },
        `<ul>${notes.map((note) => `<li>${both(note)}</li>`).join('\n')}</ul>`,
      ),
      section('repeat', { en: 'How to make it again', zh: '复现' }, `<p><code>${escapeHtml(command)}</code></p>`),
    ].join('\n'),
    footer: `zhudai ${escapeHtml(version)}`,
    vegaRuntime,
    lang,
  });
}
