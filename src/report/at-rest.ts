import { HOVER } from './charts/hover.ts';
import { PERIOD } from './charts/period.ts';

/** What a compiled chart has of interest here. */
type Scope = {
  readonly name?: string;
  readonly marks?: readonly Scope[];
  readonly data?: readonly { readonly name: string }[];
  readonly signals?: readonly { readonly name: string }[];
};

/** Signals and stores of the month under the pointer; see `hoverLayer`. */
const POINTED = /^month_\d+(_|$)/;

const isIdle = ({ name = '' }: { readonly name?: string }): boolean =>
  name.startsWith(HOVER) || name.startsWith(PERIOD) || POINTED.test(name);

const pruned = <Group extends Scope>({ marks, signals, data, ...rest }: Group): Scope => ({
  ...rest,
  ...(data && { data: data.filter((each) => !isIdle(each)) }),
  ...(signals && { signals: signals.filter((each) => !isIdle(each)) }),
  ...(marks && { marks: marks.filter((each) => !isIdle(each)).map(pruned) }),
});

/** Without the data that nothing draws any more, from the last to the first, since later ones stand on earlier ones. */
function withoutUnread(spec: Scope): Scope {
  let { data = [] } = spec;
  const marks = JSON.stringify({ ...spec, data: [] });
  for (const { name } of data.toReversed()) {
    const others = data.filter((each) => each.name !== name);
    // names stand in expressions too
    const word = new RegExp(`\\b${name}\\b`);
    const isRead = word.test(marks) || others.some((each) => word.test(JSON.stringify({ ...each, values: [] })));
    if (!isRead) data = others;
  }
  return { ...spec, data };
}

/** A compiled chart without what only answers the pointer: the same picture in three quarters of the time. */
export const atRest = (compiled: object): object => withoutUnread(pruned(compiled as Scope));
