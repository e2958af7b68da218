/** Leaving empties the page at once, whatever the page, the network and the neutral site are doing. */
import type { Page } from '@playwright/test';
import { siteConfig } from '../../src/site.config.ts';
import { arrive, seen, step, WAYS_OUT } from './support/leaving.ts';
import { expect, test } from './support/test.ts';

/**
 * The neutral site lets itself be waited for, and then says nothing, so that the page stays: while it is waited
 * for, the engine answers no questions, and what was in view then is told by `waiting`. Gives what resolves when
 * the neutral site has been asked and has said nothing.
 */
const stall = async (page: Page): Promise<() => Promise<void>> => {
  let answered = 0;
  await page.route(`${siteConfig.neutralExit}**`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.fulfill({ status: 204 });
    answered += 1;
  });
  return async () => {
    await expect.poll(() => answered).toBeGreaterThan(0);
    answered = 0;
  };
};

/** From now on, remembers in which order there were words in view and nothing. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const inView: string[] = [];
    Object.assign(window, { inView });
    const look = () => {
      const now = document.body.textContent?.trim() ? 'words' : 'nothing';
      if (inView.at(-1) !== now) inView.push(now);
    };
    look();
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });

/** What stands in the tab after leaving. */
const waiting = (page: Page) =>
  page.evaluate(() => ({
    title: document.title,
    words: document.body.textContent,
    elements: document.body.childNodes.length,
    links: Array.from(document.querySelectorAll('link'), (link) => link.getAttribute('href')),
    path: location.pathname,
    heard: document.documentElement.dataset.heard,
    inView: (window as unknown as { inView: string[] }).inView,
  }));

/** What it must be. */
const empty = (title: string) => ({
  title,
  words: '',
  elements: 0,
  links: ['data:,'],
  path: '/blank.svg',
  inView: ['words', 'nothing'],
});

const answer = (page: Page): Promise<unknown> =>
  page.route(`${siteConfig.neutralExit}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );

for (const [name, way] of Object.entries(WAYS_OUT)) {
  test(`${name} empties the page while the neutral site lets itself be waited for`, async ({
    page,
    say,
    lesson,
  }) => {
    const isAnswered = await stall(page);
    await page.goto(lesson('11-14').path);
    // Whatever a later part of the page may let sound.
    await page.evaluate(() => {
      const audio = document.createElement('audio');
      const { dataset } = document.documentElement;
      audio.pause = () => {
        dataset.heard = 'pause';
      };
      document.querySelector('main')?.append(audio);
      const cancel = speechSynthesis.cancel.bind(speechSynthesis);
      speechSynthesis.cancel = () => {
        dataset.heard += ' cancel';
        cancel();
      };
    });
    await watch(page);
    await way(page, say);
    await isAnswered();
    expect(await waiting(page)).toEqual({ ...empty(say('leave:title')), heard: 'pause cancel' });
  });

  test(`${name} tells the neutral site nothing about where its visitor was`, async ({
    page,
    say,
    lesson,
  }) => {
    const referrers: (string | null)[] = [];
    await page.route(`${siteConfig.neutralExit}**`, async (route) => {
      referrers.push(await route.request().headerValue('referer'));
      await route.fulfill({
        contentType: 'text/html',
        body: '<title>Elsewhere</title>',
      });
    });
    await page.goto(lesson('11-14').path);
    await way(page, say);
    await arrive(page, siteConfig.neutralExit);
    expect(referrers).toEqual([null]);
    expect(await page.evaluate(() => [document.referrer, window.name])).toEqual(['', '']);
  });

  test(`${name} leaves an empty page without a network, and goes on when it is back`, async ({
    page,
    say,
    lesson,
    origin,
  }) => {
    await answer(page);
    await page.goto(lesson('11-14').path);
    await page.context().setOffline(true);
    await way(page, say);
    await expect(page).toHaveTitle(say('leave:title'));
    // The head, which nobody sees, is emptied once the empty page is drawn.
    await expect.poll(() => seen(page, origin)).toBe('');
    await page.context().setOffline(false);
    await arrive(page, siteConfig.neutralExit);
    await step(page, -1);
    expect(await seen(page, origin)).toBe('');
  });

  test(`${name} works while the page is still loading`, async ({ page, say, lesson, origin, words }) => {
    await answer(page);
    await page.goto(`${words}/`);
    await page.route('**/*.woff2', () => {});
    await page.goto(lesson('11-14').path, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState === 'interactive');
    // A deferred script runs before this event, and the page is not loaded as long as its fonts are waited for.
    await page.waitForFunction(() => {
      const [{ domContentLoadedEventEnd }] = performance.getEntriesByType('navigation') as [
        PerformanceNavigationTiming,
      ];
      return domContentLoadedEventEnd > 0;
    });
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
    await way(page, say);
    await arrive(page, siteConfig.neutralExit);
    await step(page, -1);
    expect(await seen(page, origin)).toBe('');
  });

  test(`${name} works while the quiz is being brought to life`, async ({ page, say, lesson }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const isAnswered = await stall(page);
    let release: () => void = () => {};
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    let asked = 0;
    let gone = 0;
    await page.route('**/_astro/mount-quiz*.js', async (route) => {
      asked += 1;
      await isReleased;
      await route.continue().catch(() => {});
      gone += 1;
    });
    await page.goto(lesson('11-14').path);
    await page.locator('[data-mount="quiz"]').last().scrollIntoViewIfNeeded();
    await expect.poll(() => asked).toBeGreaterThan(0);
    await watch(page);
    await way(page, say);
    release();
    await isAnswered();
    await expect.poll(() => gone).toBe(asked);
    // What the chunk would have drawn, it would have drawn by the second frame.
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
    });
    expect(await waiting(page)).toMatchObject(empty(say('leave:title')));
    expect(errors).toEqual([]);
  });
}

test('Shift leaves from a field, from the open menu and from a dialog', async ({ page, say, words }) => {
  const isAnswered = await stall(page);
  for (const open of [
    () =>
      page.evaluate(() =>
        document.querySelector('main')?.appendChild(document.createElement('textarea')).focus(),
      ),
    () => page.locator('summary').first().click(),
    () =>
      page.evaluate(() => {
        const dialog = document.body.appendChild(document.createElement('dialog'));
        dialog.addEventListener('keydown', (event) => event.stopPropagation());
        dialog.append(document.createElement('button'));
        dialog.showModal();
      }),
  ]) {
    await page.goto(`${words}/learn/`);
    await open();
    await watch(page);
    await WAYS_OUT['Shift three times'](page, say);
    await isAnswered();
    expect(await waiting(page)).toMatchObject(empty(say('leave:title')));
  }
});

test('Escape, capital letters and two presses leave nobody outside', async ({ page, say, words }) => {
  await stall(page);
  await page.goto(`${words}/learn/`);
  for (let times = 0; times < 3; times++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveTitle(say('leave:title'));
});

test('the menu leads to what leaving can and cannot do', async ({ page, say, words }) => {
  await page.goto(`${words}/learn/`);
  await page.locator('summary').first().click();
  await page
    .getByRole('banner')
    .getByRole('link', { name: say('leave:more') })
    .click();
  await expect(page).toHaveURL(/\/about\/privacy\/#leaving$/);
  await expect(page.locator('#leaving')).toBeInViewport();
});
