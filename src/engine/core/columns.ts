/** How a column is stored. The key says the width, so memory per row can be read off the declaration. */
const STORES = {
  f64: Float64Array,
  i32: Int32Array,
  u32: Uint32Array,
  i16: Int16Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;
type Store = keyof typeof STORES;
/** The array of a column. */
export type ColumnArray = InstanceType<(typeof STORES)[Store]>;

/** One column: its storage, its unit and one line of meaning. */
type Column<S extends Store = Store> = { readonly store: S; readonly unit: string; readonly doc: string };
export type Schema = Readonly<Record<string, Column>>;

/** A struct of arrays: `loans.balance[row]`. Each column has `capacity` rows. */
export type Table<S extends Schema> = { [K in keyof S]: InstanceType<(typeof STORES)[S[K]['store']]> } & {
  readonly schema: S;
  capacity: number;
};

/**
 * Allocate every column of `schema` with room for `capacity` rows, all zero.
 *
 * @param counters further numbers that the table keeps. All keys are set in one go: an object grown key by key this large
 * becomes a hash table, and every access in the loops a look-up.
 */
export function allocate<const S extends Schema, const C extends Readonly<Record<string, number>>>(
  schema: S,
  capacity: number,
  counters: C = {} as C,
): Table<S> & { -readonly [K in keyof C]: number } {
  const columns = Object.entries(schema).map(([name, { store }]) => [name, new STORES[store](capacity)]);
  return Object.fromEntries([...columns, ...Object.entries({ ...counters, schema, capacity })]);
}

/** Give the table room for `capacity` rows; old rows stay where they are. Columns unpacked before are stale afterwards. */
export function grow(table: { readonly schema: Schema; capacity: number }, capacity: number): void {
  const columns = table as unknown as Record<string, ColumnArray>;
  for (const [name, { store }] of Object.entries(table.schema)) {
    const larger = new STORES[store](capacity);
    larger.set(columns[name]);
    columns[name] = larger;
  }
  table.capacity = capacity;
}

/** True for the array of a column. */
export const isColumnArray = (value: unknown): value is ColumnArray =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Bytes of one row. */
export const bytesPerRow = (schema: Schema): number =>
  Object.values(schema).reduce((bytes, { store }) => bytes + STORES[store].BYTES_PER_ELEMENT, 0);
