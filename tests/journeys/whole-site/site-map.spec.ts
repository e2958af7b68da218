/** The site map against the pages that were built. */
import { siteConfig } from '../../../src/site.config.ts';
import { pagesOf } from '../support/pages.ts';
import { expect, test } from '../support/test.ts';

/** Pages of a locale that no map should name, each with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'search/': 'It is the map.',
  'offline/': 'The device shows it in place of a page that it does not hold; it has nothing to read.',
};

test.describe('the site map', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of siteConfig.publishedLocales) {
    test(`/${locale}/ · names every page of its language`, async ({ page, site }) => {
      const built = pagesOf(site.folder).map(({ path }) => `/${path}`);
      const own = built.filter((path) => path.startsWith(`/${locale}/`));
      const leftOut = Object.keys(LEFT_OUT).map((path) => `/${locale}/${path}`);
      expect(own).toEqual(expect.arrayContaining(leftOut));

      await page.goto(`${locale}/search/`);
      const links = page.getByRole('main').getByRole('link');
      const named = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      expect([...new Set(named), ...leftOut].sort()).toEqual(own.sort());
    });
  }

  test('need not name what stands outside of every language', ({ site }) => {
    const others = pagesOf(site.folder)
      .map(({ path }) => path)
      .filter((path) => !siteConfig.publishedLocales.some((locale) => path.startsWith(`${locale}/`)));
    // Where a language is chosen, and what stands where nothing is.
    expect(others).toEqual(['', '404.html']);
  });
});
