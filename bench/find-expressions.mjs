/** Finds every regular expression of the project in its source. Knows nothing of what they are for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const FOLDERS = ['src', 'scripts', 'bench'];

/** Every file of the project that may hold one. */
export const sourceFiles = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|astro)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );

/** An .astro file is a script between dashes and then markup, which reads as that of a component. */
const scriptOf = (file, text) => {
  if (!file.endsWith('.astro')) return text;
  const [, script = '', markup = ''] = text.split(/^---$/m);
  return `${script};<>${markup}</>`;
};

/** The expressions of a file, each with its place. @returns {{ place: string, source: string, flags: string }[]} */
export function expressionsIn(file) {
  const text = scriptOf(file, readFileSync(file, 'utf8'));
  const kind = file.endsWith('.ts') || file.endsWith('.mjs') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const place = `${relative(root, file)}:${line}`;
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Expressions that are put together while the code runs escape the list: the files that do so. */
export const composedIn = (file) =>
  /\bnew RegExp\(/.test(readFileSync(file, 'utf8')) ? [relative(root, file)] : [];

/** Each different expression once, under how it is written. @returns {[string, { place: string, source: string, flags: string }][]} */
export const differentExpressions = () => [
  ...new Map(
    sourceFiles()
      .flatMap(expressionsIn)
      .map((each) => [`/${each.source}/${each.flags}`, each]),
  ),
];
