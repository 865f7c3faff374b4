import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Folder of the sources. */
export const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** One source file, parsed; `path` is below `src/`. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder).flatMap((name) => {
    const full = join(folder, name);
    if (statSync(full).isDirectory()) return sourcesIn(full);
    if (!name.endsWith('.ts')) return [];
    const text = readFileSync(full, 'utf8');
    return [{ path: relative(SRC, full), text, tree: ts.createSourceFile(full, text, ts.ScriptTarget.ES2023, true) }];
  });
}
/** Every TypeScript file of the sources. */
export const SOURCES = sourcesIn(SRC);
/** Those of the engine. */
export const engine = SOURCES.filter(({ path }) => path.startsWith('engine/'));

/** A module that a file names, and what it takes from it by name. */
export type Import = { readonly target: string; readonly isRelative: boolean; readonly names: readonly string[] };

/** Modules that a file names: paths below `src/` for its own, package names for others. */
export function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, names: string[]) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text } = specifier;
    const isRelative = text.startsWith('.');
    found.push({ target: isRelative ? join(dirname(path), text) : text, isRelative, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      add(
        node.moduleSpecifier,
        bindings && ts.isNamedImports(bindings) ? bindings.elements.map((e) => (e.propertyName ?? e.name).text) : [],
      );
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, []);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], []);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Every place of the engine at which `suspect` finds something, as `path:line: text`. */
export function findings(suspect: (node: ts.Node) => boolean): string[] {
  return engine.flatMap(({ path, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (suspect(node)) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
        found.push(`${path}:${line + 1}: ${node.getText(tree).split('\n')[0]}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}
