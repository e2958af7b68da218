/**
 * Checks the prose of pages that are not lessons: form, words, marks, facts, terms and links, and that a
 * translation has all of it. Pure: files come in as text.
 */
import { AUDIENCES } from '../course.ts';
import { checkFacts, type FactUse } from '../facts/check-facts.ts';
import { type MarkUse, markFactUses } from '../facts/choose-statement.ts';
import { checkFile, unlessFound, unreadable } from '../i18n/check-file.ts';
import { idFaults } from '../i18n/check-words.ts';
import { type LocaleReport, sortGaps } from '../i18n/locale-gaps.ts';
import type { Problem } from '../i18n/problem.ts';
import { ABOUT_PAGES } from '../i18n/routes.ts';
import { pageLocale, readPage } from '../prose/page-prose.ts';
import { lineOf } from '../prose/read-yaml.ts';
import { termsIn } from '../prose/render-prose.ts';
import { sectionFaults } from '../prose/section-faults.ts';
import { faultsOf, marksIn, NO_MARKS, plainFaults } from '../prose/words.ts';
import { type PageSection, pageGaps } from './page-gaps.ts';
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
  ...AUDIENCES.flatMap((audience) => [`learn/${audience}`, `teach/${audience}`]),
]);

const PAGE_LINK = /\]\(page:([^()]*)\)/g;

/** One page file: what must be mended in it, and what it rests on. */
interface CheckedPage {
  file: string;
  problems: Problem[];
  /** The facts that it names. */
  facts: FactUse[];
  /** What depends on the country, where its words mark it. */
  marks: MarkUse[];
  /** Null where the file cannot be read. */
  sections: readonly PageSection[] | null;
}

function checkPage(
  file: string,
  text: string,
  { terms, knownMarks, knownNumbers }: CourseSetting,
): CheckedPage {
  const whole = checkFile(file, text);
  if (!whole.isReadable) return { file, problems: whole.problems, facts: [], marks: [], sections: null };
  const { head, parts, problems } = readPage(file, text);
  const faultsIn = (words: string) => faultsOf(words, knownMarks, knownNumbers);
  /** Titles and headings stand in menus and lists too, where no mark is filled. */
  const titleFaults = (words: string) => plainFaults(words, NO_MARKS, knownNumbers);
  text.split('\n').forEach((line, index) => {
    for (const [, page = ''] of line.matchAll(PAGE_LINK)) {
      if (PAGES.has(page)) continue;
      const remedy = `Pages: ${[...PAGES].join(', ')}.`;
      problems.push({ file, line: index + 1, id: page, message: 'There is no page of this name.', remedy });
    }
  });
  const headText = text.split('\n---')[0]?.replace(/^---\n/, '') ?? '';
  for (const id of ['title', 'description'] as const) {
    const line = () => lineOf(headText, [id], 1);
    for (const fault of titleFaults(head?.[id] ?? '')) problems.push({ file, line: line(), id, ...fault });
  }
  const seen = new Set<string>();
  for (const { id, heading, line, markdown, root } of parts) {
    const report = (message: string, remedy: string) => problems.push({ file, line, id, message, remedy });
    if (seen.has(id)) report('This section stands here twice.', 'Mend the id of one, or take one out.');
    seen.add(id);
    if (root.children.length === 0)
      report('This section has no words.', 'Write its words below the heading.');
    for (const fault of [...idFaults(id), ...titleFaults(heading)])
      problems.push({ file, line, id, ...fault });
    for (const fault of sectionFaults(markdown, root, faultsIn)) {
      problems.push({ file, id, ...fault, line: line + fault.line });
    }
    for (const use of termsIn(root)) {
      if (Object.hasOwn(terms, use.term)) continue;
      const remedy = `Terms: ${Object.keys(terms).join(', ')}.`;
      const message = `The glossary has no term "${use.term}".`;
      problems.push({ file, line: line + use.line, id, message, remedy });
    }
  }
  const facts = (head?.facts ?? []).map((id, index) => ({
    id,
    audience: '/teach/' as const,
    file,
    get line() {
      return lineOf(headText, ['facts', index], 1);
    },
  }));
  const marks = parts.flatMap(({ line, markdown }) =>
    marksIn(markdown).map((use) => ({
      mark: use.mark,
      audience: '/teach/' as const,
      file,
      line: line + use.line,
    })),
  );
  const ofFile = unlessFound(whole.problems, problems);
  return { file, problems: [...problems, ...ofFile], facts, marks, sections: parts };
}

/** The facts behind the marks of the pages, as each locale of the site shows them. */
function markFacts(
  checked: readonly CheckedPage[],
  files: ReadonlyMap<string, string>,
  { locales, statements, countryOf }: CourseSetting,
): FactUse[] {
  const marked = checked.filter(({ marks }) => marks.length > 0);
  return locales.flatMap((locale) =>
    marked.flatMap(({ file, marks }) => {
      const [, from, page = ''] = /^locales\/([^/]+)\/pages\/(.+)\.md$/.exec(file) ?? [];
      if (pageLocale(files, locale, page) !== from) return [];
      return markFactUses(marks, statements, countryOf(locale));
    }),
  );
}

/** Problems, gaps and warnings of all page files: path (`locales/fr/pages/about.md`) → text. */
export function checkPages(
  files: ReadonlyMap<string, string>,
  setting: CourseSetting,
): LocaleReport & { warnings: readonly Problem[] } {
  const checked = [...files].map(([file, text]): CheckedPage => {
    try {
      return checkPage(file, text, setting);
    } catch (error) {
      return { file, problems: [unreadable(file, error)], facts: [], marks: [], sections: null };
    }
  });
  const sections = new Map(checked.map((page) => [page.file, page.sections]));
  const compared = sortGaps(setting, (locale) => pageGaps(sections, locale, setting.sourceLocale));
  const ofFacts = checkFacts(
    [...checked.flatMap(({ facts }) => facts), ...markFacts(checked, files, setting)],
    setting.claims,
    setting.today,
  );
  const problems = checked.flatMap((page) => page.problems);
  return {
    problems: [...problems, ...compared.problems, ...ofFacts.problems],
    gaps: compared.gaps,
    warnings: ofFacts.warnings,
  };
}
