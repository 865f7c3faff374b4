import { designsIn, failuresIn, type Point, pointsIn } from './contents.ts';
import { DESIGNS_INDEX, FAILURES_INDEX, POINTS_INDEX, SETTINGS_INDEX } from './layout.ts';
import { type ParquetColumn, toParquet } from './shard.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Columns of the index files, and which of them are numbers. */
const INDEXES = {
  [POINTS_INDEX]: {
    ...{ point: 'STRING', scenario: 'STRING', vary: 'STRING', settings: 'STRING', borrowers: 'INT32' },
    ...{ start: 'STRING', burn_in: 'INT32', months: 'INT32', reference_month: 'STRING' },
  },
  [SETTINGS_INDEX]: { point: 'STRING', setting: 'STRING', text: 'STRING', value: 'DOUBLE' },
  [DESIGNS_INDEX]: { design: 'STRING', title: 'STRING', place: 'INT32', point: 'STRING' },
  [FAILURES_INDEX]: {
    ...{ point: 'STRING', scenario: 'STRING', replication: 'INT32', seed: 'STRING', inst_seed: 'STRING' },
    ...{ kind: 'STRING', message: 'STRING' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ParquetColumn['type']>>>>;

/** The index files of a store by name, made from its points, designs and failures: equal stores have equal bytes. */
export function indexesOf(store: string): Map<string, Uint8Array> {
  const points = pointsIn(store);
  const rows: Readonly<Record<keyof typeof INDEXES, readonly Row[]>> = {
    [POINTS_INDEX]: points.map(
      ({ id, scenario, vary, settings, borrowers, start, burnIn, months, referenceMonth }) => ({
        ...{ point: id, scenario, vary, settings: JSON.stringify(settings), borrowers },
        ...{ start, burn_in: burnIn, months, reference_month: referenceMonth },
      }),
    ),
    [SETTINGS_INDEX]: points.flatMap(settingRows),
    [DESIGNS_INDEX]: designsIn(store).flatMap(({ id, title, points: placed }) =>
      placed.map((point, place) => ({ design: id, title, place: place + 1, point })),
    ),
    [FAILURES_INDEX]: failuresIn(store).map(({ instSeed, ...failure }) => ({ ...failure, inst_seed: instSeed })),
  };
  return new Map(
    Object.entries(INDEXES).map(([file, columns]) => [
      file,
      toParquet(
        Object.entries(columns).map(([name, type]) => ({
          ...{ name, type },
          data: rows[file as keyof typeof INDEXES].map((row) => row[name] ?? null),
        })),
      ),
    ]),
  );
}

const settingRows = ({ id, settings }: Point): Row[] =>
  Object.entries(settings).map(([setting, text]) => ({
    ...{ point: id, setting, text },
    value: text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : null,
  }));
