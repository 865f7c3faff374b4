import { effectsChart } from '../charts/ensemble/effects.ts';
import { figuresChart } from '../charts/ensemble/figures.ts';
import { scatterChart } from '../charts/ensemble/scatter.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { labelOf } from '../comparison/rows.ts';
import type { Drawing } from '../drawing.ts';
import { formatChange, formatValue } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import { findingOf } from './finding.ts';
import type { ExperimentSeen, FindingSeen } from './seen.ts';
import { numbersOf, valuesOf } from './tables.ts';
import { NOTES, pointName, shortName } from './words.ts';

/** More rows than these could not be read; points are then drawn against each setting in turn. */
const MOST_ROWS = 36;

type Of<Kind extends FindingSeen['kind']> = Extract<FindingSeen, { readonly kind: Kind }>;

/** A point with its figure, as charts of both shapes need it. */
type Drawn = { readonly settings: Readonly<Record<string, string>>; readonly mean: number; readonly half: number };

const drawnOf = (finding: Of<'effects' | 'one-at-a-time' | 'levels'>): Drawn[] =>
  (finding.kind === 'levels'
    ? finding.rows.map(({ settings, value, half }) => ({ settings, mean: value, half }))
    : finding.rows.map(({ settings, effect }) => ({ settings, mean: effect.difference, half: effect.half }))
  ).flatMap(({ settings, mean, half }) => (mean === null ? [] : [{ settings, mean, half: half ?? 0 }]));

/** Settings that are numbers at some point; others cannot stand on an axis. */
const numericFactors = (rows: readonly Drawn[]): string[] =>
  [...new Set(rows.flatMap(({ settings }) => Object.keys(settings)))].filter((path) =>
    rows.some(({ settings }) => path in settings && Number.isFinite(Number(settings[path]))),
  );

function pointsChart(
  finding: Of<'effects' | 'one-at-a-time' | 'levels'>,
  words: { readonly title: string; readonly note: string; readonly lang: Lang },
): ChartSpec {
  const { measure, unit, kind } = finding;
  const { lang } = words;
  const rows = drawnOf(finding);
  const isLevel = kind === 'levels';
  const axis = isLevel
    ? labelOf(measure)[lang]
    : { en: `Difference of ${labelOf(measure).en}`, zh: `${labelOf(measure).zh}之差` }[lang];
  const estimate = ({ mean, half }: Drawn) => ({ mean, low: mean - half, high: mean + half });
  const factors = numericFactors(rows);
  if (rows.length > MOST_ROWS && factors.length > 0) {
    const said = (value: number) => (isLevel ? formatValue(value, unit, lang) : formatChange(0, value, unit, lang));
    const points = rows.map((row) => ({
      ...estimate(row),
      values: Object.fromEntries(Object.entries(row.settings).map(([path, text]) => [path, Number(text)])),
      tip: `${pointName(row.settings)[lang]}\n${said(row.mean)}`,
    }));
    const named = factors.map((path) => ({ path, name: shortName(path) }));
    return scatterChart({ ...words, points, factors: named, unit, axis, hasZero: !isLevel });
  }
  const labelled = rows.map((row) => ({ label: pointName(row.settings)[lang], ...estimate(row) }));
  if (!isLevel) return effectsChart({ ...words, rows: labelled, unit, axis });
  const levels = labelled.map(({ label, ...each }) => ({ label, figures: [each] as const }));
  return figuresChart({ ...words, rows: levels, names: [''], unit, axis, hasZero: false });
}

const bounded = ({ value, low, high }: { value: number; low: number; high: number }) => ({ mean: value, low, high });

function settingsChart(
  finding: Of<'morris' | 'saltelli'>,
  words: { readonly title: string; readonly note: string; readonly lang: Lang },
): ChartSpec {
  const { lang } = words;
  if (finding.kind === 'morris') {
    const rows = finding.factors.map(({ path, muStar, luck }) => ({
      label: shortName(path),
      figures: [bounded(muStar)] as const,
      ...(luck === null ? {} : { luck }),
    }));
    const axis = { en: `μ* of ${labelOf(finding.measure).en}`, zh: `${labelOf(finding.measure).zh}的 μ*` }[lang];
    return figuresChart({ ...words, rows, names: ['μ*'], unit: finding.unit, axis, hasZero: true });
  }
  const rows = finding.factors.map(({ path, first, total }) => ({
    label: shortName(path),
    figures: [bounded(first), bounded(total)] as const,
  }));
  const names = [{ en: 'by itself', zh: '单独' }[lang], { en: 'in all', zh: '总体' }[lang]];
  const axis = { en: 'Part of the variance', zh: '占方差比重' }[lang];
  return figuresChart({ ...words, rows, names, unit: 'fraction', axis, hasZero: true });
}

/** Has a finding anything that can be drawn? */
const isDrawable = (finding: FindingSeen): boolean =>
  'factors' in finding ? finding.factors.length > 0 : drawnOf(finding).length > 0;

function drawingOf(finding: FindingSeen, experiment: ExperimentSeen): Drawing {
  const { measure, kind, scenario } = finding;
  const several = experiment.scenarios.length > (kind === 'effects' ? 2 : 1);
  const id = [kind, measure, ...(several ? [scenario] : [])].join('-').replaceAll(/[^\w-]+/g, '_');
  const label = labelOf(measure);
  const topic: Text = several
    ? { en: `${label.en}: ${scenario}`, zh: `${label.zh}：${scenario}` }
    : { en: label.en, zh: label.zh };
  const [said, note] = [findingOf(finding, experiment), NOTES[kind]];
  return {
    ...{ id, topic, finding: said, note },
    spec: (lang) => {
      const words = { lang, title: said[lang], note: note[lang] };
      return 'factors' in finding ? settingsChart(finding, words) : pointsChart(finding, words);
    },
    values: valuesOf(finding, `${id}-values`),
    numbers: () => numbersOf(finding, experiment),
  };
}

/** The charts of an experiment, a measure and scenario each; of those with nothing to draw only the finding is told. */
export const experimentDrawings = (experiment: ExperimentSeen): readonly Drawing[] =>
  experiment.findings.filter(isDrawable).map((finding) => drawingOf(finding, experiment));
