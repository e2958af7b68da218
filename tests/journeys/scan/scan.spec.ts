/** Accessibility of every kind of page, in light and dark, on a phone and on a laptop. */
import { KINDS_OF_PAGE, KINDS_WITHOUT_LOCALE } from '../support/pages.ts';
import { faultsOn, LOOKS, wear } from '../support/scan.ts';
import { expect, test } from '../support/test.ts';

test.describe('a scan finds nothing to mend in light and dark, on a phone and on a laptop', () => {
  for (const kind of KINDS_OF_PAGE) {
    test(`/${kind}`, async ({ page, words }) => {
      await wear(page, LOOKS[0] ?? { width: 390, colorScheme: 'light' });
      await page.goto(`${words}/${kind}`);
      for (const look of LOOKS) {
        await wear(page, look);
        expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
      }
    });
  }

  for (const kind of KINDS_WITHOUT_LOCALE) {
    test(kind === '' ? 'the choice of a language' : 'a page that is not there', async ({ page }) => {
      await page.goto(kind);
      for (const look of LOOKS) {
        await wear(page, look);
        expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
      }
    });
  }

  test('a quiz in the middle of an attempt, and its end', async ({ page, openLesson }) => {
    const quiz = await openLesson('11-14');
    await quiz.wake();
    for (const index of quiz.items.keys()) {
      const isLast = index === quiz.items.length - 1;
      await quiz.button(index, 'check').click();
      if (index === 0) expect.soft(await faultsOn(page), 'a message about an empty check').toEqual([]);
      await quiz.choose(index);
      await quiz.button(index, 'check').click();
      await quiz.button(index, isLast ? 'finish' : 'next').click();
    }
    for (const look of LOOKS) {
      await wear(page, look);
      expect.soft(await faultsOn(page), `the end, ${look.width} px, ${look.colorScheme}`).toEqual([]);
    }
  });

  for (const kind of ['learn/11-14/deepfakes/', 'teach/11-14/deepfakes/class/']) {
    test(`the open menu of /${kind}`, async ({ page, words }) => {
      await page.goto(`${words}/${kind}`);
      await page.getByRole('banner').locator('summary').click();
      for (const look of LOOKS) {
        await wear(page, look);
        expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
      }
    });
  }
});
