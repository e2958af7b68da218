/**
 * Builds a site out of damaged files: the real lessons and locales, into which everything hostile has been written that the
 * checks let pass. Then looks for it in the pages: as words, and as nothing else.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTermWords } from '../../src/glossary/check-terms.ts';
import { terms } from '../../src/glossary/data.ts';
import { parseTermWords } from '../../src/glossary/load-terms.ts';
import { checkStrings } from '../../src/i18n/check-strings.ts';
import type { Problem } from '../../src/i18n/problem.ts';
import { checkGlossary } from '../../src/lessons/check-glossary.ts';
import { checkPages } from '../../src/lessons/check-pages.ts';
import { courseSetting } from '../../src/lessons/course-setting.ts';
import { readCourse } from '../../src/lessons/read-course.ts';
import { buildCopy, copyProject } from '../build-copy.ts';
import { pagesOf } from '../journeys/support/pages.ts';
import { readFolder } from '../read-content.ts';
import { type Allowed, lookThrough } from './active-content.ts';
import { hostileStrings } from './hostile-strings.ts';
import { damaged, replaceWords } from './mutate-file.ts';

const SEED = 20261129;
/** How often each file is damaged again, on top of what it has taken already. */
const ROUNDS = 4;
const DAY = '2026-12-01';

type Files = Map<string, string>;
let copy: string;

const original: Files = new Map([
  ...readFolder('lessons', /^[^R].*\.(md|yaml)$/),
  ...readFolder('locales', /^(?!README).*\.(md|yaml|json)$/),
]);
const setting = courseSetting(DAY);
const LOCALES = setting.publishedLocales.join('|');
const WORDS = new RegExp(`^lessons/.+/(?:${LOCALES})\\.|^locales/(?:${LOCALES})/(?!blame)`);

const under = (files: Files, start: RegExp): Files =>
  new Map([...files].filter(([file]) => start.test(file)));
/** What belongs together and can be read by itself, and how it is read. */
const groups: { files: RegExp; check: (files: Files) => readonly Problem[] }[] = [
  ...[...original.keys()]
    .filter((file) => file.endsWith('/lesson.yaml'))
    .map((file) => ({
      files: new RegExp(`^${dirname(file)}/`),
      check: (files: Files) => readCourse(files, setting).problems,
    })),
  ...[...original.keys()]
    .filter((file) => /^locales\/en\/[^/]+\.json$/.test(file))
    .map((file) => ({
      files: new RegExp(`^locales/\\w+/${basename(file)}$`),
      check: (files: Files) => checkStrings(files, setting).problems,
    })),
  { files: /^locales\/\w+\/pages\//, check: (files) => checkPages(files, setting).problems },
  {
    files: /^locales\/\w+\/glossary\.yaml$/,
    check: (files) => [
      ...checkGlossary(files, setting.knownNumbers),
      ...[...files].flatMap(([file, text]) => {
        const { data, problems } = parseTermWords(text, file);
        return [...problems, ...checkTermWords(terms, data, file.split('/')[1] as string)];
      }),
    ],
  },
];

let tried = 0;
const taken: { file: string; payload: string }[] = [];
/** A file with the next hostile string in the place of some of its words, written as its format wants it. */
function withPayload(file: string, text: string, share: number): [string, string] {
  const payload = hostileStrings[tried % hostileStrings.length] as string;
  tried += 1;
  const written = file.endsWith('.md') ? payload.replace(/\s+/g, ' ') : JSON.stringify(payload).slice(1, -1);
  return [replaceWords(text, share, written), payload];
}

/** The group's files with all damage that its checks let pass. */
function damagedGroup({ files: start, check }: (typeof groups)[number], seed: number): Files {
  const files = under(original, start);
  const told = ({ file, line, id, message }: Problem) => JSON.stringify([file, line, id, message]);
  const before = new Set(check(files).map(told));
  const names = [...files.keys()].filter((file) => WORDS.test(file));
  const shares = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), {
    seed,
    numRuns: ROUNDS * names.length,
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes = new Map<string, [string, string]>();
    for (const file of names) {
      const text = files.get(file) as string;
      // Every fourth time the file is broken without regard for its format.
      const [changed, payload] =
        round % 4 === 3
          ? [
              fc.sample(damaged(new Map([[file, text]])), { seed: seed + round, numRuns: 1 })[0]?.[1] ?? text,
              '',
            ]
          : withPayload(file, text, shares.pop() as number);
      if (changed !== text) changes.set(file, [changed, payload]);
    }
    for (let isClean = false; !isClean; ) {
      const now = new Map([...files, ...[...changes].map(([file, [text]]) => [file, text] as const)]);
      const refused = check(now).filter((problem) => !before.has(told(problem)));
      isClean = refused.length === 0;
      const mine = refused.map(({ file }) => file).filter((file) => changes.has(file));
      for (const file of mine) changes.delete(file);
      // What is wrong shows in a file that nobody touched: nobody knows whose fault it is.
      if (!isClean && mine.length === 0) changes.clear();
    }
    for (const [file, [text, payload]] of changes) {
      files.set(file, text);
      taken.push({ file, payload });
    }
  }
  return files;
}

