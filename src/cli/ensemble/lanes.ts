/**
 * Works through items, so many at a time, in their order. The first error ends it, and so does `cancel`: no further item is
 * begun then, and what is under way is waited for by nobody.
 */
export async function inLanes<Item>(
  items: Iterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<void>,
  cancel: AbortSignal,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  let isOver = cancel.aborted;
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); !next.done && !isOver; next = rest.next()) await work(next.value);
  };
  const stopped = new Promise<void>((resolve) => {
    if (isOver) resolve();
    cancel.addEventListener('abort', () => resolve(), { once: true });
  });
  const worked = Promise.all(Array.from({ length: lanes }, lane));
  await Promise.race([worked, stopped]).finally(() => {
    isOver = true;
  });
}
