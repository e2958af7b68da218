/**
 * Checks the prose of pages that are not lessons: form, words, marks, facts, terms and links.
 * Pure: files come in as text.
 */
import { checkFacts } from '../facts/check-facts.ts';
import type { Problem } from '../i18n/problem.ts';
import { ABOUT_PAGES } from '../i18n/routes.ts';
import { readPage } from '../prose/page-prose.ts';
import { lineOf } from '../prose/read-yaml.ts';
import { termsIn } from '../prose/render-prose.ts';
import { faultsOf } from '../prose/words.ts';
import type { CourseSetting } from './read-course.ts';

/** The pages that prose may link to, as `page:…`. */
const PAGES = new Set([
  'about',
  ...ABOUT_PAGES.map((page) => `about/${page}`),
  'help',
  'teach',
  'glossary',
  'search',
  'learn',
  'learn/7-10',
  'learn/11-14',
  'learn/15-18',
  'learn/parents',
]);

const PAGE_LINK = /\]\(page:([^)]*)\)/g;

/** Problems and warnings of all page files: path (`locales/fr/pages/about.md`) → text. */
export function checkPages(
  files: ReadonlyMap<string, string>,
  { claims, terms, knownMarks, knownNumbers, today }: CourseSetting,
): { problems: Problem[]; warnings: readonly Problem[] } {
  const problems: Problem[] = [];
  const facts = [...files].flatMap(([file, text]) => {
    const { head, parts, problems: ofForm } = readPage(file, text);
    problems.push(...ofForm);
    text.split('\n').forEach((line, index) => {
      const at = { file, line: index + 1, id: '' };
      const words = line.replace(/^\s*(?:>\s?)+/, '');
      for (const fault of faultsOf(words, knownMarks, knownNumbers)) problems.push({ ...at, ...fault });
      for (const [, page = ''] of line.matchAll(PAGE_LINK)) {
        if (PAGES.has(page)) continue;
        const remedy = `Pages: ${[...PAGES].join(', ')}.`;
        problems.push({ ...at, id: page, message: 'There is no page of this name.', remedy });
      }
    });
    for (const { id, line, root } of parts) {
      for (const use of termsIn(root)) {
        if (terms[use.term]) continue;
        const remedy = `Terms: ${Object.keys(terms).join(', ')}.`;
        const message = `The glossary has no term "${use.term}".`;
        problems.push({ file, line: line + use.line, id, message, remedy });
      }
    }
    const headText = text.split('\n---')[0]?.replace(/^---\n/, '') ?? '';
    return (head?.facts ?? []).map((id, index) => ({
      id,
      audience: '/teach/' as const,
      file,
      get line() {
        return lineOf(headText, ['facts', index], 1);
      },
    }));
  });
  const ofFacts = checkFacts(facts, claims, today);
  return { problems: [...problems, ...ofFacts.problems], warnings: ofFacts.warnings };
}
