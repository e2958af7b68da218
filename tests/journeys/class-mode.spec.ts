/** A lesson before a class: the story goes where most cards are; without script it is a document. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const path = 'teach/11-14/deepfakes/class/';
const shown = (page: Page) => page.locator('.screen[data-shown]');

test('the story goes where most cards are, and back again', async ({ page, words }) => {
  const [onward, backward] = words === 'ar-XB' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  await page.goto(`${words}/${path}#the-class-chat-story`);
  await expect(shown(page)).toHaveAttribute('data-step', 'telling');
  await page.keyboard.press(onward);
  await page.keyboard.press('2');
  await page.keyboard.press(onward);
  await expect(shown(page)).toHaveAttribute('data-step', 'feeling');
  await expect(page.locator('[data-passage][data-here]')).toHaveAttribute('data-passage', '3');
  await page.keyboard.press(backward);
  await expect(shown(page)).toHaveAttribute('data-step', 'asking');
  await expect(page.locator('[data-passage][data-here]')).toHaveAttribute('data-passage', '1');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every screen stands on the page in order, with every explanation', async ({
    page,
    words,
    lesson,
  }) => {
    await page.goto(`${words}/${path}`);
    for (const { options } of lesson('11-14').quiz)
      for (const { feedback } of options)
        await expect(page.getByText(feedback, { exact: false }).first()).toBeVisible();
    await expect(page.locator('#class-help')).toBeVisible();
    await expect(page.locator('.class-tools')).toBeHidden();
  });
});
