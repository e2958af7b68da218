/** The moment when the script arrives: no answer is lost, nothing moves; and what happens when it never does. */
import type { Page, Route } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { readToTheEnd, rest, shiftOn, watch } from './support/watch.ts';

/** Holds scripts back until they are let go; begins at once, or when it is told to. */
async function holdScripts(
  page: Page,
  begins: 'at once' | 'later' = 'at once',
): Promise<{ held: string[]; begin: () => void; release: () => Promise<void> }> {
  const routes: Route[] = [];
  const held: string[] = [];
  let isOpen = begins === 'later';
  await page.route(/\.m?js(\?|$)/, async (route) => {
    if (isOpen) return route.continue();
    held.push(route.request().url());
    routes.push(route);
  });
  return {
    held,
    begin: () => {
      isOpen = false;
    },
    release: async () => {
      isOpen = true;
      await Promise.all(routes.map((route) => route.continue()));
    },
  };
}

test.describe('when the script arrives late', () => {
  for (const [told, begins] of [
    ['all script', 'at once'],
    ['the script of the quiz', 'later'],
  ] as const) {
    test(`the answers are kept, the same item stands at the same place, and nothing moves · ${told}`, async ({
      page,
      origin,
      openLesson,
    }) => {
      await watch(page, origin);
      const scripts = await holdScripts(page, begins);
      const quiz = await openLesson('11-14', begins === 'at once' ? { waitUntil: 'commit' } : undefined);
      scripts.begin();
      await quiz.form.scrollIntoViewIfNeeded();
      await expect.poll(() => scripts.held.length).toBeGreaterThan(0);
      await quiz.choose(0);
      await quiz.choose(1);
      const third = quiz.group(2);
      const chosen = quiz.item(2).options[0]?.text ?? '';
      await quiz.choose(2, [[chosen]]);
      await third.scrollIntoViewIfNeeded();
      await rest(page);
      const before = await third.boundingBox();
      const scrollBefore = await page.evaluate(() => scrollY);
      const shiftBefore = await shiftOn(page);

      await scripts.release();
      await expect(quiz.form).toHaveAttribute('data-live', '');
      await page.waitForLoadState('networkidle');

      expect(await third.boundingBox()).toEqual(before);
      expect(await page.evaluate(() => scrollY)).toBe(scrollBefore);
      await expect(quiz.field(2, [chosen])).toBeChecked();
      await quiz.expectFeedback(0);
      await quiz.expectFeedback(1);
      expect(await shiftOn(page)).toBe(shiftBefore);
      expect(shiftBefore).toBe(0);
    });
  }

  test('an empty item waits where it stood, and its first tap counts', async ({
    page,
    origin,
    openLesson,
  }) => {
    await watch(page, origin);
    const scripts = await holdScripts(page);
    const quiz = await openLesson('11-14', { waitUntil: 'commit' });
    await quiz.form.scrollIntoViewIfNeeded();
    await expect.poll(() => scripts.held.length).toBeGreaterThan(0);
    await quiz.choose(0);
    await quiz.tap(quiz.skip(1));
    const third = quiz.group(2);
    await third.scrollIntoViewIfNeeded();
    await rest(page);
    const before = await third.boundingBox();

    await scripts.release();
    await expect(quiz.form).toHaveAttribute('data-live', '');
    expect(await third.boundingBox()).toEqual(before);
    await expect(quiz.group(3)).toBeHidden();
    await expect(quiz.skip(1)).toBeChecked();
    expect(await shiftOn(page)).toBe(0);

    await quiz.choose(2);
    await quiz.button(2, 'check').click();
    await quiz.expectFeedback(2);
  });

  test('an answer given before it came can be changed with one tap', async ({ page, openLesson }) => {
    const scripts = await holdScripts(page);
    const quiz = await openLesson('11-14', { waitUntil: 'commit' });
    await quiz.form.scrollIntoViewIfNeeded();
    const [first, second] = quiz.item(0).options;
    if (!first || !second) throw new Error('The first item needs two options');
    await quiz.choose(0, [[first.text]]);
    await scripts.release();
    await expect(quiz.form).toHaveAttribute('data-live', '');
    await quiz.choose(0, [[second.text]]);
    await expect(quiz.field(0, [second.text])).toBeChecked();
    await expect(quiz.feedback(0, second)).toBeVisible();
    await expect(quiz.feedback(0, first)).toBeHidden();
  });
});

test.describe('when a script is lost', () => {
  test('the form goes on as it would without script', async ({ page, openLesson }) => {
    let lost = 0;
    await page.route(/\.m?js(\?|$)/, (route) => {
      lost += 1;
      return route.abort();
    });
    const quiz = await openLesson('11-14');
    await readToTheEnd(page);
    await expect.poll(() => lost).toBeGreaterThan(0);
    for (const index of quiz.items.keys()) {
      await quiz.choose(index);
      await quiz.expectFeedback(index);
    }
    await expect(quiz.end).toBeVisible();
  });

  test('the form also goes on when only the last of the scripts is lost, and the page says so until it comes', async ({
    page,
    openLesson,
    say,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(request.url());
    });
    const whole = await openLesson('11-14');
    await whole.wake();
    const last = asked.at(-1);
    if (last === undefined) throw new Error('No script was asked for');
    await page.route(last, (route) => route.abort());
    const quiz = await openLesson('11-14');
    const missing = page.waitForEvent('requestfailed', (request) => request.url() === last);
    await readToTheEnd(page);
    await missing;
    await quiz.choose(0);
    await quiz.expectFeedback(0);
    await expect(quiz.group(1)).toBeVisible();
    const lost = page.locator('.lesson__section', { has: quiz.form }).getByText(say('common:lost'));
    await expect(lost).toBeVisible();
    await page.unroute(last);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await quiz.wake();
    await expect(lost).toBeHidden();
    await quiz.expectFeedback(0);
  });
});

test.describe('when the script of a story is lost or fails', () => {
  for (const [told, answer] of [
    ['lost', { status: 503, body: '' }],
    ['broken', { contentType: 'text/javascript', body: 'throw new Error("broken")' }],
  ] as const)
    test(`the page says so, and the story goes on by its own addresses: ${told}`, async ({
      page,
      lesson,
      say,
    }) => {
      await page.route(/\/mount-scenario[\w.-]*\.js$/, (route) => route.fulfill(answer));
      await page.goto(lesson('11-14').path);
      const story = page.locator('.scenario');
      await story.scrollIntoViewIfNeeded();
      const section = page.locator('.lesson__section', { has: story });
      await expect(section.getByText(say('common:lost'))).toBeVisible();
      await expect(story).not.toHaveAttribute('data-live', '');
      // A gamebook: each choice is a link to its scene.
      const choice = story.locator('a[href^="#"]:visible').first();
      const scene = (await choice.getAttribute('href')) ?? '';
      await choice.click();
      await expect(page).toHaveURL(new RegExp(`${scene}$`));
      await expect(page.locator(scene)).toBeVisible();
      await page.unroute(/\/mount-scenario[\w.-]*\.js$/);
    });
});

test('no script but the small one that every page shares is asked for before the quiz comes near the view', async ({
  page,
  openLesson,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request.url());
  });
  const quiz = await openLesson('11-14');
  await page.waitForLoadState('networkidle');
  const shared = await page.evaluate(() =>
    [...document.scripts].map(({ src }) => src).filter((src) => src !== ''),
  );
  expect(shared.length).toBeLessThanOrEqual(1);
  expect(asked).toEqual(shared);
  await quiz.wake();
  expect(asked.length).toBeGreaterThan(shared.length);
});
