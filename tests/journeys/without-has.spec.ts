/**
 * A lesson in a browser that does not know :has(), as the oldest ones that are served: it drops each rule that asks for it,
 * and whatever stands on the condition that it is known. Everything shows there, one part below the other.
 */
import type { Page } from '@playwright/test';
import { AUDIENCES } from '../../src/course.ts';
import { numberFormat } from '../../src/i18n/formats.ts';
import { contextOf } from '../../src/i18n/register.ts';
import { feedbackOf, type Quiz } from './support/quiz.ts';
import { expect, test as knowing } from './support/test.ts';
import { rest, shiftOn, watch } from './support/watch.ts';

const test = knowing.extend({
  page: async ({ page }, use) => {
    let found = 0;
    await page.route(/\/$|\.(css|js)$/, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      found += text.split(':has(').length - 1;
      // No browser knows this one either, and what a browser does not know it drops by itself.
      await route.fulfill({ response, body: text.replaceAll(':has(', ':unheard-of(') });
    });
    await use(page);
    expect(found, 'places that ask for :has(): without any, nothing was tried here').toBeGreaterThan(0);
  },
});
// The policy of a page names its styles by their sums, and these are other styles.
test.use({ bypassCSP: true });

async function expectAll(page: Page, quiz: Quiz): Promise<void> {
  for (const index of quiz.items.keys()) await expect(quiz.group(index)).toBeVisible();
  await expect(quiz.end).toBeVisible();
  for (const section of await page.locator('main section').all()) await expect(section).toBeVisible();
}

/** The explanations of an item that can be seen, by option. */
async function explained(quiz: Quiz, index: number): Promise<string[]> {
  const { options } = quiz.item(index);
  const isShown = await Promise.all(options.map((option) => quiz.feedback(index, option).isVisible()));
  return options.filter((_, at) => isShown[at]).map(({ id }) => id);
}

test.describe('in a browser without :has()', () => {
  test.describe('and without script', () => {
    test.use({ javaScriptEnabled: false });

    for (const audience of AUDIENCES) {
      test(`all items show, each choice is explained, and help and the way out are there · ${audience}`, async ({
        page,
        openLesson,
        say,
      }) => {
        const quiz = await openLesson(audience);
        await expectAll(page, quiz);
        // The last one first: nothing waits for what stands before it.
        for (const [index, item] of [...quiz.items.entries()].reverse()) {
          expect(await explained(quiz, index), item.id).toEqual([]);
          await quiz.choose(index);
          await quiz.expectFeedback(index);
          expect(await explained(quiz, index), item.id).toEqual(feedbackOf(item).map(({ id }) => id));
        }
        await expectAll(page, quiz);
        const card = page.getByRole('region', { name: say('help:card.title', contextOf(audience)) });
        await expect(card).toBeVisible();
        await expect(card.getByRole('link').first()).toBeVisible();
        await expect(page.getByRole('link', { name: say('leave:leave'), exact: true })).toBeVisible();
      });
    }

    test('the story is a gamebook: all its passages show, each with its number', async ({
      page,
      lesson,
      words,
    }) => {
      await page.goto(lesson('11-14').path);
      const passages = page.locator('.scenario__passage');
      expect(await passages.count()).toBeGreaterThan(2);
      for (const [index, passage] of (await passages.all()).entries()) {
        await expect(passage).toBeVisible();
        await expect(passage.locator('.scenario__number')).toBeVisible();
        await expect(passage.locator('.scenario__number')).toHaveText(numberFormat(words).format(index + 1));
      }
    });
  });

  test('no item goes or moves when the script comes, and an item can be checked in any order', async ({
    page,
    origin,
    openLesson,
  }) => {
    await watch(page, origin);
    const quiz = await openLesson('11-14');
    // The story closes around the passage in view; what is after it has not been seen yet. By its section, because a browser
    // that has not laid the story out yet does not know how long it is.
    await page.locator('[data-kind="story"]').scrollIntoViewIfNeeded();
    await expect(page.locator('.scenario')).toHaveAttribute('data-live', '');
    await rest(page);
    const before = await shiftOn(page);
    await quiz.wake();
    await rest(page);
    expect(await shiftOn(page)).toBe(before);
    await expectAll(page, quiz);
    const last = quiz.items.length - 1;
    await quiz.choose(last);
    await quiz.expectFeedback(last);
    await quiz.button(last, 'check').click();
    await expect(quiz.status).toContainText(feedbackOf(quiz.item(last))[0]?.feedback ?? '');
    for (const index of [...quiz.items.keys()].slice(0, -1)) {
      await quiz.choose(index);
      await quiz.button(index, 'check').click();
      await quiz.expectFeedback(index);
    }
    await expectAll(page, quiz);
  });
});
