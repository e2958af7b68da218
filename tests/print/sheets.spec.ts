/** The sheets of a lesson as a teacher prints them, and as `npm run pdf` writes them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brotli } from '../../bench/sizes.mjs';
import { AUDIENCES, TOPICS } from '../../src/course.ts';
import { SHEETS } from '../../src/print/sheets.ts';
import { builtSite, pagesOf } from '../journeys/support/pages.ts';
import { expect, test } from '../journeys/support/test.ts';
import { violationsOn, watch } from '../journeys/support/watch.ts';
import { lessonWords } from '../journeys/support/words.ts';
import { allIn, cutIn, lonelyHeadings, type Part, structureOf } from './support/pdf-structure.ts';

const sheetPages = pagesOf(builtSite).filter(({ path }) => path.endsWith('/sheets/'));
/** One lesson for each audience, every topic once. */
const oneOfEach = AUDIENCES.map((audience, index) => ({ audience, topic: TOPICS[index] ?? 'consent' }));
const PAPERS = { A4: [595, 842], Letter: [612, 792] } as const;
/** What no page may cut in two. */
const WHOLE =
  '.task__box, .task__match, .answer, .passage, .service, .help-card, .tells, .half__talk, .tasks--whole > .task';

const shownSheets = (page: Page) =>
  page
    .locator('.sheet')
    .evaluateAll((sheets) => sheets.filter((sheet) => sheet.checkVisibility()).map(({ id }) => id));

/** What a PDF file says of itself, where it is not compressed. */
const facts = (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  return { isTagged: text.includes('/StructTreeRoot'), lang: /\/Lang \(([^()]*)\)/.exec(text)?.[1], boxes };
};

const SAYS_TU = /(?<!\p{L})(tu|te|toi|ton|ta|tes)(?!\p{L})|(?<!\p{L})t’/iu;

test('every lesson has its page of sheets in every language, 20 KB at most', () => {
  expect(sheetPages.length).toBeGreaterThanOrEqual(32);
  for (const { path, file } of sheetPages) {
    expect(brotli(readFileSync(file)).length, path).toBeLessThanOrEqual(20 * 1024);
  }
});

for (const { audience, topic } of oneOfEach) {
  test(`${audience}: the sheet that is chosen is printed, whole, and nothing else`, async ({ page }) => {
    const lesson = lessonWords('fr', audience, topic);
    await page.goto(`fr/teach/${audience}/${topic}/sheets/`);
    expect(await shownSheets(page)).toEqual(SHEETS);
    await page.emulateMedia({ media: 'print' });
    for (const sheet of SHEETS) {
      await page.goto(`fr/teach/${audience}/${topic}/sheets/#${sheet}`);
      expect(await shownSheets(page)).toEqual([sheet]);
      for (const part of ['header.header', 'footer.footer', '.sheets__nav', '.sheets__more'])
        await expect(page.locator(part)).toBeHidden();
      // As wide as the paper without its margins: a box that must stay whole is no higher than a page.
      for (const [name, [width, height]] of Object.entries(PAPERS)) {
        const inner = {
          width: Math.floor(((width - 85) * 96) / 72),
          height: Math.floor(((height - 74) * 96) / 72),
        };
        await page.setViewportSize(inner);
        const cut = await page
          .locator(`#${sheet}`)
          .locator(WHOLE)
          .evaluateAll(
            (boxes, most) =>
              boxes
                .filter(
                  (box) =>
                    getComputedStyle(box).breakInside !== 'avoid' ||
                    box.getBoundingClientRect().height > most,
                )
                .map(({ className, textContent }) => `${className}: ${textContent?.trim().slice(0, 60)}`),
            inner.height,
          );
        expect(cut, `${sheet} on ${name}`).toEqual([]);
      }
    }
    const told = await page.locator('#worksheet').evaluate(({ textContent }) => textContent ?? '');
    for (const { stem, options } of lesson.quiz) {
      expect(told).toContain(stem);
      for (const { text, feedback } of options) {
        expect(told).toContain(text);
        expect(told).not.toContain(feedback);
      }
    }
    const answers = await page.locator('#answer-key').evaluate(({ textContent }) => textContent ?? '');
    for (const { feedback } of lesson.quiz.flatMap(({ options }) => options))
      expect(answers).toContain(feedback);
  });
}

