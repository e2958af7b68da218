/** A lesson before a class: screens by clicker, votes by tap, the story, the notes, the dark, the way out. */
import type { Locator, Page } from '@playwright/test';
import { siteConfig } from '../../src/site.config.ts';
import { faultsOn, LOOKS, wear } from './support/scan.ts';
import { expect, test } from './support/test.ts';
import { shiftOn, violationsOn, watch } from './support/watch.ts';

const path = 'teach/11-14/deepfakes/class/';
const shown = (page: Page) => page.locator('.screen[data-shown]');
/** Bodies of text in view on the screen, without the controls. */
const READ =
  '.screen__words, .screen__summary, .vote__text, .vote__stem, .vote__why, .passage__told, .passage__skip, .passage__feeling';

async function open(page: Page, locale: string): Promise<void> {
  await page.goto(`${locale}/${path}`);
  await expect(page.locator('html')).toHaveAttribute('data-class', 'live');
}

/** Opens the screen of that name from the list of all screens. */
async function turnTo(page: Page, name: string): Promise<void> {
  await page.locator('.class-index summary').click();
  await page.getByRole('link', { name, exact: true }).click();
}

test('a clicker walks every screen with the network cut, in type that is read at eight metres', async ({
  page,
  origin,
  words,
  context,
}) => {
  const seen = await watch(page, origin);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, words);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  expect(await shiftOn(page), 'how far content moved by itself').toBe(0);
  await context.setOffline(true);
  const before = seen.requests.length;
  const total = await page.locator('.screen').count();
  const places = new Set<string>();
  let smallest = Number.POSITIVE_INFINITY;
  for (let press = 0; press < 160 && places.size < total; press += 1) {
    const now = await shown(page).evaluate((screen, read) => {
      const sizes = Array.from(screen.querySelectorAll<HTMLElement>(read))
        .filter((each) => each.checkVisibility())
        .map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
      return { id: screen.id, size: Math.min(...sizes, Number.MAX_VALUE) };
    }, READ);
    places.add(now.id);
    smallest = Math.min(smallest, now.size);
    await page.keyboard.press('PageDown');
  }
  expect(places.size).toBe(total);
  expect(smallest / 1080, 'the smallest words against the height of the screen').toBeGreaterThanOrEqual(
    0.039,
  );
  expect(seen.requests.length - before, 'requests after the page had come').toBe(0);
  expect([seen.foreign, seen.errors, await violationsOn(page, seen)]).toEqual([[], [], []]);
  await expect(page.locator('#class-help')).toBeVisible();
});

test('a vote is counted by tap and key, explained option by option, and kept nowhere', async ({
  page,
  say,
  words,
  lesson,
}) => {
  await open(page, words);
  const { opener } = lesson('11-14');
  await turnTo(page, opener.stem);
  const vote = shown(page);
  const first = opener.options[0];
  if (!first) throw new Error('The opener has no options.');
  await vote.getByRole('button', { name: first.text, exact: true }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(vote.locator('.vote__count')).toHaveText(
    [2, 1, 0].map((count) => new Intl.NumberFormat(words).format(count)),
  );
  expect(
    await vote
      .locator('progress')
      .evaluateAll((bars) => bars.map((bar) => (bar as HTMLProgressElement).value)),
  ).toEqual([2, 1, 0]);
  for (const look of LOOKS) {
    await wear(page, look);
    expect.soft(await faultsOn(page), `${look.width} px, ${look.colorScheme}`).toEqual([]);
  }
  await vote.getByRole('button', { name: `${say('classroom:vote.take')} ${first.text}` }).click();
  await expect(vote.locator('.vote__count').first()).toHaveText(new Intl.NumberFormat(words).format(1));
  for (const option of opener.options) {
    await page.getByRole('button', { name: say('classroom:tools.next') }).click();
    await expect(vote.getByText(option.feedback)).toBeVisible();
  }
  expect(await faultsOn(page)).toEqual([]);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state]),
  ).toEqual([0, 0, '', null]);
});

