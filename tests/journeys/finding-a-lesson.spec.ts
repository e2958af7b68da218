/** From the first page to a lesson, with a pointer and with the keyboard alone. */
import { AUDIENCES, TOPICS } from '../../src/course.ts';
import { contextOf } from '../../src/i18n/register.ts';
import { siteConfig } from '../../src/site.config.ts';
import { expect, test } from './support/test.ts';
import { hasLesson, lessonsThatAre } from './support/words.ts';

test.describe('finding a lesson', () => {
  test('the first page offers every language in its own name', async ({ page, words }) => {
    await page.goto('');
    await expect(page.getByRole('main').getByRole('link', { name: 'English' })).toBeVisible();
    if (words !== 'ar-XB') {
      await expect(page.getByRole('main').getByRole('link', { name: 'Français' })).toBeVisible();
      const name = words === 'fr' ? 'Français' : 'English';
      const first = page.getByRole('main').getByRole('link').first();
      await expect(first).toContainText(name);
      await first.click();
      await expect(page).toHaveURL(new RegExp(`/${words}/$`));
    }
  });

  test('leads from home over age and stones to the lesson', async ({ page, say, lesson, words }) => {
    await page.goto(`${words}/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home:young.title') })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('learn:index.title'));
    await page
      .getByRole('main')
      .getByRole('link', { name: say('common:audience.11-14') })
      .click();
    const { title, path } = lesson('11-14');
    await page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: title }) })
      .getByRole('link', { name: title })
      .click();
    await expect(page).toHaveURL(new RegExp(`/${path}$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('a parent finds the lesson for parents from the first door', async ({ page, say, lesson, words }) => {
    await page.goto(`${words}/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home:parents.title') })
      .click();
    const { title } = lesson('parents');
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('a teacher finds how to run a lesson from the third door', async ({ page, say, words }) => {
    await page.goto(`${words}/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: say('home:schools.title') })
      .click();
    await expect(page).toHaveURL(new RegExp(`/${words}/teach/$`));
  });

  test('a stone leads to its lesson; one that is still coming says so and leads nowhere', async ({
    page,
    say,
    lesson,
    words,
  }) => {
    for (const audience of AUDIENCES) {
      await page.goto(`${words}/learn/${audience}/`);
      for (const topic of TOPICS) {
        const isThere = hasLesson(audience, topic);
        const name = isThere ? lesson(audience, topic).title : say(`common:topic.${topic}`);
        const stone = page
          .getByRole('main')
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading', { name, exact: true }) });
        if (isThere) {
          await expect(stone.getByRole('link')).toHaveAttribute('href', `/${lesson(audience, topic).path}`);
        } else {
          await expect(stone).toContainText(say('common:coming'));
          await expect(stone.getByRole('link')).toHaveCount(0);
        }
      }
    }
  });

  test('the home page leads to every lesson that there is, and to no other', async ({
    page,
    words,
    lesson,
  }) => {
    await page.goto(`${words}/`);
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const toLessons = links.filter((link) => /\/learn\/[^/]+\/[^/]+\/$/.test(link));
    expect(toLessons.sort()).toEqual(
      lessonsThatAre.map(({ audience, topic }) => `/${lesson(audience, topic).path}`).sort(),
    );
  });

  test('the topics stand in the same order everywhere', async ({ page, say, words, lesson }) => {
    const namesOn = async (path: string, expected: string[]): Promise<void> => {
      await page.goto(path);
      const headings = await page.getByRole('main').getByRole('heading').allTextContents();
      expect(
        headings.map((text) => text.trim()).filter((text) => expected.includes(text)),
        path,
      ).toEqual(expected);
    };
    await namesOn(
      `${words}/`,
      TOPICS.map((topic) => say(`common:topic.${topic}`)),
    );
    for (const audience of AUDIENCES) {
      await namesOn(
        `${words}/learn/${audience}/`,
        TOPICS.map((topic) =>
          hasLesson(audience, topic) ? lesson(audience, topic).title : say(`common:topic.${topic}`),
        ),
      );
    }
  });

  test('can be done with the keyboard alone', async ({ page, say, lesson, words }) => {
    await page.goto(`${words}/`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: say('common:skip') })).toBeFocused();
    await page.keyboard.press('Enter');
    const pressUntil = async (name: string): Promise<void> => {
      const link = page.getByRole('main').getByRole('link', { name }).first();
      await expect
        .poll(
          async () => {
            await page.keyboard.press('Tab');
            return link.evaluate((element) => element === document.activeElement);
          },
          { intervals: [0] },
        )
        .toBe(true);
      await expect(link, 'focus is never hidden under the header').toBeInViewport({ ratio: 0.5 });
      await page.keyboard.press('Enter');
    };
    await pressUntil(say('home:young.title'));
    await expect(page).toHaveURL(/\/learn\/$/);
    await pressUntil(say('common:audience.15-18'));
    await expect(page).toHaveURL(/\/15-18\/$/);
    await pressUntil(lesson('15-18').title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson('15-18').title);
  });
});

