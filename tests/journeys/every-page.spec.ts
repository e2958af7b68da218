/** What a reader can do on any page: skip, change the language, change the light, find help, read small or on paper. */
import type { Page } from '@playwright/test';
import { kindsOfPage } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { readToTheEnd } from './support/watch.ts';

const openMenu = (page: Page) => page.getByRole('banner').locator('summary').click();

test('the first stop of the keyboard skips to the content', async ({ page, say, words }) => {
  for (const path of [
    `${words}/`,
    `${words}/learn/11-14/deepfakes/`,
    `${words}/help/fr/`,
    `${words}/teach/`,
  ]) {
    await page.goto(path);
    const skip = page.getByRole('link', { name: say('common:skip') });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});

test('the page knows its language and direction', async ({ page, words }) => {
  await page.goto(`${words}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', words);
  await expect(page.locator('html')).toHaveAttribute('dir', words === 'ar-XB' ? 'rtl' : 'ltr');
});

test('the language switch leads to the same page, and says first what starts afresh there', async ({
  page,
  say,
  words,
}) => {
  const [other, name] = words === 'en' ? ['fr', 'Français'] : ['en', 'English'];
  const lost = new Map([
    ['learn/11-14/deepfakes/', say('common:language.fresh')],
    ['teach/11-14/deepfakes/class/', say('classroom:fresh')],
  ]);
  for (const path of ['', ...lost.keys(), 'help/no/', 'about/privacy/']) {
    await page.goto(`${words}/${path}`);
    await openMenu(page);
    const banner = page.getByRole('banner');
    for (const [where, note] of lost)
      await expect(banner.getByText(note)).toBeVisible({ visible: where === path });
    const link = banner.getByRole('link', { name, exact: true });
    await expect(link).toHaveAttribute('lang', other as string);
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/${other}/${path}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', other as string);
  }
});

test('help is one click away, with a pointer and on a phone', async ({ page, say, words }) => {
  const help = say('common:nav.help');
  await page.goto(`${words}/teach/`);
  await page.getByRole('banner').getByRole('link', { name: help }).first().click();
  await expect(page).toHaveURL(new RegExp(`/${words}/help/$`));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${words}/learn/7-10/deepfakes/`);
  await openMenu(page);
  await page.getByRole('banner').getByRole('link', { name: help }).filter({ visible: true }).click();
  await expect(page).toHaveURL(new RegExp(`/${words}/help/$`));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const scheme of ['light', 'dark'] as const) {
    test(`the page in view can be made ${scheme === 'light' ? 'dark' : 'light'}`, async ({
      page,
      say,
      words,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${words}/about/`);
      const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      const before = await paper();
      await openMenu(page);
      const name = say(scheme === 'light' ? 'common:theme.toDark' : 'common:theme.toLight');
      await page.getByRole('banner').getByText(name).click();
      await expect(page.getByRole('checkbox', { name })).toBeChecked();
      expect(await paper()).not.toBe(before);
      await page.goto(`${words}/about/privacy/`);
      expect(await paper(), 'the next page follows the system again').toBe(before);
    });
  }

  test('every kind of page can be read', async ({ page, words }) => {
    for (const path of kindsOfPage(words)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      const length = await page.getByRole('main').innerText();
      expect(length.length, path).toBeGreaterThan(path === '' ? 20 : 100);
    }
  });
});

test('no kind of page scrolls sideways on a phone of 320 px', async ({ page, words }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of kindsOfPage(words)) {
    await page.goto(path);
    const tooWide = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > room + 1)
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
        .slice(0, 5);
    });
    expect(tooWide, path).toEqual([]);
  }
});

test('with the menu open, nothing scrolls sideways at 320 px and everything in it can be reached', async ({
  page,
  words,
  say,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ['learn/11-14/deepfakes/', 'teach/11-14/deepfakes/class/']) {
    await page.goto(`${words}/${path}`);
    await openMenu(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const theme = page.getByRole('banner').getByRole('checkbox');
    await theme.scrollIntoViewIfNeeded();
    await expect(page.getByRole('banner').getByText(say('common:theme.toDark'))).toBeInViewport();
  }
});

test('on paper there is the lesson with all its items, and neither menus nor the way out', async ({
  page,
  say,
  openLesson,
}) => {
  const quiz = await openLesson('11-14');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: say('leave:leave'), exact: true })).toBeHidden();
  await expect(page.getByRole('banner').locator('summary')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const [index, item] of quiz.items.entries()) {
    await expect(quiz.group(index)).toBeVisible();
    for (const option of item.options) await expect(quiz.feedback(index, option)).toBeHidden();
    await expect(quiz.group(index).getByText(say('quiz:skip'))).toBeHidden();
  }
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('on paper a question stays with its options, and a number with whom it reaches', async ({
  page,
  openLesson,
}) => {
  const quiz = await openLesson('11-14');
  await page.emulateMedia({ media: 'print' });
  const numbers = page.locator('.help-card__item');
  expect(await numbers.count()).toBeGreaterThan(1);
  const parts = [...quiz.items.keys()].map((index) => quiz.group(index)).concat(await numbers.all());
  for (const part of parts) await expect(part).toHaveCSS('break-inside', 'avoid');
});

test('on paper all items also show after some were answered', async ({ page, openLesson }) => {
  const quiz = await openLesson('7-10');
  await quiz.wake();
  await quiz.choose(0);
  await quiz.button(0, 'check').click();
  await page.emulateMedia({ media: 'print' });
  for (const index of quiz.items.keys()) await expect(quiz.group(index)).toBeVisible();
});

test('nothing moves for a reader who asked for less motion', async ({ page, openLesson }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const quiz = await openLesson('11-14');
  await readToTheEnd(page);
  await quiz.wake();
  await quiz.choose(0);
  await quiz.button(0, 'check').click();
  await quiz.expectFeedback(0);
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().duration ?? 0) > 1)
        .length,
  );
  expect(moving).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test('with forced colours the chosen option and the keyboard’s place can be told', async ({
  page,
  openLesson,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const quiz = await openLesson('11-14');
  const [first, second] = quiz.item(0).options;
  if (!first || !second) throw new Error('The first item needs two options');
  await quiz.choose(0, [[first.text]]);
  const look = async (text: string) => {
    const id = await quiz.field(0, [text]).getAttribute('id');
    return page.locator(`label[for="${id}"]`).evaluate((label) => {
      const letter = getComputedStyle(label, '::before');
      return [getComputedStyle(label).borderTopColor, letter.backgroundColor, letter.color].join(' ');
    });
  };
  expect(await look(first.text)).not.toBe(await look(second.text));
  await quiz.field(0, [first.text]).focus();
  await page.keyboard.press('ArrowDown');
  const id = await quiz.field(0, [second.text]).getAttribute('id');
  const outline = await page
    .locator(`label[for="${id}"]`)
    .evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(outline).not.toBe('none');
});

test('everything that is tapped is at least 44 px', async ({ page, openLesson, words }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const quiz = await openLesson('11-14');
  await quiz.wake();
  await quiz.choose(0);
  await quiz.button(0, 'check').click();
  const small = () =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'main label, main button, main a[href^="tel:"], main a[href^="sms:"], header a, summary',
        ),
      ]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => box.width > 0 && getComputedStyle(element).visibility === 'visible')
        .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
        .map(
          ({ element, box }) =>
            `${element.textContent?.trim()} ${Math.round(box.width)}×${Math.round(box.height)}`,
        ),
    );
  expect(await small()).toEqual([]);
  for (const address of ['help/no/', 'teach/11-14/deepfakes/sheets/']) {
    await page.goto(`${words}/${address}`);
    expect(await small(), address).toEqual([]);
  }
});

test('an address that does not exist gets a kind page with a way on, in both languages', async ({
  page,
  say,
  words,
}) => {
  const answer = await page.goto(`${words}/no-such-page/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sections = words === 'ar-XB' ? ['en'] : ['en', 'fr'];
  for (const locale of sections) await expect(page.locator(`main [lang="${locale}"]`).first()).toBeVisible();
  if (words === 'ar-XB') return;
  await page
    .getByRole('main')
    .getByRole('link', { name: say('common:notFound.help') })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${words}/help/$`));
});
