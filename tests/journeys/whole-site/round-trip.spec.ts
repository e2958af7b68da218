/** What is made out of pages (packages, copies to take away) reads and writes them: nothing may be lost on the way. */
import { readFileSync } from 'node:fs';
import { htmlOf, readPage } from '../../../src/markup/page.ts';
import { withPagePolicy } from '../../../src/markup/page-policy.ts';
import { pagesOf } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

test('every page, read as a tree and written again, is the same page to a browser', async ({
  page,
  site,
}) => {
  const pages = pagesOf(site.folder).map(({ path, file }) => {
    const before = readFileSync(file, 'utf8');
    return { path, before, after: withPagePolicy(htmlOf(readPage(before).tree)) };
  });
  expect(pages.length).toBeGreaterThan(100);
  await page.goto('about:blank');
  for (const { path, before, after } of pages) {
    const isSame = await page.evaluate(
      (texts) => {
        const [one, other] = texts.map((text) => new DOMParser().parseFromString(text, 'text/html'));
        return one?.isEqualNode(other ?? null);
      },
      [before, after],
    );
    expect(isSame, `/${path}`).toBe(true);
  }
});
