/** Values of a command line as yargs read them. */
export type Args = Readonly<Record<string, unknown>>;

/** One option of a command, as its help shows it. */
export type Option = {
  readonly type: 'string' | 'boolean';
  readonly describe: string;
  /** Shown as the default in the help; the value itself is the command's business. */
  readonly defaultDescription?: string;
};

/** Reads options one by one and keeps every problem, so that all are told together. */
export type Reader = {
  readonly problems: string[];
  /** The text of an option, or undefined when it is not given. */
  readonly text: (name: string) => string | undefined;
  /** All the texts of an option that may be given more than once. */
  readonly texts: (name: string) => string[];
  readonly flag: (name: string) => boolean;
  /** A whole number from `min` to `max`. */
  readonly whole: (name: string, min: number, max: number) => number | undefined;
  readonly oneOf: <Choice extends string>(name: string, choices: readonly Choice[]) => Choice | undefined;
};

export function readOptions(args: Args): Reader {
  const problems: string[] = [];
  const texts = (name: string): string[] => {
    if (args[name] === undefined) return [];
    const all = [args[name]].flat().map(String);
    if (all.includes('')) problems.push(`--${name}: needs a value.`);
    return all.filter((text) => text !== '');
  };
  const text = (name: string): string | undefined => {
    const all = texts(name);
    if (all.length > 1) problems.push(`--${name}: given ${all.length} times, expected once.`);
    return all[0];
  };
  const whole = (name: string, min: number, max: number): number | undefined => {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = Number(given);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    problems.push(`--${name}: must be a whole number from ${min} to ${max}, got "${given}".`);
    return undefined;
  };
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined => {
    const given = text(name);
    const found = choices.find((choice) => choice === given);
    if (given !== undefined && found === undefined)
      problems.push(`--${name}: must be ${choices.join(' or ')}, got "${given}".`);
    return found;
  };
  return { problems, text, texts, flag: (name) => args[name] === true, whole, oneOf };
}
