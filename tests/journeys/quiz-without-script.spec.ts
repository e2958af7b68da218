/** The quiz in a browser that runs no script: the form and CSS alone. */
import type { Quiz } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

test.use({ javaScriptEnabled: false });

const expectOnlyFirst = async (quiz: Quiz, shown: number): Promise<void> => {
  for (const index of quiz.items.keys()) {
    const group = quiz.group(index);
    if (index < shown) await expect(group).toBeVisible();
    else await expect(group).toBeHidden();
  }
};

test.describe('a quiz without script', () => {
  for (const audience of ['7-10', '11-14', '15-18', 'parents'] as const) {
    test(`explains every answer and goes on to the next item · ${audience}`, async ({ openLesson }) => {
      const quiz = await openLesson(audience);
      await expect(quiz.end).toBeHidden();
      for (const index of quiz.items.keys()) {
        await expectOnlyFirst(quiz, index + 1);
        await quiz.choose(index);
        await quiz.expectFeedback(index);
      }
      await expect(quiz.end).toBeVisible();
    });
  }

  test('shows the next item when one is skipped, without saying anything about it', async ({
    openLesson,
  }) => {
    const quiz = await openLesson('11-14');
    for (const [index, item] of quiz.items.entries()) {
      await expectOnlyFirst(quiz, index + 1);
      await quiz.tap(quiz.skip(index));
      for (const option of item.options) await expect(quiz.feedback(index, option)).toBeHidden();
    }
    await expect(quiz.end).toBeVisible();
  });

  test('explains another choice at once when the reader changes it', async ({ openLesson }) => {
    const quiz = await openLesson('11-14');
    const index = quiz.items.findIndex(({ type }) => type === 'single-choice');
    for (const option of quiz.item(index).options) {
      await quiz.choose(index, [[option.text]]);
      for (const other of quiz.item(index).options) {
        const feedback = quiz.feedback(index, other);
        if (other.id === option.id) await expect(feedback).toBeVisible();
        else await expect(feedback).toBeHidden();
      }
    }
  });

  test('takes the keyboard alone', async ({ page, openLesson }) => {
    const quiz = await openLesson('11-14');
    const address = page.url();
    const [first, second] = quiz.item(0).options;
    if (!first || !second) throw new Error('The first item needs two options');
    await quiz.field(0, [first.text]).focus();
    await page.keyboard.press('Space');
    await expect(quiz.feedback(0, first)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(quiz.feedback(0, second)).toBeVisible();
    await expectOnlyFirst(quiz, 2);
    // A form would go to its address with the answers in it.
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
    await expect(quiz.feedback(0, second)).toBeVisible();
  });

  test('offers no button that could only work with a script', async ({ page, openLesson }) => {
    const quiz = await openLesson('11-14');
    await expect(quiz.form.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

test('the opener accepts every answer and explains it without script', async ({ page, lesson }) => {
  const { path, opener } = lesson('11-14');
  await page.goto(path);
  const group = page.getByRole('group', { name: opener.stem });
  for (const option of opener.options) {
    const id = await group.getByRole('radio', { name: option.text }).getAttribute('id');
    await page.locator(`label[for="${id}"]`).click();
    await expect(group.getByText(option.feedback)).toBeVisible();
  }
});
