/** Every page, opened and read to its end: what it asks for, what it blocks, what moves, and whether a scan finds faults. */
import { siteConfig } from '../../../src/site.config.ts';
import { builtSite, KINDS_OF_PAGE, kindOf, kindsOfPage, pagesOf } from '../support/pages.ts';
import { faultsOn, LOOKS, scansAll, wear } from '../support/scan.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

const pages = pagesOf(builtSite);
/** Scanned in every look by scan.spec.ts. */
const scanned = new Set(kindsOfPage('en'));

test('there is a built site to look at', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('no kind of page is left out where one of each is looked at closely', () => {
  const own = siteConfig.publishedLocales.flatMap((locale) =>
    pages.flatMap(({ path }) => (path.startsWith(`${locale}/`) ? [path.slice(locale.length + 1)] : [])),
  );
  const known = new Set(KINDS_OF_PAGE.map(kindOf));
  expect([...new Set(own.map(kindOf))].filter((kind) => !known.has(kind))).toEqual([]);
});

for (const { path } of pages) {
  test(`/${path} asks nobody else, blocks nothing, stands still and passes a scan`, async ({
    page,
    origin,
  }) => {
    await visit(page, origin, path);

    if (scansAll) {
      for (const look of LOOKS) {
        await wear(page, look);
        expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
      }
    } else if (!scanned.has(path)) {
      expect(await faultsOn(page)).toEqual([]);
    }
  });
}
