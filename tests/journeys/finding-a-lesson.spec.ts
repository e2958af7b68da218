/** From the first page to a lesson, with a pointer and with the keyboard alone. */
import { AUDIENCES, TOPICS } from '../../src/course.ts';
import { expect, test } from './support/test.ts';

const READY = 'deepfakes';
const COMING = TOPICS.filter((topic) => topic !== READY);

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

  test('a stone that is still coming says so and leads nowhere', async ({ page, say, words }) => {
    for (const path of [`${words}/`, ...AUDIENCES.map((audience) => `${words}/learn/${audience}/`)]) {
      await page.goto(path);
      for (const topic of COMING) {
        const stone = page
          .getByRole('main')
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading', { name: say(`common:topic.${topic}`), exact: true }) });
        await expect(stone, path).toContainText(say('common:coming'));
        await expect(stone.getByRole('link'), path).toHaveCount(0);
      }
    }
  });

  test('the topics stand in the same order everywhere', async ({ page, say, words, lesson }) => {
    const names = TOPICS.map((topic) => say(`common:topic.${topic}`));
    for (const path of [`${words}/`, ...AUDIENCES.map((audience) => `${words}/learn/${audience}/`)]) {
      await page.goto(path);
      const audience = path.split('/')[2] as (typeof AUDIENCES)[number] | '';
      const headings = await page.getByRole('main').getByRole('heading').allTextContents();
      const expected = names.map((name, index) =>
        audience && TOPICS[index] === READY ? lesson(audience).title : name,
      );
      expect(
        headings.map((text) => text.trim()).filter((text) => expected.includes(text)),
        path,
      ).toEqual(expected);
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
      await expect(page.getByRole('region', { name: say('help:card.title') })).toBeInViewport();
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