test('the story opens with the words that it can be skipped', async ({ page, words, say }) => {
  await page.goto(`${words}/${path}#the-class-chat-story`);
  await expect(shown(page)).toHaveAttribute('data-step', 'telling');
  const skip = page.getByText(say('lesson:skip-story'), { exact: true });
  await expect(skip).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(skip).toBeHidden();
});

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

test('the notes are in a second window that steers, or a panel, and the screen can be dark', async ({
  page,
  context,
  say,
  words,
}) => {
  await open(page, words);
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: say('classroom:tools.window') }).click(),
  ]);
  expect(new URL(notes.url()).hash).toMatch(/^#notes-\d/);
  await expect(notes.getByText(say('classroom:note.title'))).toBeVisible();
  await notes.keyboard.press('PageDown');
  await expect(shown(page)).toHaveId('class-rule-1');
  await expect(notes.getByText(say('teach:plan.step.rules.text'))).toBeVisible();
  expect(await faultsOn(notes)).toEqual([]);
  await expect(page.getByText(say('classroom:notes.title'))).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByText(say('classroom:notes.title'))).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('[data-dark]')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-dark]')).toBeHidden();
  await expect(shown(page)).toHaveId('class-rule-1');
  await page.keyboard.press('End');
  await expect(shown(page)).toHaveId('class-help');
  await page.route(`${siteConfig.neutralExit}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Neutral</title>' }),
  );
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await expect(page).toHaveTitle('Neutral');
  await expect(page.locator('.screen')).toHaveCount(0);
  await expect.poll(() => notes.isClosed()).toBe(true);
});

test('where the lesson is open twice, the notes steer the window that opened them, and close with it alone', async ({
  page,
  context,
  say,
  words,
}) => {
  const other = await context.newPage();
  await open(other, words);
  await open(page, words);
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: say('classroom:tools.window') }).click(),
  ]);
  await expect(notes.getByText(say('classroom:note.title'))).toBeVisible();
  await notes.keyboard.press('PageDown');
  await expect(shown(page)).toHaveId('class-rule-1');
  await expect(shown(other)).toHaveId('class-title');
  await other.goto('about:blank');
  await notes.keyboard.press('PageDown');
  await expect(shown(page)).toHaveId('class-rule-2');
  await page.goto('about:blank');
  await expect.poll(() => notes.isClosed()).toBe(true);
});

/** What stands in view in the elements that `selector` finds, without the spaces that only lay it out. */
const textsOf = async (root: Page | Locator, selector: string): Promise<string[]> => {
  const texts = await root.locator(selector).allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
};

test('at every pause of the story the notes have its question and what to listen for, as the plan does', async ({
  page,
  words,
}) => {
  await page.goto(`${words}/${path.replace('class/', '')}`);
  const pauses = await page
    .locator('.plan__pause:has(.plan__ask)')
    .evaluateAll((all) => all.map((pause) => pause.querySelector('h4')?.textContent?.trim() ?? ''));
  const planOf = async (name: string) => {
    const pause = page.locator('.plan__pause', { has: page.getByRole('heading', { name, exact: true }) });
    const [asked = ''] = await textsOf(pause, '.plan__ask');
    const choices = await textsOf(pause, '.plan__text');
    const means = await textsOf(pause, '.plan__means');
    return [`${name} ${asked}`, ...choices.map((choice, index) => `${choice} ${means[index]}`)];
  };
  const planned = await Promise.all(pauses.map(planOf));
  expect(planned.length).toBeGreaterThan(3);
  for (const [, ...choices] of planned) expect(choices.length).toBeGreaterThan(1);

  await page.goto(`${words}/${path}#the-class-chat-story`);
  await expect(shown(page)).toHaveAttribute('data-step', 'telling');
  await page.keyboard.press('n');
  const notes = page.locator('#class-notes [data-for="pause"]');
  const noted: string[][] = [];
  // From one pause to the next by its last choice, to an ending.
  for (let pause = 0; pause < planned.length; pause += 1) {
    const told = [...(await textsOf(notes, '> p:visible')), ...(await textsOf(notes, 'li'))];
    if ((await notes.locator('li').count()) === 0) break;
    noted.push([told[0] ?? '', ...told.slice(2)]);
    await page.keyboard.press('PageDown');
    await page.locator('[data-here] [data-do="walk"]').last().click();
    await page.keyboard.press('PageDown');
  }
  expect(noted.length).toBeGreaterThan(1);
  for (const each of noted) expect(planned).toContainEqual(each);
  await expect(shown(page)).toHaveAttribute('data-step', 'telling');
  await expect(notes.locator('p').first()).toContainText(/\p{L} .*\p{L}/u);
  await expect(notes.locator('p').last()).toBeHidden();
});