/** The items of lists that have no list in them: options, answers, lines of a plan. */
const innermost = (items: readonly Part[]): Part[] =>
  items.filter((item) => !allIn(item).some((part) => part !== item && part.tag === 'LI'));

for (const locale of ['en', 'fr']) {
  for (const { audience, topic } of oneOfEach) {
    const format = locale === 'en' ? 'Letter' : 'A4';
    test(`${locale}, ${audience}: in the file on ${format} no option, card or answer is cut, and no heading is left behind`, async ({
      page,
    }) => {
      const plan = `${locale}/teach/${audience}/${topic}/`;
      for (const sheet of [...SHEETS, 'plan']) {
        // A fragment alone would not load the page anew.
        await page.goto('about:blank');
        await page.goto(sheet === 'plan' ? plan : `${plan}sheets/#${sheet}`);
        await page.evaluate(() => document.fonts.ready);
        const { parts, pageCount } = structureOf(await page.pdf({ format, tagged: true }));
        const items = parts.flatMap(allIn).filter(({ tag }) => tag === 'LI');
        await page.emulateMedia({ media: 'print' });
        const drawn = await page
          .locator(sheet === 'plan' ? 'main li' : `#${sheet} li`)
          .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
        await page.emulateMedia({ media: null });
        expect(items.length, `${sheet}: items of lists`).toBe(drawn);
        expect(new Set(items.flatMap(({ pages }) => pages)).has(0)).toBe(false);
        // An item of the key and of the plan may go on overleaf, between two answers.
        const whole = sheet === 'answer-key' || sheet === 'plan' ? innermost(items) : items;
        expect(cutIn(whole), `${sheet} on ${pageCount} pages`).toEqual([]);
        expect(lonelyHeadings(parts), `${sheet}: headings`).toEqual([]);
      }
    });
  }
}

test('the cards of the story have the numbers that the lesson has', async ({ page }) => {
  await page.goto('en/learn/11-14/deepfakes/');
  const inLesson = await page
    .locator('.scenario__passage')
    .evaluateAll((passages) =>
      passages.map((each) => [
        each.querySelector('.scenario__number')?.textContent,
        [...each.querySelectorAll('.scenario__to')].map(({ textContent }) => textContent),
      ]),
    );
  await page.goto('en/teach/11-14/deepfakes/sheets/#story');
  const onPaper = await page
    .locator('.passage')
    .evaluateAll((passages) =>
      passages.map((each) => [
        each.querySelector('.passage__number')?.lastChild?.textContent?.trim(),
        [...each.querySelectorAll('.passage__to')].map(({ lastChild }) => lastChild?.textContent?.trim()),
      ]),
    );
  expect(onPaper.length).toBeGreaterThan(5);
  expect(onPaper).toEqual(inLesson);
});

test('a family reads its own language beside the school’s, with the help of the school’s country', async ({
  page,
  origin,
  say,
}) => {
  const seen = await watch(page, origin);
  await page.goto('en/teach/parents/deepfakes/sheets/#take-home');
  const halves = page.locator('[data-half]');
  const choice = page.getByRole('link', { name: 'Français' }).and(page.locator('[data-beside]'));
  await expect(page.locator('.sheets[data-live]')).toHaveCount(1);
  const foreign = () => seen.requests.filter((address) => new URL(address).pathname.startsWith('/fr/'));
  expect(foreign()).toEqual([]);

  await choice.click();
  await expect(halves).toHaveCount(2);
  expect(foreign().map((address) => new URL(address).pathname)).toEqual([
    '/fr/teach/parents/deepfakes/sheets/',
  ]);
  const second = halves.nth(1);
  await expect(second).toHaveAttribute('lang', 'fr');
  await expect(second).toHaveAttribute('dir', 'ltr');
  await expect(second).toContainText(lessonWords('fr', 'parents', 'deepfakes').title);
  await expect(second.locator('.half__services')).not.toContainText(SAYS_TU);
  const numbers = (half: number) => halves.nth(half).locator('.reach bdi').allTextContents();
  expect((await numbers(0)).length).toBeGreaterThan(2);
  expect(await numbers(1)).toEqual(await numbers(0));
  await expect(page.getByRole('status')).toHaveText(say('print:beside.with'));
  await page.emulateMedia({ media: 'print' });
  await expect(second).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  expect(
    await page.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size),
  ).toBe(0);

  await choice.click();
  await expect(halves).toHaveCount(1);
  await page.route('**/fr/**', (route) => route.abort());
  await choice.click();
  await expect(page.getByRole('status')).toHaveText(say('print:beside.failed'));
  await expect(halves).toHaveCount(1);
  expect(await violationsOn(page, seen)).toEqual([]);
});

