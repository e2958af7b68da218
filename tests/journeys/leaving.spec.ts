/** Answers live in the page in view and nowhere else: gone when it is left, found on no way back. */
import type { Locator, Page } from '@playwright/test';
import { siteConfig } from '../../src/site.config.ts';
import { browserThat } from './support/leaving.ts';
import { Quiz } from './support/quiz.ts';
import { expect, test } from './support/test.ts';

/** Answers an item and the opener. */
const answer = async (quiz: Quiz): Promise<void> => {
  await quiz.page.locator('main form').first().locator('label').first().click();
  await quiz.wake();
  await quiz.choose(0);
  await quiz.button(0, 'check').click();
  await quiz.expectFeedback(0);
};

test.describe('nothing written is found', () => {
  /** The reflection of the parents' lesson on photos. */
  const write = async (page: Page, words: string): Promise<Locator> => {
    await page.goto(`${words}/learn/parents/sharenting/`);
    const field = page.locator('textarea');
    await field.fill('She laughed in it. I would like to ask her.');
    return field;
  };

  test('when the page is loaded again', async ({ page, words }) => {
    const field = await write(page, words);
    await page.reload();
    await expect(field).toHaveValue('');
  });

  for (const keeps of [true, false])
    test(`on the way back, ${keeps ? 'kept by the browser' : 'loaded again'}, nor anywhere else`, async ({
      launchOptions,
      baseURL,
      words,
    }) => {
      const browser = await browserThat(keeps, launchOptions);
      const page = await browser.newPage({ baseURL });
      const sent: (string | null)[] = [];
      page.on('request', (request) => sent.push(request.postData()));
      const field = await write(page, words);
      await page.goto(`${words}/help/`);
      await page.evaluate(() => void setTimeout(() => history.back(), 0));
      await expect(field).toHaveValue('');
      const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
      expect(kept).toEqual([0, 0, '']);
      expect(sent.filter(Boolean)).toEqual([]);
      await browser.close();
    });

  test('by a reader without script', async ({ browser, baseURL, words }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    const field = await write(page, words);
    await page.goto(`${words}/help/`);
    await page.goBack();
    await expect(field).toHaveValue('');
    await context.close();
  });
});

test.describe('nothing chosen is found', () => {
  test('when the page is loaded again', async ({ page, openLesson }) => {
    const quiz = await openLesson('11-14');
    await answer(quiz);
    await page.reload();
    await quiz.expectEmpty();
    await quiz.wake();
    await quiz.expectEmpty();
    await expect(quiz.group(1)).toBeHidden();
  });

  test('when the reader leaves and comes back', async ({ page, openLesson, words }) => {
    const quiz = await openLesson('11-14');
    await answer(quiz);
    await page.goto(`${words}/help/`);
    await page.goBack();
    await quiz.expectEmpty();
    await quiz.wake();
    await quiz.expectEmpty();
    await quiz.expectNothingKept();
  });

  test('when the form was answered without script', async ({ browser, baseURL, lesson, say, words }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    const { path } = lesson('11-14');
    await page.goto(path);
    const quiz = new Quiz(page, lesson('11-14'), say, words);
    await quiz.choose(0);
    await page.goto(`${words}/help/`);
    await page.goBack();
    for (const option of quiz.item(0).options) {
      await expect(quiz.field(0, [option.text])).not.toBeChecked();
      await expect(quiz.feedback(0, option)).toBeHidden();
    }
    await context.close();
  });

  test('when the browser keeps the whole page ready for the way back', async ({
    launchOptions,
    baseURL,
    lesson,
    say,
    words,
  }) => {
    const browser = await browserThat(true, launchOptions);
    const page: Page = await browser.newPage({ baseURL });
    await page.goto(lesson('11-14').path);
    const quiz = new Quiz(page, lesson('11-14'), say, words);
    await answer(quiz);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted);
      });
    });
    await page.goto(`${words}/help/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => void setTimeout(() => history.back(), 0));
    await expect(page.locator('html')).toHaveAttribute('data-kept', 'true');
    await quiz.expectEmpty();
    await browser.close();
  });
});

test('the way out is a plain link to a common page, and says what it cannot do', async ({
  page,
  say,
  words,
}) => {
  await page.goto(`${words}/`);
  const leave = page.getByRole('link', { name: say('leave:leave'), exact: true });
  await expect(leave).toHaveAttribute('href', siteConfig.neutralExit);
  await expect(leave).toHaveAccessibleDescription(say('leave:note'));
  let referrer: string | undefined = 'not asked';
  await page.route(`${siteConfig.neutralExit}**`, async (route) => {
    referrer = (await route.request().headerValue('referer')) ?? undefined;
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
  });
  await leave.click();
  await expect(page).toHaveURL(siteConfig.neutralExit);
  expect(referrer).toBeUndefined();
});

/** The way out can be seen whole, nothing lies over it, and a thumb hits it. */
async function expectInReach(leave: Locator): Promise<void> {
  await expect(leave).toBeInViewport({ ratio: 1 });
  const box = await leave.boundingBox();
  const isOnTop = await leave.evaluate((link) => {
    const { left, top, width, height } = link.getBoundingClientRect();
    return link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
  expect(isOnTop, 'nothing lies over it').toBe(true);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(44);
}

for (const [told, viewport] of [
  ['a small phone', { width: 320, height: 568 }],
  ['a phone', { width: 390, height: 844 }],
  ['a laptop', { width: 1280, height: 800 }],
  // A laptop of 1280 px, zoomed to 400 %.
  ['a laptop at four times the size', { width: 320, height: 200 }],
  // A phone whose keyboard has taken the lower half, where a browser makes the page smaller for it.
  ['a phone with its keyboard open', { width: 360, height: 250 }],
] as const) {
  test(`the way out stays in view, from the top of a page to its end, on ${told}`, async ({
    page,
    say,
    lesson,
    words,
  }) => {
    await page.setViewportSize(viewport);
    const plan = `${words}/teach/11-14/deepfakes/`;
    const own = [plan, `${plan}sheets/`, `${words}/offline/`];
    for (const path of [lesson('11-14').path, `${words}/help/fr/`, `${words}/`, ...own]) {
      await page.goto(path);
      const leave = page.getByRole('link', { name: say('leave:leave'), exact: true });
      for (const share of [0, 0.5, 1]) {
        await page.evaluate((part) => {
          scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' });
        }, share);
        await expectInReach(leave);
        await expect(page.getByText(say('leave:note'))).toBeInViewport({ ratio: 1 });
      }
    }
  });
}

test('the way out stays in reach while somebody types, with little of the page left by the keyboard', async ({
  page,
  say,
  words,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${words}/search/`);
  const field = page.getByRole('searchbox');
  await field.click();
  // The keyboard comes up under a field that has the focus, and the browser brings the field into view.
  await page.setViewportSize({ width: 360, height: 250 });
  await field.pressSequentially('photo');
  const leave = page.getByRole('link', { name: say('leave:leave'), exact: true });
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport();
  await expectInReach(leave);
});

test('the way out lies over the open menu, which is all that ever opens over a page', async ({
  page,
  say,
  words,
  lesson,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(lesson('11-14').path);
  await page.getByRole('banner').locator('summary').click();
  await expect(page.getByRole('banner').getByRole('checkbox')).toBeAttached();
  await expectInReach(page.getByRole('link', { name: say('leave:leave'), exact: true }));
  await expect(page.locator('html')).toHaveAttribute('dir', words === 'ar-XB' ? 'rtl' : 'ltr');
});
