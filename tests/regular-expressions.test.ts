/**
 * Finds every regular expression of the project in its source and asks a checker whether some text could keep it busy for
 * ever. Knows nothing of what the expressions are for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// The part of the checker that is plain script: the others are programs that would have to be trusted.
process.env.RECHECK_BACKEND = 'pure';

const root = resolve(import.meta.dirname, '..');
const FOLDERS = ['src', 'scripts', 'bench'];

interface Found {
  place: string;
  source: string;
  flags: string;
}

/** An .astro file is a script between dashes and then markup, which reads as that of a component. */
const scriptOf = (file: string, text: string): string => {
  if (!file.endsWith('.astro')) return text;
  const [, script = '', markup = ''] = text.split(/^---$/m);
  return `${script};<>${markup}</>`;
};

function expressionsIn(file: string): Found[] {
  const text = scriptOf(file, readFileSync(file, 'utf8'));
  const kind = file.endsWith('.ts') || file.endsWith('.mjs') ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const literal = ts.isRegularExpressionLiteral(node) ? node.text : null;
    if (literal) {
      const end = literal.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const place = `${relative(root, file)}:${line}`;
      found.push({ place, source: literal.slice(1, end), flags: literal.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Expressions that are put together while the code runs escape this test. */
function composedIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return /\bnew RegExp\(/.test(text) ? [relative(root, file)] : [];
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const expressions = files.flatMap(expressionsIn);
const different = [...new Map(expressions.map((each) => [`/${each.source}/${each.flags}`, each]))];

describe('the regular expressions of the project', () => {
  test('are all found', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(different.length).toBeGreaterThan(80);
  });

  test('are checked by a checker that finds the unsafe', () => {
    expect(checkSync('^(a|a)*$', '').status).toBe('vulnerable');
  });

  test.each(different)(
    'no text keeps %s busy',
    (_, { place, source, flags }) => {
      const { status, ...said } = checkSync(source, flags, { timeout: 30_000, randomSeed: 1 });
      expect({ place, status, said: status === 'safe' ? '' : JSON.stringify(said) }).toEqual({
        place,
        status: 'safe',
        said: '',
      });
    },
    60_000,
  );

  test('are written out, not put together while the code runs', () => {
    expect(files.flatMap(composedIn)).toEqual([]);
  });
});
