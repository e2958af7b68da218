/** How much a lesson in class mode may weigh on a school's line, in bytes (KB = 1,024). */
import { sizesOf } from '../../bench/sizes.mjs';
import { siteConfig } from '../../src/site.config.ts';
import { builtSite, pagesOf } from '../journeys/support/pages.ts';
import { expect, test } from '../journeys/support/test.ts';
import { lessonsThatAre } from '../journeys/support/words.ts';

const KB = 1024;
const pages = pagesOf(builtSite).filter(({ path }) => /^[^/]+\/teach\/.*\/class\/$/.test(path));

test('there is class mode to weigh for every lesson in every language', () => {
  expect(pages).toHaveLength(lessonsThatAre.length * siteConfig.publishedLocales.length);
});

test('a lesson in class mode is 20 KB at most, with its styles, its story and the notes', ({ site }) => {
  const sizes = pages.map(({ path }) => ({ path, size: sizesOf(site.folder, path).page }));
  expect(sizes.filter(({ size }) => size > 20 * KB)).toEqual([]);
});
