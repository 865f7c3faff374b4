import { effectsChart } from '../charts/ensemble/effects.ts';
import { figuresChart } from '../charts/ensemble/figures.ts';
import { boundedInWords, changeInWords } from '../charts/ensemble/rows.ts';
import { scatterChart } from '../charts/ensemble/scatter.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { endsOf } from '../comparison/columns.ts';
import { labelOf } from '../comparison/rows.ts';
import type { Drawing } from '../drawing.ts';
import { unitOfChange } from '../format.ts';
import type { Lang, Text } from '../language.ts';
import { findingOf } from './finding.ts';
import { numbersOf } from './numbers.ts';
import type { ExperimentSeen, FindingOf, FindingSeen } from './seen.ts';
import { valuesOf } from './tables.ts';
import { type Names, NOTES, namesOf, pointName, SCATTERED } from './words.ts';

/** More rows than these could not be read; points are then drawn against each setting in turn. */
const MOST_ROWS = 36;

/** A point with its figure, as charts of both shapes need it. */
type Drawn = {
  readonly settings: Readonly<Record<string, string>>;
  readonly mean: number;
  readonly half: number | null;
};

const drawnOf = (finding: FindingOf<'effects' | 'one-at-a-time' | 'levels'>): Drawn[] =>
  (finding.kind === 'levels'
    ? finding.rows.map(({ settings, value, half }) => ({ settings, mean: value, half }))
    : finding.rows.map(({ settings, effect }) => ({ settings, mean: effect.difference, half: effect.half }))
  ).flatMap(({ settings, mean, half }) => (mean === null ? [] : [{ settings, mean, half }]));

/** Settings that are numbers at some point; others cannot stand on an axis. */
const numericFactors = (rows: readonly Drawn[]): string[] =>
  [...new Set(rows.flatMap(({ settings }) => Object.keys(settings)))].filter((path) =>
    rows.some(({ settings }) => path in settings && Number.isFinite(Number(settings[path]))),
  );

/** Are there more points than rows could be read? */
const isScattered = (rows: readonly Drawn[]): boolean => rows.length > MOST_ROWS && numericFactors(rows).length > 0;

/** What every chart of a finding is told, and what its settings are called. */
type Words = { readonly title: string; readonly note: string; readonly lang: Lang; readonly names: Names };

function pointsChart(
  finding: FindingOf<'effects' | 'one-at-a-time' | 'levels'>,
  { names, ...words }: Words,
): ChartSpec {
  const { measure, kind } = finding;
  const { lang } = words;
  const rows = drawnOf(finding);
  const isLevel = kind === 'levels';
  const unit = isLevel ? finding.unit : unitOfChange(finding.unit);
  const estimate = ({ mean, half }: Drawn) => ({ mean, ...endsOf(mean, half) });
  const inWords = isLevel ? boundedInWords : changeInWords;
  if (isScattered(rows)) {
    const points = rows.map((row) => ({
      mean: row.mean,
      values: Object.fromEntries(Object.entries(row.settings).map(([path, text]) => [path, Number(text)])),
      tip: `${pointName(row.settings, names)[lang]}\n${inWords(estimate(row), unit, lang)}`,
    }));
    const axis = isLevel
      ? labelOf(measure)[lang]
      : { en: `Difference of ${labelOf(measure).en}`, zh: `${labelOf(measure).zh}之差` }[lang];
    const named = numericFactors(rows).map((path) => ({ path, name: names(path) }));
    return scatterChart({ ...words, points, factors: named, unit, axis, hasZero: !isLevel });
  }
  const labelled = rows.map((row) => ({ label: pointName(row.settings, names)[lang], ...estimate(row) }));
  if (!isLevel) return effectsChart({ ...words, rows: labelled, unit, axis: { en: 'Difference', zh: '差异' }[lang] });
  const levels = labelled.map(({ label, ...each }) => ({ label, figures: [each] as const }));
  return figuresChart({
    ...words,
    rows: levels,
    names: [''],
    unit,
    axis: { en: 'Mean', zh: '均值' }[lang],
    hasZero: false,
  });
}

const bounded = ({ value, low, high }: { value: number; low: number; high: number }) => ({ mean: value, low, high });

function settingsChart(finding: FindingOf<'morris' | 'saltelli'>, { names, ...words }: Words): ChartSpec {
  const { lang } = words;
  if (finding.kind === 'morris') {
    const rows = finding.factors.map(({ path, muStar, luck }) => ({
      label: names(path),
      figures: [bounded(muStar)] as const,
      ...(luck === null ? {} : { luck }),
    }));
    return figuresChart({ ...words, rows, names: ['μ*'], unit: unitOfChange(finding.unit), axis: 'μ*', hasZero: true });
  }
  const rows = finding.factors.map(({ path, first, total }) => ({
    label: names(path),
    figures: [bounded(first), bounded(total)] as const,
  }));
  const parts = [{ en: 'by itself', zh: '单独' }[lang], { en: 'in all', zh: '总体' }[lang]];
  const axis = { en: 'Part of the variance', zh: '占方差比重' }[lang];
  return figuresChart({ ...words, rows, names: parts, unit: 'fraction', axis, hasZero: true });
}

/** Has a finding anything that can be drawn? */
const isDrawable = (finding: FindingSeen): boolean =>
  'factors' in finding ? finding.factors.length > 0 : drawnOf(finding).length > 0;

function drawingOf(finding: FindingSeen, experiment: ExperimentSeen): Drawing {
  const { measure, kind, scenario } = finding;
  const { scenarios, factors } = experiment;
  const several = scenarios.length > (kind === 'effects' ? 2 : 1);
  // names of scenarios are the user's own, and need be neither unique in letters nor good for a file
  const place = scenarios.indexOf(scenario) + (kind === 'effects' ? 0 : 1);
  const id = `${kind}-${measure}${several ? `-${place}` : ''}`;
  const names = namesOf(factors);
  const label = labelOf(measure);
  const topic: Text = several
    ? { en: `${label.en}: ${scenario}`, zh: `${label.zh}：${scenario}` }
    : { en: label.en, zh: label.zh };
  const said = findingOf(finding, experiment);
  const note =
    'rows' in finding && isScattered(drawnOf(finding))
      ? SCATTERED[kind === 'levels' ? 'levels' : 'effects']
      : NOTES[kind];
  return {
    ...{ id, topic, finding: said, note },
    spec: (lang) => {
      const words = { lang, title: said[lang], note: note[lang], names };
      return 'factors' in finding ? settingsChart(finding, words) : pointsChart(finding, words);
    },
    values: valuesOf(finding, `${id}-values`, names),
    numbers: () => numbersOf(finding, experiment),
  };
}

/** The charts of an experiment, a measure and scenario each; of those with nothing to draw only the finding is told. */
export const experimentDrawings = (experiment: ExperimentSeen): readonly Drawing[] =>
  experiment.findings.filter(isDrawable).map((finding) => drawingOf(finding, experiment));
