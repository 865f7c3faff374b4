import { type Seeds, seedsOf } from '../../experiment/index.ts';
import type { Point, StoredDesign } from '../store/contents.ts';
import { experimentPoints, idOf } from './points.ts';
import type { Request } from './request.ts';

/** A run that an experiment asks for. */
export type Wanted = { readonly point: Point; readonly replication: number; readonly seeds: Seeds };

/** Every run of an experiment: all points of the first replication, then all of the second, so that what is done is of use early. */
export function* wantedRuns(points: readonly Point[], replications: number): Generator<Wanted> {
  const different = [...new Map(points.map((point) => [point.id, point])).values()];
  for (let replication = 1; replication <= replications; replication++)
    for (const point of different) yield { point, replication, seeds: seedsOf(point, point.vary, replication) };
}

/** The points of a request, in the order of its design. */
export const pointsOfRequest = ({ sides, design, vary }: Request): Point[] => experimentPoints(sides, design, vary);

/** An experiment as its store remembers it. Its id leaves the number of replications out, so that more of them are no other one. */
export function designOf(request: Request, points: readonly Point[]): StoredDesign {
  const { title, why, sides, design, replications } = request;
  const asked = {
    scenarios: sides.map(({ label }) => label),
    design: design ?? null,
    points: points.map(({ id }) => id),
  };
  return { id: idOf(asked), title, why, replications, ...asked };
}
