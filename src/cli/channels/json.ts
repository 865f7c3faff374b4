import { seedsOf } from '../../experiment/index.ts';
import { labelOf } from '../../report/comparison/rows.ts';
import type { Findings } from './findings.ts';
import type { Request } from './request.ts';

/** Every measure at every horizon by channel, as one JSON document. */
export function jsonOf({ effects }: Findings, request: Request, folder: string, files: readonly string[]): string {
  const { baseline, variant, channels, vary, pairs } = request;
  const document = {
    baseline: baseline.label,
    variant: variant.label,
    borrowers: baseline.scenario.parameters['population.borrowers'],
    ...{ channels, vary, pairs },
    seeds: Array.from({ length: pairs }, (_, r) => seedsOf(baseline.scenario, vary, r + 1)),
    interval: { level: 0.95, kind: 'Student t' },
    folder,
    files: files.map((file) => `${folder}/${file}`),
    effects: effects.map((effect) => ({ ...effect, label: labelOf(effect.measure) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
