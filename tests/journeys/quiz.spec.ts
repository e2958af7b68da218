/** The quiz with its script: check, look again, go on, end. */
import type { Locator } from '@playwright/test';
import { distractorOf } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

/** Collects what a live region says, one entry for each time it is spoken. */
const listenTo = async (status: Locator): Promise<() => Promise<string[]>> => {
  await status.evaluate((element) => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    new MutationObserver(() => {
      if (element.textContent) said.push(element.textContent);
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  return () => status.evaluate(() => (window as unknown as { said: string[] }).said);
};
const asSpoken = (text: string): string => text.replace(/\s+/g, ' ');

test.describe('a quiz', () => {
  for (const audience of ['7-10', '11-14', '15-18', 'parents'] as const) {
    test(`leads from the first item to what the learner can do now · ${audience}`, async ({
      openLesson,
      lesson,
      page,
    }) => {
      const quiz = await openLesson(audience);
      await quiz.wake();
      for (const index of quiz.items.keys()) {
        const isLast = index === quiz.items.length - 1;
        await quiz.choose(index);
        await quiz.button(index, 'check').click();
        await quiz.expectFeedback(index);
        await quiz.button(index, isLast ? 'finish' : 'next').click();
      }
      await expect(quiz.end).toBeVisible();
      await expect(quiz.end).toBeFocused();
      for (const objective of lesson(audience).objectives) {
        await expect(quiz.end.getByRole('listitem').filter({ hasText: objective })).toBeVisible();
      }
      await expect(quiz.form).not.toContainText(/\d+\s?%|\d+ ?\/ ?\d+/);
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    });
  }

  test('holds its explanation back until the learner asks to check', async ({ openLesson }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await quiz.choose(0);
    for (const option of quiz.item(0).options) await expect(quiz.feedback(0, option)).toBeHidden();
    await quiz.button(0, 'check').click();
    await quiz.expectFeedback(0);
    await expect(quiz.group(1)).toBeHidden();
  });

  test('meets an empty check with a sentence and moves to where the choice is', async ({
    openLesson,
    say,
  }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await quiz.button(0, 'check').click();
    const first = quiz.field(0, [quiz.item(0).options[0]?.text ?? '']);
    await expect(first).toBeFocused();
    await expect(first).toHaveAttribute('aria-invalid', 'true');
    await expect(first).toHaveAccessibleDescription(say('quiz:needsChoice'));
    await expect(quiz.group(0).getByText(say('quiz:needsChoice'))).toBeVisible();
    await quiz.choose(0);
    await expect(quiz.group(0).getByText(say('quiz:needsChoice'))).toHaveCount(0);
    await expect(first).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('names the rows that are still open when only some were answered', async ({ openLesson }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    const index = quiz.items.findIndex(({ type }) => type === 'order' || type === 'match');
    for (let before = 0; before < index; before += 1) {
      await quiz.tap(quiz.skip(before));
      await quiz.button(before, 'next').click();
    }
    const [first = [], ...others] = quiz.key(index);
    await quiz.choose(index, [first]);
    await quiz.button(index, 'check').click();
    const open = others.map(([row = '']) => row);
    for (const option of quiz.item(index).options) {
      await expect(quiz.feedback(index, option)).toBeHidden();
    }
    const invalid = quiz.group(index).locator('[aria-invalid="true"]');
    await expect(invalid).toBeFocused();
    const description = asSpoken((await invalid.getAttribute('aria-describedby')) ?? '');
    const message = asSpoken((await quiz.page.locator(`[id="${description}"]`).textContent()) ?? '');
    for (const row of open) expect(message).toContain(asSpoken(row));
    await quiz.choose(index, others);
    await quiz.button(index, 'check').click();
    await quiz.expectFeedback(index);
  });

  test('says “look again” kindly, and trying again is free', async ({ openLesson, say }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    const wrong = distractorOf(quiz.item(0));
    await quiz.choose(0, [[wrong.text]]);
    await quiz.button(0, 'check').click();
    await expect(quiz.feedback(0, wrong)).toContainText(say('quiz:sign.lookAgain'));
    await quiz.button(0, 'retry').click();
    await expect(quiz.feedback(0, wrong)).toBeHidden();
    await expect(quiz.field(0, [wrong.text])).not.toBeChecked();
    await expect(quiz.field(0, [quiz.item(0).options[0]?.text ?? ''])).toBeFocused();
    await quiz.choose(0);
    await quiz.button(0, 'check').click();
    await quiz.expectFeedback(0);
    await expect(quiz.feedback(0, wrong)).toBeHidden();
  });

  test('counts a double click once', async ({ openLesson }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await quiz.choose(0);
    await quiz.button(0, 'check').dblclick();
    await quiz.expectFeedback(0);
    await expect(quiz.group(1)).toBeHidden();
    // What the explanation moves may come where the first click was: "Try again", or another option.
    await quiz.button(0, 'retry').dispatchEvent('click', { detail: 2 });
    const other = await quiz.field(0, [distractorOf(quiz.item(0)).text]).getAttribute('id');
    await quiz.page.locator(`label[for="${other}"]`).dispatchEvent('click', { detail: 2 });
    await quiz.expectFeedback(0);
    await quiz.button(0, 'next').dblclick();
    await expect(quiz.group(1)).toBeVisible();
    await expect(quiz.group(2)).toBeHidden();
    for (const option of quiz.item(1).options) await expect(quiz.feedback(1, option)).toBeHidden();
  });

  test('says each result once, with its sign and its reason', async ({ openLesson, page }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    const heard = await listenTo(quiz.status);
    for (const index of quiz.items.keys()) {
      const before = (await heard()).length;
      await quiz.choose(index);
      expect(await heard(), 'nothing is said before the check').toHaveLength(before);
      await quiz.button(index, 'check').click();
      await expect.poll(async () => (await heard()).length).toBe(before + 1);
      const spoken = asSpoken((await heard()).at(-1) ?? '');
      await quiz.expectFeedback(index);
      expect(spoken.length).toBeGreaterThan(20);
      await quiz.button(index, index === quiz.items.length - 1 ? 'finish' : 'next').click();
    }
    expect(await heard()).toHaveLength(quiz.items.length);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('can be walked with the keyboard alone, Enter checks', async ({ openLesson, page }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await quiz.field(0, [quiz.item(0).options[0]?.text ?? '']).focus();
    for (const [index, item] of quiz.items.entries()) {
      const isLast = index === quiz.items.length - 1;
      if (index > 0) {
        await expect(quiz.group(index)).toBeFocused();
        await page.keyboard.press('Tab');
      }
      if (item.type === 'order' || item.type === 'match') {
        for (const row of item.options.keys()) {
          await page.keyboard.press('Space');
          if (row < item.options.length - 1) await page.keyboard.press('Tab');
        }
      } else await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await expect(quiz.button(index, isLast ? 'finish' : 'next')).toBeVisible();
      await expect
        .poll(async () => {
          await page.keyboard.press('Tab');
          return quiz
            .button(index, isLast ? 'finish' : 'next')
            .evaluate((button) => button === document.activeElement);
        })
        .toBe(true);
      await page.keyboard.press('Enter');
    }
    await expect(quiz.end).toBeFocused();
  });

  test('can be left out, item by item, and begun again for nothing', async ({ openLesson, say }) => {
    const quiz = await openLesson('7-10');
    await quiz.wake();
    for (const index of quiz.items.keys()) {
      await quiz.tap(quiz.skip(index));
      await quiz.button(index, index === quiz.items.length - 1 ? 'finish' : 'next').click();
    }
    await expect(quiz.end).toBeVisible();
    await quiz.end.getByRole('button', { name: say('quiz:end.restart') }).click();
    await expect(quiz.end).toBeHidden();
    await expect(quiz.group(1)).toBeHidden();
    await expect(quiz.group(0)).toBeFocused();
    await quiz.expectEmpty();
  });

  test('sends nothing and keeps nothing', async ({ openLesson, page, context }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    for (const index of quiz.items.keys()) {
      await quiz.choose(index);
      await quiz.button(index, 'check').click();
      await quiz.button(index, index === quiz.items.length - 1 ? 'finish' : 'next').click();
    }
    await expect(quiz.end).toBeVisible();
    await quiz.expectNothingKept();
    expect(requests).toEqual([]);
  });
});
