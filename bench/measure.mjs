/**
 * Four moments of a reader: the text can be read, a first answer is explained, where the page asks first and in its
 * quiz, and a tap on a page at rest is answered. Measured inside the page, in milliseconds from its own clock. The
 * page tells them by its console: to be asked for them it would first have to read the driver's own script, which
 * takes longer than many a page. What can be read or answered has been drawn: the beginning of the frame after it came
 * is within 13 ms of what the browser's Element Timing says, on either line, of this page and of the plain one.
 */
import { behind } from './lines.mjs';

/** How long a new window of the browser is left to itself, in milliseconds. */
const OPENING = 1500;

/** How long a page is left to itself before the tap, in milliseconds. */
const RESTING = 1000;

/** How long a finger stays on the glass, in milliseconds; a press that takes no time is none of a reader's. */
const TOUCHING = 80;

/** What a page writes before a moment that it tells. */
const NOTED = 'noted ';

/**
 * Runs in the page before anything else: tells when the first text can be read. That is not when it has come: a frame must
 * have been drawn since. The first frame of a page that comes in pieces may hold little more than its first link.
 */
const watchText = ({ textEnd, NOTED }) => {
  let isHere = false;
  let drawn = null;
  const look = () => {
    // At the beginning of a frame, the one before has been drawn, with the text that was there.
    if (isHere) drawn ??= performance.now();
    isHere ||= document.getElementById(textEnd) !== null;
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (drawn !== null && painted !== undefined) console.log(NOTED + Math.max(drawn, painted));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Runs in a page of its own: goes to an item, answers it once it is drawn, tells when a frame with the explanation is. */
const watchAnswer = ({ item, NOTED }) => {
  const isShown = (element) => element.getClientRects().length > 0;
  let isExplained = false;
  const look = () => {
    if (isExplained) return console.log(NOTED + performance.now());
    const fieldset = document.getElementById(item);
    // One choice in each row, or one in all.
    const rows = new Set([...fieldset.querySelectorAll('input:not([value="-"])')].map(({ name }) => name));
    const open = [...rows].filter((name) => !fieldset.querySelector(`[name="${name}"]:checked`));
    if (open.length > 0) for (const name of open) fieldset.querySelector(`[name="${name}"]`).click();
    // Once the script has come, an answer is explained when the reader asks for it.
    else if (fieldset.dataset.stage === 'open') fieldset.querySelector('[data-action="main"]')?.click();
    isExplained = [...fieldset.querySelectorAll('.item__feedback, .f')].some(isShown);
    requestAnimationFrame(look);
  };
  // Nobody answers what is not in view yet.
  const wait = () => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    const fieldset = document.getElementById(item);
    if (!isPainted || !fieldset?.querySelector('input')) return requestAnimationFrame(wait);
    if (fieldset.getBoundingClientRect().top > innerHeight) fieldset.scrollIntoView({ block: 'center' });
    requestAnimationFrame(look);
  };
  requestAnimationFrame(wait);
};

/** The next moment that the page tells; to be called before there can be one. */
async function notedIn(page) {
  const said = await page.waitForEvent('console', {
    predicate: (message) => message.text().startsWith(NOTED),
    timeout: 120_000,
  });
  return Number(said.text().slice(NOTED.length));
}

/** Puts a finger on the middle of an element and lifts it. */
async function touch(page, target) {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await target.boundingBox();
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(TOUCHING);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Taps an option of the item at rest, with a finger; gives the time from lifting it to the explanation. */
async function tapToFeedback(page, item) {
  const fieldset = page.locator(`[id="${item}"]`);
  await fieldset.scrollIntoViewIfNeeded();
  const isIsland = (await page.locator('[data-mount]').count()) > 0;
  if (isIsland) {
    await page.locator('form[data-live]').waitFor({ timeout: 60_000 });
  }
  // At rest: what else is in view has come alive too.
  await page.waitForTimeout(RESTING);
  // All rows but one are answered before; an item without rows is one row.
  const last = await fieldset.evaluate((item, isIsland) => {
    const inputs = [...item.querySelectorAll('input:not([value="-"])')];
    const names = [...new Set(inputs.map(({ name }) => name))];
    for (const name of isIsland ? names : names.slice(0, -1))
      inputs.find((input) => input.name === name).click();
    return inputs.find((input) => input.name === names.at(-1)).id;
  }, isIsland);
  await page.evaluate(
    ([id, NOTED]) => {
      const fieldset = document.getElementById(id);
      const isShown = (element) => element.getClientRects().length > 0;
      // What was answered before is explained already in the plain page.
      const shownBefore = [...fieldset.querySelectorAll('.item__feedback, .f')].filter(isShown).length;
      const tell = ({ timeStamp }) => {
        const look = () => {
          if ([...fieldset.querySelectorAll('.item__feedback, .f')].filter(isShown).length > shownBefore) {
            requestAnimationFrame(() =>
              setTimeout(() => console.log(NOTED + (performance.now() - timeStamp))),
            );
          } else requestAnimationFrame(look);
        };
        look();
      };
      addEventListener('pointerup', tell, { once: true, capture: true });
    },
    [item, NOTED],
  );
  const target = isIsland ? fieldset.locator('[data-action="main"]') : page.locator(`label[for="${last}"]`);
  const tapped = notedIn(page);
  await touch(page, target);
  return tapped;
}

/**
 * Opens a page behind a line, in a browser context of its own for each answer, and measures its moments.
 * @param {{ textEnd: string, opener: string, item: string }} marks ids: the part after the first prose, the first item
 *   of the page, and the first of its quiz
 * @returns {Promise<{ readable: number, answered: number, quizAnswered: number, tap: number }>}
 */
export async function measure(browser, url, line, { textEnd, opener, item }) {
  const open = async (watch, mark) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await page.addInitScript(watch, { ...mark, NOTED });
    // A reader's browser is open before the page is asked for; a window just opened is still busy with itself.
    await page.waitForTimeout(OPENING);
    await behind(page, line);
    const noted = notedIn(page);
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    return { context, page, noted: await noted };
  };
  const answer = async (item) => {
    const { context, noted } = await open(watchAnswer, { item });
    await context.close();
    return noted;
  };
  const answered = await answer(opener);
  const quizAnswered = await answer(item);
  const { context, page, noted: readable } = await open(watchText, { textEnd });
  await page.waitForLoadState('load', { timeout: 120_000 });
  const tap = await tapToFeedback(page, item);
  await context.close();
  return { readable, answered, quizAnswered, tap };
}
