/**
 * Works through items, so many at a time, in their order. The first error ends it; what is under way then is waited for by
 * nobody.
 *
 * @param cancel no further item is begun once it is aborted
 */
export async function inLanes<Item>(
  items: Iterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<void>,
  cancel: AbortSignal,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !next.done && !cancel.aborted; next = rest.next()) await work(next.value);
  };
  const stopped = new Promise<void>((resolve) => {
    if (cancel.aborted) resolve();
    cancel.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([Promise.all(Array.from({ length: lanes }, lane)), stopped]);
}
