import {
  type Bootstrapped,
  type Horizon,
  LEAST_FOR_SHARES,
  type MorrisResult,
  type OneAtATime,
  type Share,
  type SobolResult,
} from '../../experiment/index.ts';
import { amountText, differenceText } from '../../report/comparison/figures.ts';
import { labelOf } from '../../report/comparison/rows.ts';
import { HORIZON_WORDS, verdictText } from '../../report/comparison/words.ts';
import { type Io, paint, widthOf } from '../io.ts';
import { listTable } from '../tables.ts';
import type { Finding } from './sensitivity.ts';

/** What is told of the runs of a design. */
export type Told = {
  readonly title: string;
  readonly replications: number;
  readonly horizon: Horizon;
  readonly months: string;
  readonly findings: readonly Finding[];
};

/** A table a scenario and measure, and under the last what its columns mean. */
export function sensitivityText({ title, replications, horizon, months, findings }: Told, io: Io): string {
  const { bold, dim } = paint(io, io.out);
  const width = widthOf(io.out);
  const repeated = `${replications} ${replications === 1 ? 'replication' : 'replications'} of each point`;
  const blocks = findings.map((finding) => {
    const { scenario, measure } = finding;
    return [bold(`${labelOf(measure).en} (${measure}), ${scenario}`), ...linesOf(finding, width), ''];
  });
  return [
    `${bold(title)}: ${HORIZON_WORDS[horizon].en}, ${months}; ${repeated}`,
    '',
    ...blocks.flat(),
    dim(LEGENDS[findings[0]!.kind]),
    '',
  ].join('\n');
}

const LEGENDS: Readonly<Record<Finding['kind'], string>> = {
  morris:
    'μ*: mean size of the change when the setting moves over its whole range; μ: the same with its sign; σ: how much it differs ' +
    'from place to place; luck: what μ* stays below in at least 95 of 100 experiments if the setting did nothing. In brackets 95 % intervals.',
  saltelli:
    'Alone, in all: part of the variance of the mean over luck that a setting explains by itself, and with all others; estimates may ' +
    'fall below zero where a part is small. In brackets 95 % intervals.',
  'one-at-a-time':
    '±: half of the 95 % interval of the mean paired difference from the scenario as it is (Student’s t).',
};

const TOO_FEW = 'Too few runs are finished to say anything.';

function linesOf(finding: Finding, width: number): string[] {
  switch (finding.kind) {
    case 'morris':
      return finding.result
        ? [morrisTable(finding.result, finding.unit, width), ...leftOut(finding.result)]
        : [TOO_FEW];
    case 'saltelli':
      return finding.result ? [...sobolLines(finding.result, width), ...leftOut(finding.result)] : [TOO_FEW];
    case 'one-at-a-time':
      return [oneAtATimeTable(finding.result, finding.unit, width)];
  }
}

const between = ({ low, high }: Bootstrapped, text: (value: number) => string): string =>
  `[${text(low)}, ${text(high)}]`;
const withEnds = (estimate: Bootstrapped, text: (value: number) => string): string =>
  `${text(estimate.value)} ${between(estimate, text)}`;

function morrisTable({ factors }: MorrisResult, unit: string, width: number): string {
  const amount = (value: number) => amountText(unit, value);
  const rows = [...factors]
    .sort((a, b) => b.muStar.value - a.muStar.value)
    .map(({ path, mu, muStar, sigma, luck, isAboveLuck }) => [
      path,
      withEnds(muStar, amount),
      amount(mu.value),
      amount(sigma.value),
      luck ? amount(luck.high) : '–',
      isAboveLuck === null ? 'one replication: luck unknown' : isAboveLuck ? 'yes' : 'no more than luck',
    ]);
  return listTable(['Setting', 'μ*', 'μ', 'σ', 'Luck', 'Matters'], rows, width);
}

const share = (value: number): string => `${value < -0.0005 ? '−' : ''}${(Math.abs(value) * 100).toFixed(0)} %`;
const index = (value: number): string =>
  Number.isFinite(value) ? `${value < -0.0005 ? '−' : ''}${Math.abs(value).toFixed(2)}` : value < 0 ? '−∞' : '∞';

const shareText = ({ value, low, high }: Share): string =>
  low === null || high === null ? share(value) : withEnds({ value, low, high }, share);

function sharesLine({ parameters, first, interactions, chance, shared }: NonNullable<SobolResult['shares']>): string {
  const line =
    `Variance: settings ${shareText(parameters)}, of it alone ${shareText(first)} and together ${shareText(interactions)}; ` +
    `luck ${shareText(chance)}, of it the same at all points ${shareText(shared)}`;
  return chance.low === null ? `${line} (intervals from ${LEAST_FOR_SHARES} replications on).` : `${line}.`;
}

function sobolLines({ shares, factors }: SobolResult, width: number): string[] {
  const parts = shares
    ? [sharesLine(shares)]
    : ['Variance: not split; that takes two replications and a measure that changes.'];
  if (!factors)
    return [...parts, 'The settings make no variance that is clear of zero, so there are no parts of it to tell.'];
  const rows = [...factors]
    .sort((a, b) => b.total.value - a.total.value)
    .map(({ path, first, total }) => [path, withEnds(first, index), withEnds(total, index)]);
  return [...parts, '', listTable(['Setting', 'Alone', 'In all'], rows, width)];
}

function oneAtATimeTable(results: readonly OneAtATime[], unit: string, width: number): string {
  const rows = results.map(({ path, value, effect }) => [
    path,
    value,
    differenceText({ ...effect, unit }),
    verdictText({ ...effect, unit }).en,
  ]);
  return listTable(['Setting', 'Value', 'Difference', 'Verdict'], rows, width);
}

function leftOut({ leftOut: { blocks, replications } }: Pick<MorrisResult, 'leftOut'>): string[] {
  if (blocks === 0 && replications === 0) return [];
  return [`Left out for missing values: ${blocks} groups of points, ${replications} replications.`];
}
