/** A copy that a host keeps below its own site, at /a/sub-path/. */
import { pagesOf } from '../support/pages.ts';
import { readPages } from '../support/read-pages.ts';
import { expect, test } from '../support/test.ts';
import { readToTheEnd, violationsOn, watch } from '../support/watch.ts';

test.describe('under a sub-path', () => {
  test('home, a lesson with its quiz, fonts and help work, and nothing is missing', async ({
    page,
    origin,
    site,
    say,
    openLesson,
    words,
  }) => {
    const seen = await watch(page, origin);
    await page.goto('');
    await page.getByRole('main').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`${origin}${site.base}${words}/`);
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await quiz.choose(0);
    await quiz.button(0, 'check').click();
    await quiz.expectFeedback(0);
    await page.evaluate(() => document.fonts.ready);
    expect(seen.requests.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0);
    await page
      .getByRole('banner')
      .getByRole('link', { name: say('common:nav.help') })
      .first()
      .click();
    await expect(page).toHaveURL(`${origin}${site.base}${words}/help/`);
    await page.getByRole('main').locator('a[href$="/fr/"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('help:title'));
    await readToTheEnd(page);
    expect(seen.requests.filter((url) => !url.startsWith(origin + site.base))).toEqual([]);
    expect(seen.failed).toEqual([]);
    expect(await violationsOn(page, seen)).toEqual([]);
  });

  test('every link and file stays below it', async ({ page, site }) => {
    const pages = await readPages(page, site.folder);
    expect(pages.length).toBe(pagesOf(site.folder).length);
    expect(pages.length).toBeGreaterThan(100);
    const exists = new Set(pages.map(({ path }) => site.base + path));
    for (const each of pages) {
      const inside = [...each.links, ...each.resources].filter((link) => /^\/(?!\/)/.test(link));
      expect(
        inside.filter((link) => !link.startsWith(site.base)),
        `/${each.path}`,
      ).toEqual([]);
      const dead = each.links
        .filter((link) => link.startsWith(site.base))
        .map((link) => link.replace(/[#?].*$/, ''))
        .filter((link) => !exists.has(link));
      expect(dead, `/${each.path}`).toEqual([]);
      if (each.canonical) expect(new URL(each.canonical).pathname).toBe(site.base + each.path);
    }
  });
});
