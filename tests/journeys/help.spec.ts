/** Finding somebody to talk to: the country, the numbers, and what is said about them. */
import { contextOf } from '../../src/i18n/register.ts';
import { siteConfig } from '../../src/site.config.ts';
import { expect, test } from './support/test.ts';

const countryOf = (words: string): string => (siteConfig.countryOfLocale[words] ?? 'ZZ').toLowerCase();

test.describe('help', () => {
  test('offers 51 places to choose from, and guesses none', async ({ page, words }) => {
    await page.goto(`${words}/help/`);
    const links = page.getByRole('main').getByRole('link');
    await expect(links).toHaveCount(51);
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(addresses).size).toBe(51);
    expect(addresses.at(-1)).toMatch(/\/zz\/$/);
  });

  test('can be reached for a country in two steps, with the keyboard alone', async ({ page, say, words }) => {
    await page.goto(`${words}/help/`);
    const norway = new Intl.DisplayNames([words], { type: 'region' }).of('NO') ?? '';
    await page
      .getByRole('main')
      .getByRole('link', { name: words === 'ar-XB' ? /Norge/ : norway })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/help\/no\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('help:title'));
  });

  test('stands at the end of the glossary, with somebody for when everything is too much', async ({
    page,
    say,
    words,
  }) => {
    await page.goto(`${words}/glossary/`);
    const card = page.getByRole('region', { name: say('help:card.title') });
    await expect(card).toBeVisible();
    const international = countryOf(words) === 'zz';
    await expect(card.getByText(say('help:section.crisis.short'))).toHaveCount(international ? 0 : 1);
  });

  test('and what to do now are one step away where a lesson may be opened in the hour it is about', async ({
    page,
    say,
    words,
  }) => {
    const now = page.getByRole('navigation', { name: say('lesson:urgent', contextOf('parents')) });
    await page.goto(`${words}/learn/parents/sharenting/`);
    await expect(now).toHaveCount(0);
    await page.goto(`${words}/learn/parents/deepfakes/`);
    const links = now.getByRole('link');
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual(['#five-steps', '#help']);
    await links.first().click();
    // Not under the header, which stays in view.
    const top = async (selector: string) =>
      (await page.locator(selector).boundingBox()) ?? { y: 0, height: 0 };
    const header = await top('.header');
    await expect
      .poll(async () => (await top('#five-steps h2')).y)
      .toBeGreaterThanOrEqual(header.y + header.height);
    expect((await top('#five-steps h2')).y).toBeLessThan(400);
  });

  test('leads from a country’s page to what a lesson says must be done first', async ({
    page,
    say,
    words,
  }) => {
    for (const country of ['gb', 'zz']) {
      await page.goto(`${words}/help/${country}/`);
      const steps = page.getByRole('navigation', { name: say('help:first-steps') });
      const addresses = await steps
        .getByRole('link')
        .evaluateAll((all) =>
          all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
        );
      expect(addresses.length).toBeGreaterThan(3);
      expect(addresses).toContain(`/${words}/learn/parents/deepfakes/#five-steps`);
      for (const address of addresses) {
        await page.goto(address.slice(1));
        await expect(page.locator(new URL(address, 'http://x').hash)).toBeInViewport();
      }
    }
  });

  for (const country of ['fr', 'gb', 'no']) {
    test(`puts the emergency first, then somebody to talk to · ${country}`, async ({ page, say, words }) => {
      await page.goto(`${words}/help/${country}/`);
      const main = page.getByRole('main');
      const headings = await main.getByRole('heading', { level: 2 }).allTextContents();
      const places = [say('help:section.emergency.title'), say('help:section.listen.title')].map((title) =>
        headings.findIndex((heading) => heading.replace(/\s+/g, ' ').trim() === title.replace(/\s+/g, ' ')),
      );
      expect(places).toEqual([0, 1]);
      const emergency = main.getByRole('region', { name: say('help:section.emergency.title') });
      await expect(emergency.getByRole('link', { name: /112|999/ }).first()).toHaveAttribute(
        'href',
        /^tel:(?:\+?\d+)$/,
      );
      await expect(main.getByText(say('help:call.title'))).toBeVisible();
      await expect(main.getByRole('link', { name: say('help:country.change') }).first()).toHaveAttribute(
        'href',
        new RegExp(`/${words}/help/$`),
      );
    });
  }

  test('marks every number that the host has not verified, and puts the service’s own site first', async ({
    page,
    say,
    words,
  }) => {
    for (const country of ['fr', 'gb', 'no']) {
      await page.goto(`${words}/help/${country}/`);
      const services = page.getByRole('main').getByRole('article');
      expect(await services.count()).toBeGreaterThan(3);
      for (const service of await services.all()) {
        if ((await service.locator('a[href^="tel:"]').count()) === 0) continue;
        await expect(service).toContainText(say('help:number.unverified'));
        const kinds = await service
          .locator('a[href^="tel:"], a[rel~="external"]')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
        if (kinds.some((kind) => kind.startsWith('http'))) expect(kinds[0]).toBe('https:');
      }
    }
  });

  test('never sends a reader to another site with a referrer', async ({ page, words }) => {
    await page.goto(`${words}/help/gb/`);
    for (const link of await page.getByRole('main').locator('a[href^="http"]').all()) {
      await expect(link).toHaveAttribute('rel', /\bnoreferrer\b/);
    }
  });

  test('stands at the end of every lesson, names its country and offers another', async ({
    page,
    say,
    lesson,
    words,
  }) => {
    const country = countryOf(words);
    for (const audience of ['7-10', '11-14', '15-18', 'parents'] as const) {
      await page.goto(lesson(audience).path);
      const card = page.getByRole('region', { name: say('help:card.title', contextOf(audience)) });
      await expect(card).toBeVisible();
      await expect(card.getByRole('link', { name: say('help:country.change') })).toHaveAttribute(
        'href',
        new RegExp(`/${words}/help/$`),
      );
      await expect(card.locator(`a[href$="/${words}/help/${country}/"]`)).toBeVisible();
      if (country !== 'zz') await expect(card.locator('a[href^="tel:"]').first()).toBeVisible();
    }
  });

  test('remembers no country', async ({ page, words, lesson }) => {
    await page.goto(`${words}/help/no/`);
    await page.goto(lesson('11-14').path);
    const card = page.locator(`a[href$="/${words}/help/no/"]`);
    await expect(card).toHaveCount(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });
});
