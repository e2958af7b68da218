/** Single files for a stick, opened as a double-click opens them, with the network off. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { usbCommand } from '../../src/offline/usb-command.ts';
import { Quiz } from '../journeys/support/quiz.ts';
import { test as base, expect } from '../journeys/support/test.ts';

const KB = 1024;
const FOR = { audience: '11-14', topic: 'deepfakes' } as const;

/** The files of this build in a folder of their own, written once. */
const test = base.extend<{ open: (name: string) => Promise<Page> }, { stick: string }>({
  stick: [
    async ({ site }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'usb-'));
      await usbCommand(['--site', site.folder, '--to', folder], '.');
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  open: async ({ page, stick }, use) => {
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''));
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    let opened = '';
    await use(async (name) => {
      opened = pathToFileURL(join(stick, name)).href;
      await page.goto(opened);
      // A page that opens without a network still says that it is online where the machine is: it is told once more.
      await page.context().setOffline(false);
      await page.context().setOffline(true);
      return page;
    });
    expect(asked.filter((url) => url !== opened && !url.startsWith('data:'))).toEqual([]);
    expect(faults).toEqual([]);
  },
});

test.use({ offline: true });
// One worker writes the files once for all.
test.describe.configure({ mode: 'default' });
test.describe('a lesson on a stick', () => {
  const name = 'cairn-en-11-14-deepfakes.html';

  test('asks, explains, tells its story, and leads to help', async ({ open, lesson, say, words }) => {
    const page = await open(name);
    const { title, quiz: items } = lesson(FOR.audience, FOR.topic);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const quiz = new Quiz(page, lesson(FOR.audience, FOR.topic), say, words);
    await quiz.wake();
    for (const index of items.keys()) {
      await quiz.choose(index);
      await quiz.button(index, 'check').click();
      await quiz.expectFeedback(index);
      await quiz.button(index, index === items.length - 1 ? 'finish' : 'next').click();
    }
    await expect(quiz.end).toBeFocused();

    const story = page.locator('.scenario');
    await story.scrollIntoViewIfNeeded();
    await expect(story).toHaveAttribute('data-live', '');
    const ending = story.getByText(say('scenario:services')).filter({ visible: true });
    for (let step = 0; step < 20 && (await ending.count()) === 0; step += 1)
      await story.locator('.scenario__choice:visible').first().click();
    await expect(ending).toBeVisible();

    await story.getByRole('link', { name: say('scenario:help') }).click();
    await expect(
      page.getByRole('heading', { name: lesson(FOR.audience).headings.help ?? '' }),
    ).toBeInViewport();
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: say('common:nav.help') })
      .click();
    await expect(page.getByRole('heading', { name: say('help:section.emergency.title') })).toBeVisible();
    expect(page.url()).toMatch(/#\d+(-\d+)?$/);
    // A help service is named with its address, and nothing here can lead away by mistake.
    const away = await page
      .locator('a[href^="http"]')
      .evaluateAll((links) => links.map(({ id, className }) => id || className));
    expect(away).toEqual(['button leave__link']);
    expect(await page.locator('main').innerText()).toMatch(/[a-z]+\.(?:org|uk|com)/);
    await quiz.page.getByRole('link', { name: title, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    // Whoever comes next finds nothing chosen.
    await quiz.wake();
    await quiz.expectEmpty();
  });

  test('has class mode, with votes and the notes beside them', async ({ open, say }) => {
    const page = await open(name);
    await page
      .locator('.footer__links')
      .getByRole('link', { name: say('classroom:name') })
      .click();
    const screen = page.locator('.screen[data-shown]');
    await expect(screen).toHaveCount(1);
    const count = screen.locator('.vote__count').filter({ visible: true });
    for (let step = 0; step < 20 && (await count.count()) === 0; step += 1)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await expect(count.first()).toHaveText('2');
    await page.getByRole('button', { name: say('classroom:tools.window') }).click();
    await expect(page.getByText(say('classroom:note.vote')).filter({ visible: true })).toHaveCount(1);
    const bar = page.locator('.class-bar');
    await bar.getByRole('link', { name: say('classroom:help') }).click();
    await expect(screen).toHaveAttribute('id', 'class-help');
    await bar.locator('.class-bar__place').click();
    await expect(page).toHaveTitle(new RegExp(say('teach:plan.title')));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('keeps its words in view without script', async ({ browser, stick, lesson }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(pathToFileURL(join(stick, name)).href);
    for (const heading of Object.values(lesson(FOR.audience, FOR.topic).headings))
      await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
    await page.close();
  });

  test('is empty at once when somebody leaves, and stays empty', async ({ open, say }) => {
    const page = await open(name);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    await expect(page.locator('body')).toBeEmpty();
    await expect(page).toHaveTitle(say('leave:title'));
    await expect(page).toHaveURL(/#0$/);
    // An emptied page stops loading, so that there is no end of loading to wait for.
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('body')).toBeEmpty();
    await expect(page).toHaveTitle(say('leave:title'));
  });

  test('has the plan for the adult, which comes out on paper', async ({ open }) => {
    const page = await open(name);
    const plan = page.locator('.footer__links a').nth(1);
    const title = await plan.innerText();
    await plan.click();
    await expect(page).toHaveTitle(new RegExp(title.slice(0, 12).replace(/[^\w ]/g, '.')));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.leave__link')).toBeHidden();
    expect((await page.pdf()).byteLength).toBeGreaterThan(20 * KB);
  });
});

test.describe('a course on a stick', () => {
  test('leads into a lesson and back, as Back does anywhere', async ({ open, lesson, say, words }) => {
    const page = await open('cairn-en-11-14-course.html');
    const course = await page.getByRole('heading', { level: 1 }).innerText();
    const { title } = lesson(FOR.audience, FOR.topic);
    await page.getByRole('main').getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('#main')).toBeFocused();
    const quiz = new Quiz(page, lesson(FOR.audience, FOR.topic), say, words);
    await quiz.wake();
    await quiz.choose(0);
    await quiz.button(0, 'check').click();
    await quiz.expectFeedback(0);
    await page.locator('.rail__step').last().click();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: course })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await quiz.expectEmpty();
  });

  test('and every other file is small enough for the slowest stick', ({ stick }) => {
    const sizes = readdirSync(stick).map((file) => ({ file, size: statSync(join(stick, file)).size }));
    expect(sizes.length).toBe(2 * 20);
    const limit = (file: string) => (file.includes('-course.') ? 2048 : 800) * KB;
    expect(sizes.filter(({ file, size }) => size > limit(file))).toEqual([]);
  });
});
