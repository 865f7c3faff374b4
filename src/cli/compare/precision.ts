import { MEASURES, type Precision } from '../../experiment/index.ts';
import { faultOfMeasure } from '../ensemble/measures.ts';
import type { Reader } from '../options.ts';

/** Reads `--precision measure=x`; what is wrong is added to the problems. */
export function precisionOf(options: Reader): Omit<Precision, 'horizon'> | undefined {
  const text = options.text('precision');
  if (text === undefined) return undefined;
  const equals = text.lastIndexOf('=');
  const [measure, size] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  if (equals < 1 || size === '') {
    options.problems.push(`--precision: must be measure=x, got "${text}". For example --precision apr_mean=0.001`);
    return undefined;
  }
  options.problems.push(...faultOfMeasure('precision', measure));
  const within = Number(size);
  if (!(within > 0 && Number.isFinite(within))) {
    const unit = MEASURES.find(({ name }) => name === measure)?.unit;
    options.problems.push(`--precision: must be above 0${unit ? ` (unit: ${unit})` : ''}, got "${size}".`);
  }
  return { measure, within };
}
