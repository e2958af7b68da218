/** Packages of every format, played in a platform's frame: what a pupil sees, and what the platform hears. */
import type { Frame, Page } from '@playwright/test';
import type { Format, Report } from '../../src/lms/formats.ts';
import { makePackage } from '../../src/lms/make-package.ts';
import { workshopFor } from '../../src/lms/package-command.ts';
import { builtSite } from '../journeys/support/pages.ts';
import { Quiz } from '../journeys/support/quiz.ts';
import { test as base, expect } from '../journeys/support/test.ts';
import { type Platform, startPlatform } from './support/platform.ts';

const workshop = workshopFor(builtSite);
const LESSON = '11-14/deepfakes';
const VERBS = 'http://adlnet.gov/expapi/verbs/';

interface Visit {
  platform: Platform;
  /** The frame in which the lesson stands. */
  inside: () => Promise<Frame>;
  quiz: () => Promise<Quiz>;
}

const test = base.extend<{
  begin: (format: Format, report?: Report, topic?: string | null) => Promise<Visit>;
}>({
  begin: async ({ page, lesson, say, words }, use) => {
    const platforms: Platform[] = [];
    await use(async (format, report = 'completion', topic = 'deepfakes') => {
      const plan = { locale: words, audience: '11-14', topic, format, report };
      const platform = await startPlatform(makePackage(plan, await workshop), format);
      platforms.push(platform);
      await page.goto(platform.address);
      const inside = async (): Promise<Frame> => {
        const lessonFrame = () =>
          page.frames().find((frame) => frame.parentFrame() !== null && frame.childFrames().length === 0);
        await expect.poll(() => lessonFrame()?.url() ?? '').toMatch(/(start|index)\.html/);
        return lessonFrame() as Frame;
      };
      const quiz = async () => new Quiz(await inside(), lesson('11-14'), say, words);
      return { platform, inside, quiz };
    });
    for (const { close } of platforms) close();
  },
});

/** Every value that the package has set, in order. */
const toldTo = (page: Page) => page.evaluate(() => (window as unknown as { told: [string, string][] }).told);
const answer = async (quiz: Quiz, from: number, to: number): Promise<void> => {
  for (let index = from; index < to; index++) {
    await quiz.choose(index);
    await quiz.button(index, 'check').click();
    await quiz.button(index, index === quiz.items.length - 1 ? 'finish' : 'next').click();
  }
};
/** What is chosen anywhere in a lesson: no platform may hear of any of it. */
const secretsOf = (quiz: Quiz): string[] =>
  quiz.items.flatMap(({ options }) => options.flatMap(({ id, text }) => [`"${id}"`, text]));

for (const format of ['scorm12', 'scorm2004'] as const) {
  const status = format === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';

  test(`${format} · left in the middle and come back to, a lesson goes on; only completion is told`, async ({
    begin,
    page,
  }) => {
    const violations: string[] = [];
    page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
    const { platform, quiz: open } = await begin(format);
    let quiz = await open();
    await quiz.wake();
    await answer(quiz, 0, 2);
    await expect.poll(async () => (await toldTo(page)).at(-1)?.[0]).toBe('cmi.suspend_data');
    const first = await toldTo(page);
    expect(first.filter(([element]) => element === status)).toEqual([[status, 'incomplete']]);

    await page.reload();
    quiz = await open();
    await expect(quiz.form).toHaveAttribute('data-live', '');
    await expect(quiz.group(2)).toBeVisible();
    await expect(quiz.group(3)).toBeHidden();
    expect(await quiz.form.locator('input:checked').count(), 'nothing that was chosen comes back').toBe(0);
    await answer(quiz, 2, quiz.items.length);
    await expect(quiz.end).toBeVisible();
    await expect
      .poll(async () => (await toldTo(page)).filter(([element]) => element === status))
      .toContainEqual([status, 'completed']);

    const all = [...first, ...(await toldTo(page))];
    const names = new Set(all.map(([element]) => element));
    expect(
      [...names].filter(
        (name) => ![status, 'cmi.suspend_data', 'cmi.core.exit', 'cmi.exit', 'end'].includes(name),
      ),
    ).toEqual([]);
    for (const [, value] of all) {
      expect(value.length).toBeLessThan(4096);
      expect(secretsOf(quiz).filter((secret) => value.includes(secret))).toEqual([]);
    }
    expect(platform.missing).toEqual([]);
    expect(violations).toEqual([]);
  });

  test(`${format} · where a score is reported, the pupil is told and the platform gets it`, async ({
    begin,
    page,
    say,
  }) => {
    const { inside, quiz: open } = await begin(format, 'score');
    const frame = await inside();
    await expect(frame.getByText(say('lms:told.score'))).toBeVisible();
    const quiz = await open();
    await quiz.wake();
    await answer(quiz, 0, quiz.items.length);
    const score = format === 'scorm12' ? ['cmi.core.score.raw', '100'] : ['cmi.score.scaled', '1'];
    await expect.poll(async () => toldTo(page)).toContainEqual(score);
    await expect.poll(async () => toldTo(page)).toContainEqual([status, 'completed']);
  });
}

