import { STREAM } from '../engine/core/random.ts';
import { code, table } from './blocks.ts';

/** Gives the text of a source file by its path from the root of the repository. */
export type ReadSource = (path: string) => string;

const MONTH = 'src/engine/month.ts';

/** A line of the month: its phase, what is called, and where that is written; `file` is missing for the sums of a crew. */
type Line = { readonly phase: string; readonly call: string; readonly file: string | undefined };

function linesOfMonth(read: ReadSource): Line[] {
  const source = read(MONTH);
  const files = new Map<string, string>();
  for (const [, names, file] of source.matchAll(/import \{ ([\w, ]+) \} from '\.\/([\w/-]+\.ts)'/g))
    for (const name of names!.split(', ')) files.set(name, `src/engine/${file}`);

  const lines: Line[] = [];
  let phase = '';
  for (const text of source.slice(source.indexOf('export function month')).split('\n')) {
    phase = /^ {2}\/\/ ([A-Z]+):/.exec(text)?.[1] ?? phase;
    const call = /\b([a-z]\w*(?:\.\w+)?)\(market\b/.exec(text)?.[1];
    if (phase && call) lines.push({ phase, call, file: files.get(call) });
  }
  return lines;
}

/** The doc comment that stands before a function, as plain lines. */
export function docComment(source: string, name: string): string[] {
  const at = source.indexOf(`export function ${name}(`);
  const from = source.lastIndexOf('/**', at);
  if (at < 0 || from < 0) throw new Error(`${name} has no doc comment`);
  const comment = source.slice(from + 3, source.indexOf('*/', from));
  return comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim());
}

/** The first sentence of a doc comment. */
function firstSentence(lines: readonly string[]): string {
  const text = lines.join(' ').trim();
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

const CREW_SUM = 'The totals of all threads are added up; they are whole numbers, so the order does not matter.';

/** The month, line by line, as `src/engine/month.ts` runs it. */
export function monthTable(read: ReadSource): string {
  let last = '';
  const rows = linesOfMonth(read).map(({ phase, call, file }) => {
    const shown = phase === last ? '' : phase;
    last = phase;
    return [shown, code(call), file ? firstSentence(docComment(read(file), call)) : CREW_SUM];
  });
  return table(['Phase', 'Line', 'What it does'], rows);
}

/** What applyForLoans calls and what draws by itself. */
const CALLED: readonly Omit<Line, 'phase'>[] = [
  { call: 'drawCandidates', file: 'src/engine/stages/draw-candidates.ts' },
  { call: 'searchOffers', file: 'src/engine/stages/search-offers.ts' },
  { call: 'askPlatform', file: 'src/engine/stages/ask-platform.ts' },
  { call: 'borrowInformally', file: 'src/engine/stages/borrow-informally.ts' },
];

/** Which stage draws what, as the stages' own comments say. */
export function drawTable(read: ReadSource): string {
  const rows = [...linesOfMonth(read), ...CALLED].flatMap(({ call, file }) => {
    const text = file ? docComment(read(file), call).join('\n') : '';
    const draws = /^Draws {2}([\s\S]*?)(?=\n\n|\n@|\n[A-Z]\w+ {2}|$(?![\s\S]))/m.exec(text)?.[1]?.trim();
    return draws && !draws.startsWith('none') ? [[code(call), draws.replaceAll('\n', ' ')]] : [];
  });
  return table(['Stage', 'Draws'], rows);
}

/** Whose draw it is, what stands in `sub`, and what the words decide. */
const STREAMS: Readonly<Record<keyof typeof STREAM, readonly [agent: string, sub: string, words: string]>> = {
  traits: [
    'borrower, for life',
    '0, 1, 2',
    'risk type, income, buffer, literacy; present bias, auto-debit, region, work; safety net, scene user',
  ],
  income: [
    'borrower and month',
    '0',
    'job transition, transitory income, expense shock or, at the other end, a fraud in his name; size of the shock',
  ],
  need: ['borrower and month', '0, 1', 'planned need, its size, tenor, reservation price; lottery, contract type'],
  search: ['borrower and month', '0, 1', 'number of offers, last platform again?, offers 1 to 5'],
  platformScore: [
    'borrower, for life',
    'platform group',
    "the platform's error about the borrower; his place when lines are withdrawn",
  ],
  bankScore: ['borrower, for life', 'bank', "the bank's error about the borrower"],
  payment: [
    'borrower and month',
    '0; 1 + slot in tests',
    'lateness and its cause, strategic default or, at the other end, complaint and its cause, willingness, help or cure or recovery; a textbook instead',
  ],
  route: [
    'borrower and month',
    'platform group',
    'link among those on offer, stopped as a suspected fraud?; error in the perceived price, counter-offer?',
  ],
  fraud: ['borrower and month', '0', 'platform, stopped?; link, lottery'],
  sideBusiness: ['borrower and month', '0', 'complaint settled at once?; second block: informal debt?, prepayment?'],
  warning: [
    'borrower and month',
    '0; 1 + slot',
    'unwillingness foreseen?, talked out of it?, false alarm?; shortage foreseen?',
  ],
  institution: [
    'institution, for life or month',
    'purpose',
    'readiness, collection, wiring, takeover, entry, tolerance of penalties, remit, detection, delisting, common factor in tests',
  ],
};

/** The streams of random draws. */
export const streamTable = (): string =>
  table(
    ['Stream', 'No.', 'Who and when', '`sub`', 'What the words decide'],
    Object.entries(STREAM).map(([name, id]) => [code(name), String(id), ...STREAMS[name as keyof typeof STREAM]]),
  );