/** Hosts that the project's own data names. */
const hosts = new Set(
  [...readFolder('src', /\.(yaml|ts)$/)].flatMap(([, text]) =>
    [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host = '']) => host),
  ),
);
const allowed: Allowed = {
  hosts,
  isOwnScript: (address) =>
    /^\/_astro\/[\w.-]+\.js$/.test(address) && existsSync(join(copy, 'dist', address)),
};

beforeAll(() => {
  copy = copyProject('fuzz-build');
  for (const [index, group] of groups.entries())
    for (const [file, text] of damagedGroup(group, SEED + index)) writeFileSync(join(copy, file), text);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a site built out of everything hostile that the checks let pass', () => {
  test('is built', () => {
    buildCopy(copy, DAY);
  });

  test('shows it as words, and holds nothing that acts, loads from elsewhere or hides', () => {
    const pages = pagesOf(join(copy, 'dist'));
    expect(pages.length).toBeGreaterThan(100);
    const faults: string[] = [];
    let words = '';
    for (const { path, file } of pages) {
      const looked = lookThrough(readFileSync(file, 'utf8'), allowed);
      faults.push(...looked.active.map((fault) => `/${path} ${fault}`));
      words += looked.words;
    }
    const shown = taken.filter(({ payload }) => payload.trim() !== '' && words.includes(payload));
    console.log(
      `${tried} hostile strings tried, ${taken.length} damages taken, ${shown.length} strings shown as they are; ` +
        `${pages.length} pages, ${faults.length} parts that act.`,
    );
    // Otherwise nothing was tried here.
    expect(taken.length).toBeGreaterThan(100);
    expect(shown.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });
});

test('what would act is seen in a page', () => {
  const page = (body: string) => lookThrough(`<!doctype html><body>${body}</body>`, allowed).active;
  for (const body of [
    '<script>alert(1)</script>',
    '<script src="/_astro/nobody.js"></script>',
    '<script src="//evil.example/x.js"></script>',
    '<p onclick="x()">',
    '<p style="background:url(//evil.example)">',
    '<style>@import "//evil.example/x.css"</style>',
    '<a href="javascript:alert(1)">',
    '<a href=" jav&#10;ascript:alert(1)">',
    '<a href="data:text/html,x">',
    '<a href="//evil.example">',
    '<a href="https://evil.example/">',
    '<img src="https://evil.example/x.png">',
    '<svg><image href="https://evil.example/x.png"/></svg>',
    '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
    '<svg><animate attributeName="x"/></svg>',
    '<template><script>alert(1)</script></template>',
    '<iframe srcdoc="x"></iframe>',
    '<form action="//evil.example"></form>',
    '<button formaction="/x">',
    '<meta http-equiv="refresh" content="0;url=/x">',
    '<base href="/x">',
    '<p title="\u202e">',
    '<p>\u{e0041}</p>',
  ])
    expect(page(body), body).not.toEqual([]);
  expect(
    page('<p>&lt;script&gt; <a href="/en/">x</a> <a href="#a">y</a> <a href="tel:3018">z</a></p>'),
  ).toEqual([]);
});