test('cmi5 · a whole lesson: the statements come in their order, in the platform’s context, through a broken line', async ({
  begin,
  page,
}) => {
  const { platform, quiz: open } = await begin('cmi5');
  const quiz = await open();
  await quiz.wake();
  await answer(quiz, 0, 2);
  platform.isBroken = true;
  await answer(quiz, 2, quiz.items.length);
  await expect(quiz.end, 'the pupil waits for nobody').toBeVisible();
  platform.isBroken = false;
  await page.evaluate(() =>
    document.querySelector('iframe')?.contentWindow?.dispatchEvent(new Event('online')),
  );
  const statements = () =>
    platform.heard.filter(({ path }) => path === '/xapi/statements').map(({ body }) => body);
  await expect.poll(() => statements().length, { timeout: 15_000 }).toBe(2);
  await page.goto('about:blank');
  await expect.poll(() => statements().length).toBe(3);
  expect(statements().map(({ verb }) => verb.id.replace(VERBS, ''))).toEqual([
    'initialized',
    'completed',
    'terminated',
  ]);
  for (const { context, actor, object, result } of statements()) {
    expect(context.registration).toBe('3f2c9a52-8f5c-4c8e-9d3f-0a4f3c1d2e5b');
    expect(context.contextActivities.grouping).toEqual([{ id: 'https://school.example/au' }]);
    expect(actor.account.name).toBe('7');
    expect(object.id).toBe('https://school.example/activity/1');
    expect(result?.score).toBeUndefined();
  }
  const sent = JSON.stringify(platform.heard.map(({ body }) => body));
  expect(secretsOf(quiz).filter((secret) => sent.includes(secret))).toEqual([]);
  expect(platform.heard.slice(1).every(({ authorization }) => authorization === 'Basic a2V5')).toBe(true);

  await page.goto(platform.address);
  const again = await open();
  await again.wake();
  await page.goto('about:blank');
  await expect.poll(() => statements().length).toBe(5);
  expect(
    statements()
      .slice(3)
      .map(({ verb }) => verb.id.replace(VERBS, '')),
  ).toEqual(['initialized', 'terminated']);
});

test('html5 · works with no platform at all: nothing is sent, kept, or looked for in vain', async ({
  begin,
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const { platform, inside, quiz: open } = await begin('html5');
  const quiz = await open();
  await quiz.wake();
  await answer(quiz, 0, quiz.items.length);
  await expect(quiz.end).toBeVisible();
  const frame = await inside();
  expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(requests.filter((url) => !url.startsWith(platform.address))).toEqual([]);
  expect(platform.missing).toEqual([]);
});

test('a course is complete when all its lessons are; help is one step away, and so is the way back', async ({
  begin,
  page,
  say,
  words,
}) => {
  const { platform, inside } = await begin('scorm2004', 'completion', null);
  let frame = await inside();
  const topics = ['consent', 'sharenting', 'deepfakes', 'connected-devices'];
  for (const topic of topics) {
    await expect(frame.locator(`[data-lesson="11-14/${topic}"]`)).toBeVisible();
    const href = await frame.locator(`a[href*="${topic}/"]`).first().getAttribute('href');
    expect(href).toBe(`${words}/learn/11-14/${topic}/index.html`);
  }
  await frame.locator('a[href*="deepfakes/"]').first().click();
  await expect.poll(() => frame.url()).toContain('deepfakes/index.html');
  await frame
    .getByRole('link', { name: say('help:card.all', { country: '' }).trim() })
    .first()
    .waitFor({ state: 'attached' });
  await frame.locator('.help-card__all').click();
  await expect.poll(() => frame.url()).toMatch(/help\/[a-z]{2}\/index\.html/);
  await frame.locator('.brand').click();
  await expect.poll(() => frame.url()).toMatch(/start\.html/);
  frame = await inside();
  expect(platform.missing).toEqual([]);
  expect(
    (await toldTo(page)).some(([element, value]) => element === 'cmi.suspend_data' && value.includes(LESSON)),
  ).toBe(true);
});

test('a course shows which of its lessons are finished, also on the next visit', async ({
  begin,
  page,
  lesson,
  say,
  words,
}) => {
  const { inside } = await begin('scorm12', 'completion', null);
  const marked = async () => {
    const frame = await inside();
    const stops = frame.locator('.course [data-lesson]');
    await expect(stops).toHaveCount(4);
    return stops
      .filter({ has: frame.getByText(say('progress:finished'), { exact: true }) })
      .evaluateAll((all) =>
        all.filter((each) => each.hasAttribute('data-done')).map((each) => each.dataset.lesson),
      );
  };
  expect(await marked()).toEqual([]);
  let frame = await inside();
  await frame.locator('a[href*="deepfakes/"]').first().click();
  await expect.poll(() => frame.url()).toContain('deepfakes/index.html');
  const quiz = new Quiz(frame, lesson('11-14'), say, words);
  await quiz.wake();
  await answer(quiz, 0, quiz.items.length);
  await expect(quiz.end).toBeVisible();
  await frame.locator('.brand').click();
  await expect.poll(() => frame.url()).toMatch(/start\.html/);
  await expect.poll(marked).toEqual([LESSON]);

  await page.reload();
  // The next visit goes on in the lesson that was open last.
  await expect.poll(async () => page.frames().some((each) => each.url().includes('deepfakes/'))).toBe(true);
  frame = page.frames().find((each) => each.url().includes('deepfakes/')) as Frame;
  await frame.locator('.brand').click();
  await expect.poll(marked).toEqual([LESSON]);
});

test('leaving leaves the whole window', async ({ begin, page, say }) => {
  await page.route('https://www.wikipedia.org/**', (route) => route.fulfill({ body: 'elsewhere' }));
  const { inside } = await begin('scorm12');
  const frame = await inside();
  await frame.getByRole('link', { name: say('leave:leave') }).click();
  await expect.poll(() => page.url()).toBe('https://www.wikipedia.org/');
});
