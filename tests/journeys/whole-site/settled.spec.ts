/** What the build takes for settled when it leaves style rules out: no script of a lesson page gives it another value. */
import type { Page } from '@playwright/test';
import { SETTLED } from '../../../src/publish/page-policy-integration.ts';
import { Quiz } from '../support/quiz.ts';
import { expect, test } from '../support/test.ts';

/** Gives the values that these attributes have or get anywhere on the page, from now on. */
async function collect(page: Page, names: readonly string[]): Promise<() => Promise<string[]>> {
  await page.evaluate((names) => {
    const values = new Set<string>();
    const look = () => {
      for (const name of names)
        for (const element of document.querySelectorAll(`[${name}]`))
          values.add(`${name}=${element.getAttribute(name)}`);
    };
    look();
    Object.assign(window, { settledValues: values });
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  }, names);
  return () => page.evaluate(() => [...(window as unknown as { settledValues: Set<string> }).settledValues]);
}

/** One lesson for each way in which a story is drawn. */
for (const [view, audience, topic] of [
  ['chat', '15-18', 'consent'],
  ['game', '7-10', 'connected-devices'],
  ['table', 'parents', 'consent'],
  ['street', '15-18', 'connected-devices'],
] as const) {
  test(`a story drawn as a ${view} and its quiz get no value that the page did not have`, async ({
    page,
    lesson,
    say,
    words,
  }) => {
    await page.goto(lesson(audience, topic).path);
    const values = await collect(page, SETTLED);
    const before = await values();
    expect(before).toContain(`data-view=${view}`);

    const story = page.locator('.scenario');
    await story.scrollIntoViewIfNeeded();
    await expect(story).toHaveAttribute('data-live', '');
    const choices = story.locator('.scenario__passage[data-shown] .scenario__choice');
    while ((await choices.count()) > 0) await choices.last().click();
    await expect(story.locator('.scenario__end:visible')).toHaveCount(1);
    await new Quiz(page, lesson(audience, topic), say, words).skipThrough();

    expect(await values()).toEqual(before);
  });
}
