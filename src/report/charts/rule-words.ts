import { type DatedLever, formatMonth, LEVERS, scopeInWords, valueToRead } from '../../engine/index.ts';
import { same, type Text } from '../language.ts';

/** The value of a dated rule as short as a chart needs it: `24 %`, without what the rates are of. */
function shortValue({ lever, value }: DatedLever): Text {
  const { kind, unit } = LEVERS[lever];
  if (!Number.isFinite(value)) return valueToRead(LEVERS[lever], value);
  if (/^×( |$)/.test(unit)) return same(`× ${value}`);
  if (kind !== 'rate_bp' && kind !== 'fraction') return valueToRead(LEVERS[lever], value);
  const percent = Number((100 * (kind === 'rate_bp' ? value / 10_000 : value)).toPrecision(4));
  return { en: `${percent} %`, zh: `${percent}%` };
}

/** The first part of a lever's words: what follows explains them, and the scenario section has it in full. */
const head = (words: string): string => /^[^;?；？]*[?？]?/.exec(words)![0];

/** What a dated rule says: lever, value, and for whom. */
export function ruleInWords(entry: DatedLever): Text {
  const { en, zh } = LEVERS[entry.lever];
  const [value, whom] = [shortValue(entry), scopeInWords(entry.scope)];
  const said = (words: string, colon: string, shown: string): string =>
    /[?？]$/.test(head(words)) ? `${head(words)} ${shown}` : `${head(words)}${colon}${shown}`;
  return {
    en: said(en, ': ', value.en) + (whom.en && ` (${whom.en})`),
    zh: said(zh, '：', value.zh) + (whom.zh && `（${whom.zh}）`),
  };
}

/** When a dated rule is announced, begins and ends. */
export function datesInWords({ announced, effective, expires }: DatedLever): Text {
  const [known, from] = [formatMonth(announced), formatMonth(effective)];
  const until = expires === undefined ? undefined : formatMonth(expires);
  const early = announced < effective;
  return {
    en: `${early ? `announced ${known}, ` : ''}in force from ${from}${until ? ` until ${until}` : ''}`,
    zh: `${early ? `${known}公布，` : ''}${from}起生效${until ? `，至${until}前` : ''}`,
  };
}
