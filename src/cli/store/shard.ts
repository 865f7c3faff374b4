import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type Cell, type ColumnDoc, MONTHLY_FIELDS, type ResultTable } from '../../engine/index.ts';
import { MEASURES, type Seeds } from '../../experiment/index.ts';

/** Which run a shard holds. */
export type RunKey = Seeds & { readonly point: string; readonly scenario: string; readonly replication: number };

/** One column of a Parquet file: texts, or numbers that may be missing. */
export type ParquetColumn = {
  readonly name: string;
  readonly type: 'STRING' | 'DOUBLE' | 'INT32';
  readonly data: readonly Cell[];
};

/** A Parquet file 列式文件. The same columns always give the same bytes: its compression is in JavaScript too. */
export function toParquet(columns: readonly ParquetColumn[]): Uint8Array {
  const columnData = columns.map(({ name, type, data }) => ({
    ...{ name, type, data: [...data] },
    nullable: type === 'DOUBLE',
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'zhudai' }));
}

const isNumeric = ({ name }: ColumnDoc): boolean => MEASURES.some((measure) => measure.name === name);

/** Columns that say which run a row belongs to; they stand before those of `monthly.csv`. */
export const KEY_COLUMNS = ['point', 'scenario', 'replication', 'seed', 'inst_seed'] as const;

/** The months of a run as a Parquet file: {@link KEY_COLUMNS}, then the columns of `monthly.csv`. */
export function shardOf({ point, scenario, replication, seed, instSeed }: RunKey, monthly: ResultTable): Uint8Array {
  const same = (name: string, value: Cell, type: ParquetColumn['type'] = 'STRING'): ParquetColumn => ({
    ...{ name, type },
    data: new Array(monthly.rows).fill(value),
  });
  return toParquet([
    same('point', point),
    same('scenario', scenario),
    same('replication', replication, 'INT32'),
    same('seed', seed),
    same('inst_seed', instSeed),
    ...MONTHLY_FIELDS.map(
      (column): ParquetColumn => ({
        name: column.name,
        type: isNumeric(column) ? 'DOUBLE' : 'STRING',
        data: monthly.data[column.name]!,
      }),
    ),
  ]);
}

/** The months of a run out of its Parquet file, column by column. @param columns only these, if given */
export async function monthsIn(
  bytes: Uint8Array,
  columns?: readonly string[],
): Promise<Readonly<Record<string, readonly Cell[]>>> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({ file, ...(columns && { columns: [...columns] }) });
  const names = columns ?? MONTHLY_FIELDS.map(({ name }) => name);
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => (row[name] ?? null) as Cell)]));
}