test('what to do if a pupil tells something is in the window of the notes, and in the notes once they are shown', async ({
  page,
  context,
  say,
  words,
}) => {
  await page.goto(`${words}/${path.replace('class/', '')}`);
  const tells = page.locator('.plan__tells');
  const told = [...(await textsOf(tells, 'blockquote')), ...(await textsOf(tells, 'ol > li'))];
  expect(told.length).toBeGreaterThanOrEqual(5);

  await open(page, words);
  const name = say('teach:plan.tells.short');
  const heading = page.getByRole('heading', { name, exact: true });
  await expect(heading).toBeHidden();
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: say('classroom:tools.window') }).click(),
  ]);
  await expect(heading).toBeHidden();
  await page.keyboard.press('n');
  for (const one of [page, notes]) {
    await expect(one.getByRole('heading', { name, exact: true })).toBeVisible();
    const card = await textsOf(one, '.class-notes__told :is(blockquote, ol > li):visible');
    expect([...card].sort()).toEqual([...told].sort());
  }
  // On every screen, also on the last, and in the dark: whenever somebody comes.
  for (const key of ['End', 'b']) {
    await notes.keyboard.press(key);
    await expect(notes.getByRole('heading', { name, exact: true })).toBeVisible();
  }
  await notes.keyboard.press('b');
  await page.keyboard.press('n');
  await expect(heading).toBeHidden();
});

test('each explanation stands beside the letter that its option has in the vote', async ({
  page,
  lesson,
  words,
}) => {
  await open(page, words);
  const { opener } = lesson('11-14');
  await turnTo(page, opener.stem);
  const browser = await page.context().newCDPSession(page);
  /** Letters as they are drawn, which only the tree for screen readers tells. */
  const letters = async (): Promise<string> => {
    const { nodes } = await browser.send('Accessibility.getFullAXTree');
    const texts = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value);
    return texts.filter((text) => /^[A-Z]$/.test(text)).join('');
  };
  const all = 'ABCDEFGH'.slice(0, opener.options.length);
  await expect.poll(letters).toBe(all);
  for (const letter of all) {
    await page.keyboard.press('PageDown');
    await expect.poll(letters).toBe(letter);
  }
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

test('numbers that nobody has verified are marked on the wall, each after the site of its service', async ({
  page,
  say,
  words,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${words}/teach/11-14/sharenting/class/#class-help`);
  const help = page.locator('#class-help[data-shown]');
  await expect(help.locator('.screen__dashed')).toHaveText(say('help:number.unverified'));
  // Where no country is meant, there may be no number at all.
  const unsure = await help.locator('.reach:not([data-verified]) :is(.reach__number, .reach__text)').count();
  await expect(help.locator('.screen__dashed')).toBeVisible({ visible: unsure > 0 });
  const lines = await help.locator('.reach:has(.reach__site):has(.reach__number)').all();
  for (const line of lines) {
    const [before, after] = await line.locator('.reach__site, .reach__number').all();
    await expect(before as Locator).toHaveClass('reach__site');
    await expect(before as Locator).toBeVisible();
    await expect(after as Locator).toHaveCSS('border-top-style', 'dashed');
  }
});
