/** Bounds of `--workers`: runs at a time. */
export const WORKERS = { min: 1, max: 256 } as const;
