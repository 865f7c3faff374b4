import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { engine, findings, importsOf, SOURCES, SRC } from './engine/sources.ts';

/** Who may import whom: parts of the engine, then what is built on it. The longest name that fits a path counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'engine/core': ['engine/core'],
  'engine/scenario': ['engine/core', 'engine/scenario', 'engine/rules'],
  'engine/rules': ['engine/core', 'engine/scenario', 'engine/rules'],
  'engine/state': ['engine/core', 'engine/scenario', 'engine/state'],
  'engine/agents': ['engine/core', 'engine/scenario', 'engine/state'],
  'engine/populate': ['engine/core', 'engine/scenario', 'engine/state', 'engine/agents', 'engine/populate'],
  'engine/stages': [
    'engine/core',
    'engine/scenario',
    'engine/state',
    'engine/agents',
    'engine/populate',
    'engine/stages',
  ],
  'engine/explain': [
    'engine/core',
    'engine/scenario',
    'engine/state',
    'engine/agents',
    'engine/stages',
    'engine/explain',
  ],
  'engine/follow': [
    'engine/core',
    'engine/scenario',
    'engine/state',
    'engine/agents',
    'engine/stages',
    'engine/follow',
  ],
  'engine/channels': [
    'engine/core',
    'engine/scenario',
    'engine/state',
    'engine/agents',
    'engine/record',
    'engine/crew.ts',
    'engine/course.ts',
    'engine/checkpoint.ts',
    'engine/why-not-from.ts',
    'engine/channels',
  ],
  'engine/record': ['engine/core', 'engine/scenario', 'engine/state', 'engine/record'],
  'engine/crew.ts': [],
  'engine/month.ts': ['engine/crew.ts', 'engine/record', 'engine/stages', 'engine/state'],
  'engine/version.ts': [],
  'engine/course.ts': ['engine'],
  'engine/checkpoint.ts': ['engine'],
  'engine/why-not-from.ts': ['engine'],
  'engine/run.ts': ['engine'],
  'engine/index.ts': ['engine'],
  report: ['engine/index.ts', 'report'],
  experiment: ['engine/index.ts', 'experiment'],
  cli: ['engine/index.ts', 'report', 'experiment', 'cli'],
};
/** What stages may take from the making of the market: what entry and costs in fen need. */
const FROM_POPULATE = ['perThousand', 'openPlatform', 'wirePlatform'];
/** Packages by the part of the engine that may use them. */
const ENGINE_PACKAGES: Readonly<Record<string, RegExp>> = {
  'engine/core': /^(@stdlib\/|seedrandom$)/,
  'engine/scenario': /^(yaml|zod|fastest-levenshtein)$/,
};