test('French says “vous” to families about help, whatever the age of the lesson', async ({ page }) => {
  for (const lesson of ['7-10/consent', '15-18/deepfakes', 'parents/deepfakes']) {
    await page.goto(`fr/teach/${lesson}/sheets/#take-home`);
    await expect(page.locator('.half__services .service')).not.toHaveCount(0);
    await expect(page.locator('.half__services')).not.toContainText(SAYS_TU);
  }
});

test('without script the other language is a link to its own sheet', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('en/teach/7-10/consent/sheets/#take-home');
  expect(await shownSheets(page)).toEqual(['take-home']);
  await page.locator('[data-beside]').click();
  await expect(page).toHaveURL(/\/fr\/teach\/7-10\/consent\/sheets\/#take-home$/);
  await context.close();
});

test('the first sheet of a help page is a poster: numbers in large, marked, with the day they were compiled', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['en/help/gb/', 'fr/help/fr/']) {
    await page.goto(path);
    const sizes = await page
      .locator(':is([data-section="emergency"], [data-section="listen"]) .reach__number bdi')
      .evaluateAll((numbers) =>
        numbers.map((number) => Number.parseFloat(getComputedStyle(number).fontSize)),
      );
    expect(sizes.length).toBeGreaterThan(1);
    for (const size of sizes) expect(size).toBeGreaterThan(45);
    const foot = page.locator('.help-page__poster');
    await expect(foot).toContainText('2026');
    // Without what follows behind, all that stands on the poster must be one page.
    await foot.evaluate((element) => {
      while (element.nextElementSibling) element.nextElementSibling.remove();
      document.querySelector('body > footer')?.remove();
    });
    for (const format of Object.keys(PAPERS)) expect(facts(await page.pdf({ format })).boxes).toHaveLength(1);
  }
});

test('npm run pdf writes tagged files, whole or not at all, and explains what it cannot do', async ({
  site,
}) => {
  const out = mkdtempSync(join(tmpdir(), 'sheets-'));
  const pdf = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/pdf-steps.mjs', '--site', site.folder, '--out', out, ...args], {
      encoding: 'utf8',
    });
  try {
    const lesson = ['--locale', 'fr', '--audience', '7-10', '--topic', 'consent'];
    expect(pdf(...lesson, '--with', 'en', '--sheet', 'take-home').stderr).toBe('');
    expect(pdf(...lesson, '--sheet', 'worksheet', '--paper', 'letter').status).toBe(0);
    expect(readdirSync(join(out, 'fr/7-10/consent')).sort()).toEqual([
      'take-home.en.pdf',
      'worksheet.letter.pdf',
    ]);
    const home = facts(readFileSync(join(out, 'fr/7-10/consent/take-home.en.pdf')));
    expect(home).toMatchObject({ isTagged: true, lang: 'fr' });
    expect(home.boxes[0]?.map((side) => Math.abs(side - 595) < 3 || Math.abs(side - 842) < 3)).toEqual([
      true,
      true,
    ]);
    expect(facts(readFileSync(join(out, 'fr/7-10/consent/worksheet.letter.pdf'))).boxes[0]).toEqual([
      ...PAPERS.Letter,
    ]);
    const wrong = pdf('--topic', 'privacy');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('connected-devices');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

// A font that has not come in time is not waited for, and other letters fill the pages otherwise.
for (const { audience, topic } of oneOfEach) {
  test(`the plan for ${audience} leaves no heading behind where the fonts have not come`, async ({
    page,
  }) => {
    await page.route('**/*.woff2', (route) => route.abort());
    await page.goto(`en/teach/${audience}/${topic}/`);
    await page.evaluate(() => document.fonts.ready);
    const { parts } = structureOf(await page.pdf({ format: 'Letter', tagged: true }));
    expect(parts.length).toBeGreaterThan(0);
    expect(lonelyHeadings(parts)).toEqual([]);
  });
}
