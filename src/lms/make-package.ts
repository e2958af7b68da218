/**
 * Puts one package together out of the built site: the lesson or the lessons of a course, all help pages, the words
 * explained, styles, fonts, scripts, the frame, the manifest, the notes. The same site gives the same files.
 */
import { createHash } from 'node:crypto';
import { select } from 'hast-util-select';
import { readPage, textIn } from '../markup/page.ts';
import { addressesInStyle } from '../markup/style-addresses.ts';
import type { BuiltSite } from './built-site.ts';
import { SCRIPTS } from './bundle-scripts.ts';
import { hasPlatform, nameOf, type PackagePlan } from './formats.ts';
import { framePage } from './frame-page.ts';
import { manifestOf } from './manifests.ts';
import { packagePage, STYLES } from './package-page.ts';
import { fileOf } from './package-paths.ts';
import { teacherNotes } from './teacher-notes.ts';
import type { Files } from './zip-files.ts';

/** What making packages needs. */
export interface Workshop {
  site: BuiltSite;
  scripts: { frame: Files; lesson: Files };
  /** The base path of the built site. */
  base: string;
  /** The address of the site on the web, without path. */
  address: string;
  /** Pages that are the same in many packages, once they were made. */
  made: Map<string, { html: string; styles: readonly string[] }>;
}

const NOTES = 'README.txt';
const START = { framed: 'start.html', alone: 'index.html' } as const;
const ROOT_FILES = ['favicon.svg', 'blank.svg'];

/** Names that are reserved for examples lead nowhere. */
const isOnTheWeb = (address: string): boolean =>
  !/\.(?:example|test|invalid|localhost)$|\/localhost$/.test(new URL(address).origin);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The name of a style sheet, which follows from what it says. */
const styleName = (text: string): string =>
  `${STYLES}/${createHash('sha256').update(text).digest('hex').slice(0, 12)}.css`;

/** The files of one package. */
export function makePackage(plan: PackagePlan, { site, scripts, base, address, made }: Workshop): Files {
  const { locale, audience, topic, format, report } = plan;
  const isFramed = hasPlatform(format);
  const words = site.words(locale);
  const lessonPath = (name: string) => `${locale}/learn/${audience}/${name}/`;
  const topics = site.lessons.filter(
    (each) => each.audience === audience && (!topic || each.topic === topic),
  );
  const start = topic ? lessonPath(topic) : `${locale}/learn/${audience}/`;
  const startFile = isFramed ? START.framed : START.alone;
  const own = [start, ...topics.map((each) => lessonPath(each.topic))];
  const shared = [...site.helpPages(locale), `${locale}/glossary/`];
  const pages = new Set([...own, ...shared]);
  const files = new Map<string, Uint8Array>();

  const place = (path: string): string | null => {
    if (path === start || path === `${locale}/`) return startFile;
    if (pages.has(path)) return fileOf(path);
    if (path.endsWith('/') || path === '') return null;
    const content = site.content(path);
    if (content) files.set(path, content);
    return content && path;
  };
  const fileIn = (path: string): string => (path === start ? startFile : fileOf(path));
  const publicAddress = (path: string) => (isOnTheWeb(address) ? new URL(base + path, address).href : null);
  const lessonOf = (path: string): string | null =>
    topics.find((each) => path === lessonPath(each.topic))?.id ?? null;

  const make = (path: string, place: (path: string) => string | null) => {
    const styles: string[] = [];
    const keepStyle = (text: string) => {
      styles.push(text);
      return styleName(text);
    };
    const setting = { base, place, publicAddress, keepStyle, script: SCRIPTS.lesson, format, report, words };
    const html = packagePage(site.text(fileOf(path)), fileIn(path), lessonOf(path), setting);
    return { html, styles };
  };
  /** A shared page leads to no lesson but by way of the start, which has one of two names. */
  const makeShared = (path: string) => {
    const key = `${startFile} ${path}`;
    const known = made.get(key) ?? make(path, (to) => (own.includes(to) ? null : place(to)));
    made.set(key, known);
    return known;
  };
  for (const path of pages) {
    const { html, styles } = shared.includes(path) ? makeShared(path) : make(path, place);
    files.set(fileIn(path), bytes(html));
    for (const style of styles) files.set(styleName(style), bytes(style));
  }
  // Shared pages that were made for an earlier package did not ask for their files again.
  for (const [name, content] of [...files].filter(([path]) => path.endsWith('.css')))
    for (const named of addressesInStyle(new TextDecoder().decode(content))) place(siteWay(name, named));
  for (const path of ROOT_FILES) place(path);
  for (const [path, content] of scripts.lesson) files.set(path, content);

  const { dir, tree } = readPage(site.text(fileOf(start)));
  const heading = select('h1', tree);
  const title = heading ? textIn(heading).trim() : '';
  const description = select('meta[name="description"]', tree)?.properties.content;
  if (isFramed) {
    const lessons = Object.fromEntries(topics.map((each) => [each.id, fileIn(lessonPath(each.topic))]));
    const facts = { locale, dir, title, label: words.frame, format, report, lessons, start: startFile };
    files.set('index.html', bytes(framePage({ ...facts, script: SCRIPTS.frame })));
    for (const [path, content] of scripts.frame) files.set(path, content);
  }
  files.set(NOTES, bytes(teacherNotes(words.notes, title, format, report)));
  const manifest = manifestOf(format, {
    id: nameOf({ ...plan, report: 'completion' }),
    address: new URL(base + start, address).href,
    locale,
    title,
    description: String(description ?? title),
    opens: 'index.html',
    files: [...files.keys()].filter((path) => path !== 'index.html').sort(),
  });
  if (manifest) files.set(manifest.name, bytes(manifest.text));
  return files;
}

/** The path that a style sheet's relative address means. */
const siteWay = (from: string, named: string): string =>
  new URL(named, `https://package.example/${from}`).pathname.slice(1);
