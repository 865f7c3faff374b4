import { MEASURES } from '../../experiment/index.ts';
import { suggest } from '../nearest.ts';

const NAMES = MEASURES.map(({ name }) => name);

/** That a name after an option is no measure, with the nearest that are; nothing where it is one. */
export const faultOfMeasure = (option: string, name: string): string[] =>
  NAMES.includes(name) ? [] : [`--${option}: unknown measure "${name}". ${suggest(name, NAMES)}`];
