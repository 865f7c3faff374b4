import { estimateOf, pointsOf, readDesign, studentHalf } from '../../experiment/index.ts';
import type { ExperimentSeen, FindingSeen, SettingsSeen } from '../../report/experiment/seen.ts';
import { progressOf } from '../store/contents.ts';
import { type Asking, kindOf } from './asking.ts';
import { effectFindings } from './effects.ts';
import { outputsOf } from './outputs.ts';
import { type Finding, KINDS, sensitivityFindings } from './sensitivity.ts';

/** An experiment as its page tells it: what its design can answer, for the usual measures over its last horizon. */
export async function experimentSeen(asking: Asking): Promise<ExperimentSeen> {
  const { store, stored, horizon, months } = asking;
  const { title, why, scenarios, replications, design, points } = stored;
  // Before the findings: runs that end meanwhile are in neither or in these alone.
  const runs = progressOf(store, stored);
  const findings = await findingsOf(asking);
  return {
    ...{ title, why, scenarios, replications, horizon, months, findings },
    design: kindOf(design),
    factors: [...new Set(settingsOf(asking).flatMap((settings) => Object.keys(settings)))],
    points: points.length,
    runs,
  };
}

async function findingsOf(asking: Asking): Promise<FindingSeen[]> {
  const { stored } = asking;
  if (KINDS.includes(kindOf(stored.design))) return (await sensitivityFindings(asking)).map(seenOf);
  return stored.scenarios.length > 1 ? effectsIn(asking) : levelsIn(asking);
}

/** Settings of the points of each scenario. */
const settingsOf = ({ stored: { design } }: Asking): readonly SettingsSeen[] =>
  // Sound: it was checked before it was stored.
  design === null ? [{}] : pointsOf(readDesign(design).design!);

async function effectsIn(asking: Asking): Promise<FindingSeen[]> {
  const found = await effectFindings(asking);
  return asking.measures.flatMap(({ name, unit }) =>
    asking.stored.scenarios.slice(1).map((scenario): FindingSeen => {
      const rows = found.filter(({ measure, variant }) => measure === name && variant === scenario);
      return { kind: 'effects', measure: name, unit, scenario, rows };
    }),
  );
}

async function levelsIn(asking: Asking): Promise<FindingSeen[]> {
  const { store, stored, measures, horizon } = asking;
  const { points, replications, scenarios } = stored;
  const names = measures.map(({ name }) => name);
  const outputs = await outputsOf({ store, points, replications, measures: names, horizon });
  const settings = settingsOf(asking);
  return measures.map(({ name, unit }, m): FindingSeen => {
    const rows = outputs[m]!.map((values, at) => {
      const { value, half } = estimateOf(values, studentHalf);
      return { settings: settings[at]!, value, half };
    });
    return { kind: 'levels', measure: name, unit, scenario: scenarios[0]!, rows };
  });
}

function seenOf(finding: Finding): FindingSeen {
  const { measure, unit, scenario } = finding;
  const about = { measure, unit, scenario };
  switch (finding.kind) {
    case 'morris': {
      const factors = (finding.result?.factors ?? []).map(({ path, muStar, luck, isAboveLuck }) => ({
        ...{ path, muStar, isAboveLuck },
        luck: luck?.high ?? null,
      }));
      return { ...about, kind: finding.kind, factors: factors.sort((a, b) => b.muStar.value - a.muStar.value) };
    }
    case 'saltelli': {
      const factors = (finding.result?.factors ?? []).map(({ path, first, total }) => ({ path, first, total }));
      const isStill = finding.result?.factors === null;
      return { ...about, kind: finding.kind, isStill, factors: factors.sort((a, b) => b.total.value - a.total.value) };
    }
    case 'one-at-a-time': {
      const rows = finding.result.map(({ path, value, effect }) => ({ settings: { [path]: value }, effect }));
      return { ...about, kind: finding.kind, rows };
    }
  }
}
