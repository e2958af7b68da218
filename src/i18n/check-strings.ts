/**
 * Checks the interface strings of all locales against the source locale: keys, placeholders and the
 * plural forms that each language needs. Pure: files come in as text.
 */
import { checkFile, unlessFound, withoutByteOrderMark } from './check-file.ts';
import { idFaults, markdownFaults, wordsFaults } from './check-words.ts';
import { type LocaleReport, type LocaleSetting, sortGaps } from './locale-gaps.ts';
import type { Problem } from './problem.ts';

/** What the strings are read against. */
export interface StringsSetting extends LocaleSetting {
  /** Telephone numbers of the help services, digits only. */
  knownNumbers: ReadonlySet<string>;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const CONTEXT = /_parents$/;
/** How many signs the parser of JSON quotes before the one it did not expect. */
const QUOTED_BEFORE = 10;
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

interface StringFile {
  file: string;
  locale: string;
  namespace: string;
  text: string;
  strings: ReadonlyMap<string, string>;
}

function flatten(tree: unknown, above = ''): [string, string][] {
  if (typeof tree === 'string') return [[above, tree]];
  // A number or null is no words: it is reported as the empty string that it would show.
  if (tree === null || typeof tree !== 'object') return [[above, '']];
  return Object.entries(tree).flatMap(([key, value]) => flatten(value, above ? `${above}.${key}` : key));
}

const baseOf = (key: string): string => key.replace(PLURAL, '');

/** The line on which the last part of a key stands; the first line if it cannot be found. */
function lineOf(text: string, key: string): number {
  const last = key.slice(key.lastIndexOf('.') + 1);
  const index = text.split('\n').findIndex((line) => line.trimStart().startsWith(`"${last}"`));
  return Math.max(index, 0) + 1;
}

const placeholdersOf = (text: string): string[] =>
  [
    ...new Set([...text.matchAll(PLACEHOLDER)].map(([, inside = '']) => /[\w.-]+/.exec(inside)?.[0] ?? '')),
  ].sort();

/** The line on which JSON stops being valid, as far as the parser tells. */
function brokenLine(text: string, said: string): number {
  const line = /\(line (\d+) /.exec(said);
  if (line) return Number(line[1]);
  // Otherwise it quotes some signs on both sides of the one that it did not expect.
  const around = said.slice(said.indexOf(', ') + 2);
  const quoted = around.slice(around.indexOf('"') + 1, around.lastIndexOf('"'));
  const at = quoted ? text.indexOf(quoted) + (around.startsWith('...') ? QUOTED_BEFORE : 0) : text.length;
  return text.slice(0, at).trimEnd().split('\n').length;
}

function parseFile(file: string, text: string): { parsed: StringFile | null; problems: Problem[] } {
  const whole = checkFile(file, text);
  if (!whole.isReadable) return { parsed: null, problems: whole.problems };
  const [, locale = '', namespace = ''] = /^locales\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
  try {
    const tree: unknown = JSON.parse(withoutByteOrderMark(text));
    if (tree === null || typeof tree !== 'object') throw new SyntaxError('there are no strings in it');
    const strings = new Map(flatten(tree));
    return { parsed: { file, locale, namespace, text, strings }, problems: whole.problems };
  } catch (error) {
    const said = (error as Error).message;
    const remedy =
      'Look near that place: words stand between straight quotation marks ("…"), a comma after all but the last. Quotation marks inside words are typographic ones.';
    const line = brokenLine(text, said);
    const message = `This is not valid JSON: ${said}`;
    return { parsed: null, problems: [{ file, line, id: '', message, remedy }] };
  }
}

/** What is the matter with single strings, whatever the source says. */
function ownProblems({ file, text, strings }: StringFile, knownNumbers: ReadonlySet<string>): Problem[] {
  return [...strings].flatMap(([key, value]) => {
    const at = { file, line: lineOf(text, key), id: key };
    const problems: Problem[] = [];
    if (value.trim() === '') {
      const remedy = 'Write its words between straight double quotes after the colon.';
      problems.push({ ...at, message: 'This string is empty.', remedy });
    }
    if (/[{}]/.test(value.replace(PLACEHOLDER, ''))) {
      const remedy = 'Write {{name}} with two brackets on each side.';
      problems.push({ ...at, message: 'A placeholder is not balanced.', remedy });
    }
    if (value.includes('$t(')) {
      const remedy = 'Write the words out: strings do not call each other.';
      problems.push({ ...at, message: 'A string holds a call of another string.', remedy });
    }
    for (const part of key.split('.')) problems.push(...idFaults(part).map((fault) => ({ ...at, ...fault })));
    const faults = [...wordsFaults(value, knownNumbers), ...markdownFaults(value)];
    problems.push(...faults.map((fault) => ({ ...at, ...fault })));
    return problems;
  });
}

/** The plural forms a locale needs and a file lacks. */
function pluralProblems({ file, locale, text, strings }: StringFile): Problem[] {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const bases = new Set([...strings.keys()].filter((key) => PLURAL.test(key)).map(baseOf));
  return [...bases].flatMap((base) =>
    needed
      .filter((form) => !strings.has(`${base}_${form}`))
      .map((form) => ({
        file,
        line: lineOf(text, `${base}_other`),
        id: `${base}_${form}`,
        message: `The plural form "${form}" is missing; this language needs ${needed.join(', ')}.`,
        remedy: `Add "${base.slice(base.lastIndexOf('.') + 1)}_${form}".`,
      })),
  );
}

/** Keys a translation lacks or has too many, and placeholders that differ. */
function againstSource(source: StringFile, own: StringFile): Problem[] {
  const { file, text, strings } = own;
  const sourceBases = new Map([...source.strings].map(([key, value]) => [baseOf(key), value]));
  const ownBases = new Set([...strings.keys()].map(baseOf));
  const missing = [...sourceBases.keys()].filter((base) => !ownBases.has(base));
  return [
    ...missing.map((id) => ({
      file,
      line: 1,
      id,
      message: 'This string is missing.',
      remedy: `Add it; ${source.file} has “${sourceBases.get(id)}”.`,
    })),
    ...[...strings].flatMap(([id, value]): Problem[] => {
      const at = { file, line: lineOf(text, id), id };
      // A language may tell readers apart where the source does not: French says "vous" to parents.
      const original = sourceBases.get(baseOf(id)) ?? sourceBases.get(baseOf(id).replace(CONTEXT, ''));
      if (original === undefined) {
        return [
          { ...at, message: `${source.file} has no such string.`, remedy: 'Mend the key or take it out.' },
        ];
      }
      const expected = placeholdersOf(original).filter((name) => name !== 'count');
      const found = placeholdersOf(value).filter((name) => name !== 'count');
      if (expected.join() === found.join()) return [];
      const list = expected.map((name) => `{{${name}}}`).join(', ') || 'none';
      return [
        { ...at, message: 'The placeholders differ from the source.', remedy: `Use exactly: ${list}.` },
      ];
    }),
  ];
}

/**
 * Everything that must be mended in the string files, and what translations that are not published lack beside the source.
 * @param files path (`locales/fr/quiz.json`) → text
 */
export function checkStrings(files: ReadonlyMap<string, string>, setting: StringsSetting): LocaleReport {
  const { locales, sourceLocale, knownNumbers } = setting;
  const read = [...files].map(([file, text]) => parseFile(file, text));
  const parsed = read.flatMap(({ parsed }) => parsed ?? []);
  const sources = parsed.filter(({ locale }) => locale === sourceLocale);
  const compared = sortGaps(setting, (locale) => [
    ...parsed.filter((each) => each.locale === locale).flatMap(pluralProblems),
    ...parsed.flatMap(({ file, locale: own, namespace }): Problem[] => {
      if (own !== locale || sources.some((source) => source.namespace === namespace)) return [];
      const names = sources.map((source) => `${source.namespace}.json`).join(', ');
      const remedy = `Mend the name of the file, or take it out. Names: ${names}.`;
      return [{ file, line: null, id: '', message: 'No room has strings in a file of this name.', remedy }];
    }),
    ...sources.flatMap((source): Problem[] => {
      if (source.locale === locale) return [];
      const own = parsed.find((each) => each.locale === locale && each.namespace === source.namespace);
      if (own) return againstSource(source, own);
      const file = `locales/${locale}/${source.namespace}.json`;
      // A file that is there and cannot be read has been reported.
      if (files.has(file)) return [];
      const remedy = `Copy ${source.file} and translate its words.`;
      return [{ file, line: null, id: '', message: 'This file is missing.', remedy }];
    }),
  ]);
  const known = parsed.filter(({ locale }) => locales.includes(locale));
  const found = [...known.flatMap((each) => ownProblems(each, knownNumbers)), ...compared.problems];
  const ofFiles = unlessFound(
    read.flatMap(({ problems }) => problems),
    found,
  );
  return { problems: [...ofFiles, ...found], gaps: compared.gaps };
}
