/**
 * Every text that people read, from the files of lessons/ and locales/. Knows which file holds which
 * kind of words, and who reads them.
 */

import { AUDIENCES, type Audience } from '../../../src/course.ts';
import { parseYaml } from '../../../src/prose/parse-yaml.ts';
import { readProseTexts } from './read-prose-texts.ts';
import { type FoundString, readStrings } from './read-strings.ts';
import type { Reader, Text, Voice } from './text.ts';

/** Files by path from the project's root. */
export type Files = ReadonlyMap<string, string>;

const LESSON_FILE = /^(lessons\/([^/]+)\/[^/]+)\/([^/.]+)\.(md|quiz\.yaml|scenario\.yaml)$/;
const SITE_FILE = /^locales\/([^/]+)\/(?:pages\/)?([^/]+)\.(md|json|yaml)$/;
const SCENARIO_CHOICE = /^choices\..*\.text$/;

/** Lists for checks, which nobody reads. */
const NO_WORDS = /\/blame\.yaml$/;

/** Pages that speak to children too; all others speak to adults. */
const PAGES_FOR_EVERYONE = new Set(['privacy', 'accessibility', 'about']);

const parsed = (files: Files, path: string): unknown => parseYaml(files.get(path) ?? 'null');

/** Ids of the sections of a lesson that are stories. */
function storiesOf(files: Files, folder: string): Set<string> {
  const facts = parsed(files, `${folder}/lesson.yaml`) as {
    sections?: { id: string; kind: string }[];
  } | null;
  return new Set(facts?.sections?.filter(({ kind }) => kind === 'story').map(({ id }) => id));
}

interface GraphStep {
  id: string;
  lines?: { id: string; by: string }[];
}

/** `scene.line` of every line that the narrator does not tell. */
function spokenLines(files: Files, folder: string): Set<string> {
  const graph = parsed(files, `${folder}/scenario.yaml`) as {
    scenes?: GraphStep[];
    outcomes?: GraphStep[];
  } | null;
  const steps = [...(graph?.scenes ?? []), ...(graph?.outcomes ?? [])];
  return new Set(
    steps.flatMap(({ id, lines = [] }) =>
      lines.filter(({ by }) => by !== 'narrator').map((line) => `${id}.${line.id}`),
    ),
  );
}

const quizVoice = ({ path }: FoundString): Voice =>
  path[1] === 'options' && path.at(-1) === 'text' ? 'offered' : 'told';

function scenarioVoice({ path }: FoundString, spoken: ReadonlySet<string>): Voice {
  const [part, step, kind, id] = path;
  if (part === 'names') return 'name';
  if (kind === 'lines' && spoken.has(`${step}.${id}`)) return 'said';
  return SCENARIO_CHOICE.test(path.slice(2).join('.')) ? 'offered' : 'told';
}

function lessonTexts(files: Files, file: string, text: string, found: RegExpExecArray): Text[] {
  const [, folder = '', audience, locale = '', kind] = found;
  const from = { file, locale, reader: audience as Audience };
  if (kind === 'md') {
    const stories = storiesOf(files, folder);
    return readProseTexts(from, text, (section) => stories.has(section));
  }
  const spoken = kind === 'scenario.yaml' ? spokenLines(files, folder) : null;
  return readStrings(text).map((string) => ({
    ...from,
    line: string.line,
    id: string.path.join('.'),
    voice: spoken ? scenarioVoice(string, spoken) : quizVoice(string),
    text: string.text,
  }));
}

/** A string that only one audience reads says so in its path: `wordings.7-10`, `lead_parents`. */
function readerOf(path: readonly string[]): Reader {
  const own = AUDIENCES.find((audience) => path.includes(audience));
  return own ?? (path.at(-1)?.endsWith('_parents') ? 'parents' : 'everyone');
}

function siteTexts(file: string, text: string, found: RegExpExecArray): Text[] {
  const [, locale = '', name = '', kind] = found;
  if (kind === 'md') {
    const reader = PAGES_FOR_EVERYONE.has(name) ? 'everyone' : 'adults';
    return readProseTexts({ file, locale, reader }, text);
  }
  return readStrings(text).map(({ path, line, text }) => ({
    file,
    line,
    id: path.join('.'),
    locale,
    reader: readerOf(path),
    voice: 'told',
    text,
  }));
}

/** Every text in the files, in the order of files and lines. */
export function readTexts(files: Files): Text[] {
  return [...files].sort().flatMap(([file, text]) => {
    if (NO_WORDS.test(file)) return [];
    const lesson = LESSON_FILE.exec(file);
    if (lesson) return lessonTexts(files, file, text, lesson);
    const site = SITE_FILE.exec(file);
    return site ? siteTexts(file, text, site) : [];
  });
}