const isIn = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`);
const partOf = (path: string): string | undefined =>
  Object.keys(MAY_IMPORT)
    .filter((part) => isIn(path, part))
    .sort((a, b) => b.length - a.length)[0];
const isOwn = (target: string): boolean => target.endsWith('.ts');

describe('who may import whom', () => {
  test('every file of the engine, the report, the experiment and the command has its place in the table', () => {
    const parts = ['engine', 'report', 'experiment', 'cli'];
    const homeless = SOURCES.filter(({ path }) => parts.some((part) => isIn(path, part)) && !partOf(path));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  test('nobody imports what its place does not allow', () => {
    const forbidden = SOURCES.flatMap((source) => {
      const allowed = MAY_IMPORT[partOf(source.path) ?? ''];
      if (!allowed) return [];
      return importsOf(source)
        .filter(({ target }) => isOwn(target) && !allowed.some((part) => isIn(target, part)))
        .map(({ target }) => `${source.path} → ${target}`);
    });
    expect(forbidden).toEqual([]);
  });

  test('no agent knows another agent', () => {
    const known = engine
      .filter(({ path }) => path.startsWith('engine/agents/'))
      .flatMap((source) => importsOf(source).filter(({ target }) => target.startsWith('engine/agents/')));
    expect(known).toEqual([]);
  });

  test('stages take only the opening of a platform from the making of the market', () => {
    const taken = engine
      .filter(({ path }) => path.startsWith('engine/stages/'))
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith('engine/populate/'))
      .flatMap(({ names }) => names);
    expect(taken.filter((name) => !FROM_POPULATE.includes(name))).toEqual([]);
  });

  test('the engine uses few packages, each in one part', () => {
    const strange = engine.flatMap((source) =>
      importsOf(source)
        .filter(({ target }) => !isOwn(target) && !ENGINE_PACKAGES[partOf(source.path)!]?.test(target))
        .map(({ target }) => `${source.path} → ${target}`),
    );
    expect(strange).toEqual([]);
  });

  test('an experiment knows nothing of Node', () => {
    const files = SOURCES.filter(({ path }) => isIn(path, 'experiment'));
    expect(files.flatMap(importsOf).filter(({ target }) => target.startsWith('node:'))).toEqual([]);
  });

  test('relative imports end in .ts', () => {
    const other = SOURCES.flatMap((source) => importsOf(source).filter(({ isRelative }) => isRelative));
    expect(other.filter(({ target }) => !isOwn(target)).map(({ target }) => target)).toEqual([]);
  });
});

describe('the engine has no host', () => {
  // Of a browser's globals only those that no variable of ours is called by; the compiler knows none of them, see below.
  const GLOBALS = ['console', 'process', 'performance', 'globalThis', 'setTimeout', 'fetch', 'Buffer', 'navigator'];

  test('no module of Node', () => {
    expect(engine.flatMap(importsOf).filter(({ target }) => target.startsWith('node:'))).toEqual([]);
  });

  test('no global of a host', () => {
    const isGlobal = (node: ts.Node) =>
      ts.isIdentifier(node) &&
      GLOBALS.includes(node.text) &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !(ts.isPropertyAssignment(node.parent) && node.parent.name === node);
    expect(findings(isGlobal)).toEqual([]);
  });

  test('a compiler that knows neither Node nor a browser', () => {
    const { compilerOptions } = JSON.parse(readFileSync(`${SRC}engine/tsconfig.json`, 'utf8'));
    expect(compilerOptions).toMatchObject({ lib: ['ES2023'], types: [] });
  });

  test('no clock', () => {
    const isClock = (node: ts.Node) =>
      (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now') ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0);
    expect(findings(isClock)).toEqual([]);
  });
});

describe('the same bits on every host', () => {
  /** What ECMAScript defines to the last bit. */
  const EXACT = ['floor', 'ceil', 'round', 'trunc', 'min', 'max', 'abs', 'sign', 'sqrt', 'imul', 'fround', 'clz32'];

  test('only exact functions of Math, no luck of the host', () => {
    const isInexact = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math' && !EXACT.includes(node.name.text);
    expect(findings(isInexact)).toEqual([]);
  });

  test('no power operator', () => {
    const isPower = (node: ts.Node) =>
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken].includes(
        node.operatorToken.kind,
      );
    expect(findings(isPower)).toEqual([]);
  });

  test('the seed text is turned into a key in one place only', () => {
    const users = engine.filter((source) => importsOf(source).some(({ target }) => target === 'seedrandom'));
    expect(users.map(({ path }) => path)).toEqual(['engine/core/random.ts']);
  });
});

describe('the stages of a month', () => {
  /** Stages whose two lines say all there is to read and write. */
  const PLAIN: Readonly<Record<string, string>> = {
    openMonth: 'sets totals to zero',
    postHouseholds: 'copies totals into the ledger',
  };
  const month = engine.find(({ path }) => path === 'engine/month.ts')!;
  const stages = importsOf(month)
    .filter(({ target }) => target.startsWith('engine/stages/'))
    .flatMap(({ target, names }) => names.map((name) => [name, target] as const));

  test('are all of them called, each once', () => {
    expect(stages.length).toBeGreaterThan(15);
    for (const [name] of stages) expect(month.text.match(new RegExp(`\\b${name}\\(`, 'g')), name).toHaveLength(1);
  });

  test.each(stages.filter(([name]) => !(name in PLAIN)))('%s says what it reads, writes and draws', (name, file) => {
    const { tree } = engine.find(({ path }) => path === file)!;
    const declared = tree.statements.find((node) => ts.isFunctionDeclaration(node) && node.name?.text === name);
    expect(declared, `${name} in ${file}`).toBeDefined();
    const comment = ts
      .getJSDocCommentsAndTags(declared!)
      .map((doc) => doc.getText())
      .join('\n');
    for (const word of ['Reads', 'Writes', 'Draws']) expect(comment).toMatch(new RegExp(`^\\s*\\* ${word} +\\S`, 'm'));
  });

  test('that say they draw nothing name no stream', () => {
    const files = new Set(stages.map(([, file]) => file));
    for (const { path, text } of engine.filter((source) => files.has(source.path)))
      if (/\* Draws +none/.test(text) && !/\* Draws +(?!none)/.test(text))
        expect(text, path).not.toMatch(/drawPair|institutionDraw/);
  });
});

describe('what a reader meets', () => {
  test('no file is longer than 250 lines', () => {
    const long = SOURCES.filter(({ text }) => text.trimEnd().split('\n').length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('half of the engine’s files are no longer than 80 lines', () => {
    const lengths = engine.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]!).toBeLessThanOrEqual(80);
  });

  test('no default exports; classes for errors only', () => {
    const isDefault = (node: ts.Node) => ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword;
    const isPlainClass = (node: ts.Node) =>
      ts.isClassDeclaration(node) && !node.heritageClauses?.some((clause) => clause.getText().includes('Error'));
    const isOther = (node: ts.Node) => ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node);
    expect(findings((node) => isPlainClass(node) || isOther(node))).toEqual([]);
    expect(findings(isDefault).filter((found) => !found.includes('default:'))).toEqual([]);
  });
});
