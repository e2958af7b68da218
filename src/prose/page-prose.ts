/**
 * The prose of pages that are not lessons (about, privacy, teach …), from locales/<locale>/pages/.
 * Knows the files and their shape; addresses and country facts come from the caller.
 */
import { z } from 'astro/zod';
import { pseudoLocale, sourceLocale } from '../i18n/locales.ts';
import { ContentError, type Problem } from '../i18n/problem.ts';
import { pseudo } from '../i18n/pseudo.ts';
import { typeset } from '../i18n/typography.ts';
import { readHead } from './read-yaml.ts';
import { PAGE_LINK, parseProse, proseFaults, renderProse, TERM_LINK } from './render-prose.ts';
import { formProblems, splitProse } from './split-prose.ts';
import { fillMarks } from './words.ts';

const files = import.meta.glob<string>('../../locales/*/pages/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const headSchema = z.strictObject({
  title: z.string().trim().min(1),
  description: z.string().trim().min(1),
  /** Facts its sentences rest on. */
  facts: z.array(z.string()).default([]),
});

/** A page's prose, ready to show. */
export interface PageProse {
  title: string;
  description: string;
  facts: readonly string[];
  sections: readonly { id: string; heading: string; html: string }[];
  /** The locale the words are in: the page's own, or the source locale. */
  locale: string;
}

/** What the prose needs from around it. */
export interface PageProseSetting {
  /** The address behind `term:…` and `page:…` links. */
  addressOf: (link: string) => string;
  /** Fills marks in a run of text, in the words of `locale`. */
  fill: (text: string, locale: string) => string;
}

const fileOf = (locale: string, page: string): string => `locales/${locale}/pages/${page}.md`;

/** The files of every page, for checks: path from the project's root and text. */
export const pageFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.replace('../../', ''), text]),
);

/**
 * The locale in whose words a page is shown: its own, or the source locale while it has no file or lacks a section. No
 * page is shown by halves, and plans quote sections of the page for those who teach.
 * @param files path (`locales/fr/pages/about.md`) → text
 */
export function pageLocale(files: ReadonlyMap<string, string>, locale: string, page: string): string {
  const sectionsIn = (each: string): string[] | undefined => {
    const text = files.get(fileOf(each, page));
    return text === undefined ? undefined : splitProse(text).parts.map(({ id }) => id);
  };
  const own = sectionsIn(locale);
  return own && sectionsIn(sourceLocale)?.every((id) => own.includes(id)) ? locale : sourceLocale;
}

/** Facts a page file names and what is the matter with its form. */
export function readPage(file: string, text: string) {
  const split = splitProse(text);
  const head = readHead(file, split.head, headSchema);
  const parts = split.parts.map((part) => ({ ...part, root: parseProse(part.markdown) }));
  const problems: Problem[] = [
    ...head.problems,
    ...formProblems(file, split),
    ...parts.flatMap(({ id, line, root }) =>
      proseFaults(root, [TERM_LINK, PAGE_LINK]).map((fault) => ({
        file,
        line: line + fault.line,
        id,
        message: fault.message,
        remedy: fault.remedy,
      })),
    ),
  ];
  return { head: head.data, parts, problems };
}

/**
 * A page's prose in a locale, or in the source locale while that has not all of it.
 * @throws ContentError when the file cannot be used.
 */
export function pageProse(locale: string, page: string, { addressOf, fill }: PageProseSetting): PageProse {
  const isPseudo = locale === pseudoLocale.id;
  const from = pageLocale(pageFiles, locale, page);
  const file = fileOf(from, page);
  const text = pageFiles.get(file);
  if (text === undefined) throw new Error(`${file} is missing.`);
  const words = (value: string) => (isPseudo ? pseudo(typeset(value, from)) : typeset(value, from));
  const { head, parts, problems } = readPage(file, text);
  if (!head || problems.length > 0) throw new ContentError(problems);
  return {
    title: words(head.title),
    description: words(head.description),
    facts: head.facts,
    locale: isPseudo ? locale : from,
    sections: parts.map(({ id, heading, markdown }) => ({
      id,
      heading: words(heading),
      html: renderProse(parseProse(words(markdown)), {
        isStory: false,
        ownLabel: '',
        addressOf,
        fill: (run) => fill(run, isPseudo ? locale : from),
      }),
    })),
  };
}

/** What a page is called and rests on. */
export interface PageHead {
  page: string;
  title: string;
  /** The facts that it names. */
  facts: readonly string[];
  /** What depends on the country in its prose, e.g. `frame:sexuality`. */
  marks: readonly string[];
}

/** The heads of all pages in a locale, each in the source locale while that has not all of it. */
export function pageHeads(locale: string): PageHead[] {
  const pages = [...pageFiles.keys()]
    .filter((file) => file.startsWith(`locales/${sourceLocale}/`))
    .map((file) => file.slice(file.lastIndexOf('/') + 1, -'.md'.length));
  return pages.map((page) => {
    const marks = new Set<string>();
    const fill = (text: string) =>
      fillMarks(text, (mark) => {
        marks.add(mark);
        return '';
      });
    const { title, facts } = pageProse(locale, page, { addressOf: () => '', fill });
    return { page, title, facts, marks: [...marks] };
  });
}