test.describe('a lesson', () => {
  for (const audience of AUDIENCES) {
    test(`has all its parts, in order, with a way from each step to its part · ${audience}`, async ({
      page,
      lesson,
      say,
    }) => {
      const { path, sections, headings } = lesson(audience);
      await page.goto(path);
      const steps = page.getByRole('navigation', { name: say('lesson:steps') });
      const links = steps.getByRole('link');
      await expect(links).toHaveCount(sections.length);
      for (const [index, { id, kind }] of sections.entries()) {
        await expect(links.nth(index)).toHaveAttribute('href', new RegExp(`#${id}$`));
        await expect(
          page.getByRole('region', { name: headings[id] ?? say(`lesson:kind.${kind}`) }).first(),
        ).toBeVisible();
      }
      await links.last().click();
      const card = page.getByRole('region', { name: say('help:card.title', contextOf(audience)) });
      await expect(card).toBeInViewport();
      // French says “vous” to parents: in the card nobody is quoted who might say “tu”.
      if (audience === 'parents') {
        await expect(card).not.toContainText(/(?<!\p{L})(tu|te|toi|ton|ta|tes)(?!\p{L})|(?<!\p{L})t’/iu);
      }
    });
  }

  for (const audience of AUDIENCES) {
    test(`says before its story that it can be left out, as one speaks to this age · ${audience}`, async ({
      page,
      lesson,
      say,
    }) => {
      const { path, sections } = lesson(audience);
      await page.goto(path);
      const story = page.locator(`#${sections.find(({ kind }) => kind === 'story')?.id}`);
      await expect(story.getByText(say('lesson:skip-story', contextOf(audience)))).toBeVisible();
    });
  }

  test('says for adults that nobody has reviewed it yet', async ({ page, lesson, say }) => {
    await page.goto(lesson('parents').path);
    await expect(page.getByText(say('lesson:not-reviewed')).first()).toBeVisible();
  });

  test('can be reported when something in it is mistaken', async ({ page, lesson, say, words }) => {
    for (const path of [lesson('11-14').path, `${words}/help/fr/`]) {
      await page.goto(path);
      const report = page.getByRole('link', { name: say('common:footer.mistake') }).last();
      await expect(report).toHaveAttribute('href', /^mailto:.+subject=/);
    }
  });
});

test('a search engine is shown the first page, and the home page of each language from it', async ({
  request,
}) => {
  const first = await (await request.get('')).text();
  expect(first).not.toContain('noindex');
  expect(first).toContain(`rel="canonical" href="${siteConfig.address}/"`.replace('//"', '/"'));
  for (const locale of ['en', 'x-default'])
    expect(first).toContain(`hreflang="${locale}" href="${siteConfig.address}`);
});
