import { doc } from '../../report/data.ts';

/** A column that several files of a comparison have. */
export const PAIRS = doc('pairs', 'count', 'Pairs with a value on both sides', '对数');
