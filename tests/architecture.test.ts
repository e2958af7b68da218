/**
 * The ladder of rooms and the few rules that keep one thing in one place. Reads the source as text;
 * knows nothing of what the code does.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const filesUnder = (folder: string, name: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
    : [];
const textOf = (file: string): string => readFileSync(file, 'utf8');
const shown = (file: string): string => relative(root, file);
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');

/** From the bottom: a room may import from itself and from the rungs before its own. */
const LADDER: readonly (readonly string[])[] = [
  ['i18n', 'device', 'styles'],
  ['prose', 'markup', 'commands'],
  ['components'],
  ['quiz', 'scenario', 'facts', 'glossary', 'help', 'progress', 'leave'],
  ['lessons'],
  ['classroom', 'lms', 'print', 'offline', 'publish', 'search'],
  ['layouts'],
  ['pages'],
];
const rungOf = (room: string): number => LADDER.findIndex((rooms) => rooms.includes(room));
/** Modules at the top of `src/`, which every room may use. */
const ROOT_MODULES = ['course.ts', 'site.config.ts'];

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const IMPORTS =
  /(?:^|[\s;])(?:import|export)\s+(type\s)?([^'";]*?from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
const CSS_IMPORTS = /@import\s+(?:url\()?['"]([^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  const text = withoutComments(textOf(file));
  if (file.endsWith('.css')) {
    return [...text.matchAll(CSS_IMPORTS)].map((found) => ({
      from: file,
      to: found[1] ?? '',
      isType: false,
    }));
  }
  const onlyTypes = (clause: string | undefined): boolean =>
    /^\{\s*(type\s+[\w$]+(\s+as\s+\w+)?\s*,?\s*)+\}\s*from/.test(clause ?? '');
  return [...text.matchAll(IMPORTS)].map(([, type, clause, path, dynamic]) => ({
    from: file,
    to: path ?? dynamic ?? '',
    isType: type !== undefined || onlyTypes(clause),
  }));
}

const sources = filesUnder(src, /\.(ts|tsx|astro|css|mjs|js)$/);
const imports = sources.flatMap(importsOf);
/** The file in `src/` that a relative import means, or null for packages and files elsewhere. */
const targetOf = ({ from, to }: Import): string | null => {
  if (!to.startsWith('.')) return null;
  const target = resolve(dirname(from), to.replace(/\?\w+$/, ''));
  return target.startsWith(src) ? target : null;
};
const roomOf = (file: string): string => relative(src, file).split(/[\\/]/)[0] ?? '';
const isAtTop = (file: string): boolean => dirname(file) === src;

describe('the rooms of the source', () => {
  it('are all rungs of the ladder', () => {
    const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.length).toBeGreaterThan(5);
    expect(rooms.map(({ name }) => name).filter((room) => rungOf(room) < 0)).toEqual([]);
  });

  it('import only from a lower rung or from themselves', () => {
    const wrong = imports.filter((each) => {
      const target = targetOf(each);
      if (!target) return false;
      if (isAtTop(target)) return !ROOT_MODULES.includes(relative(src, target));
      if (isAtTop(each.from)) return false;
      return roomOf(target) !== roomOf(each.from) && rungOf(roomOf(target)) >= rungOf(roomOf(each.from));
    });
    expect(imports.length).toBeGreaterThan(20);
    expect(wrong.map(({ from, to }) => `${shown(from)} imports ${to}`)).toEqual([]);
  });

  it('name the file they import, with its ending', () => {
    const wrong = imports.filter((each) => {
      const target = targetOf(each);
      return target !== null && !/\.\w+$/.test(target);
    });
    expect(wrong.map(({ from, to }) => `${shown(from)} imports ${to}`)).toEqual([]);
  });

  it('have no module that only passes on others', () => {
    const barrels = sources.filter((file) => {
      if (!/\.tsx?$/.test(file)) return false;
      const statements = withoutComments(textOf(file)).trim();
      return (
        statements !== '' && statements.replace(/export\s[^;]*?from\s*['"][^'"]+['"];?/g, '').trim() === ''
      );
    });
    expect(barrels.map(shown)).toEqual([]);
  });

  it('keep the build tool out of everything that also runs elsewhere', () => {
    const mayUseAstro = (file: string): boolean =>
      file.endsWith('.astro') ||
      ['content.config.ts', 'lessons/load-lessons.ts'].includes(relative(src, file));
    const wrong = imports.filter(({ from, to }) => to.startsWith('astro:') && !mayUseAstro(from));
    expect(wrong.map(({ from, to }) => `${shown(from)} imports ${to}`)).toEqual([]);
  });
});

describe('code that runs in the browser', () => {
  const entries = sources.filter((file) => /\.(tsx|machine\.ts)$/.test(file));
  const client = new Set<string>();
  const visit = (file: string): void => {
    if (client.has(file) || !existsSync(file)) return;
    client.add(file);
    for (const each of importsOf(file)) {
      const target = each.isType ? null : targetOf(each);
      if (target && /\.tsx?$/.test(target)) visit(target);
    }
  };
  entries.forEach(visit);

  it('never takes the schema library or the translation library along', () => {
    const heavy = [...client]
      .flatMap(importsOf)
      .filter(
        ({ to, isType }) =>
          !isType && (/\.schema\.ts$/.test(to) || /^(zod|astro\/zod|i18next|yaml)$/.test(to)),
      );
    expect(entries.length).toBeGreaterThan(0);
    expect(heavy.map(({ from, to }) => `${shown(from)} imports ${to}`)).toEqual([]);
  });

  it('never writes markup from a string', () => {
    const writes = /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
    expect([...client].filter((file) => writes.test(withoutComments(textOf(file)))).map(shown)).toEqual([]);
  });

  it('keeps nothing on the device', () => {
    const storage =
      /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|sendBeacon|fetch\()/;
    expect([...client].filter((file) => storage.test(withoutComments(textOf(file)))).map(shown)).toEqual([]);
  });
});

describe('pages and components', () => {
  const templates = sources.filter((file) => /\.(astro|tsx)$/.test(file));

  it('have no style in an attribute and no script in the markup, which the policy would block', () => {
    const blocked = /\sstyle=["'{]|<script[^>]*is:inline|<style[\s>]/;
    expect(templates.filter((file) => blocked.test(withoutComments(textOf(file)))).map(shown)).toEqual([]);
  });

  it('leave the name of the product to words and configuration', () => {
    const drawing = /<\/?Cairn\b|import\s+Cairn\s+from|Cairn\.astro/g;
    const wrong = sources.filter(
      (file) =>
        !file.endsWith('.css') &&
        shown(file) !== join('src', 'site.config.ts') &&
        /\bCairn\b/.test(withoutComments(textOf(file)).replace(drawing, '')),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('are routes of 25 lines at most', () => {
    const routes = filesUnder(join(src, 'pages'), /\.astro$/);
    const long = routes.filter((file) => textOf(file).trimEnd().split('\n').length > 25);
    expect(routes.length).toBeGreaterThan(0);
    expect(long.map(shown)).toEqual([]);
  });
});

describe('the project', () => {
  it('names no registry in its lockfile', () => {
    expect(textOf(join(root, 'package-lock.json'))).not.toContain('"resolved"');
  });

  it('leaves no test out', () => {
    const leftOut = new RegExp(
      `\\b(?:it|test|describe)\\.${'(?:skip|only|todo|fixme|fail)'}\\b|\\bx(?:it|describe)\\(`,
    );
    const tests = filesUnder(join(root, 'tests'), /\.(test|spec)\.tsx?$/);
    expect(tests.length).toBeGreaterThan(3);
    expect(tests.filter((file) => leftOut.test(textOf(file))).map(shown)).toEqual([]);
  });

  it('keeps code out of lessons and locales', () => {
    const code = [join(root, 'lessons'), join(root, 'locales')].flatMap((folder) =>
      filesUnder(folder, /\.(ts|tsx|js|mjs|astro|mdx|html)$/),
    );
    expect(code.map(shown)).toEqual([]);
  });
});
