/**
 * Three moments of a reader: the text can be read, the first answer is explained, a tap on a page at rest is
 * answered. Measured inside the page, in milliseconds from its own clock.
 */
import { behind } from './lines.mjs';

/** How long a new window of the browser is left to itself, in milliseconds. */
const OPENING = 1500;

/** How long a page is left to itself before the tap, in milliseconds. */
const RESTING = 1000;

/** How long a finger stays on the glass, in milliseconds; a press that takes no time is none of a reader's. */
const TOUCHING = 80;

/** Runs in the page before anything else: notes when the first text can be read. */
const watchText = ({ textEnd }) => {
  let textHere = null;
  const look = () => {
    if (textHere === null && document.getElementById(textEnd)) textHere = performance.now();
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (textHere !== null && painted !== undefined) window.noted = Math.max(painted, textHere);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Runs in a page of its own: goes to the item once there is something to see, answers it, notes when that is explained. */
const watchAnswer = ({ item }) => {
  const isShown = (element) => element.getClientRects().length > 0;
  const look = () => {
    const fieldset = document.getElementById(item);
    if (fieldset.getBoundingClientRect().top > innerHeight) fieldset.scrollIntoView({ block: 'center' });
    // One choice in each row, or one in all.
    const rows = new Set([...fieldset.querySelectorAll('input:not([value="-"])')].map(({ name }) => name));
    const open = [...rows].filter((name) => !fieldset.querySelector(`[name="${name}"]:checked`));
    if (open.length > 0) for (const name of open) fieldset.querySelector(`[name="${name}"]`).click();
    // Once the script has come, an answer is explained when the reader asks for it.
    else if (fieldset.dataset.stage === 'open') fieldset.querySelector('[data-action="main"]')?.click();
    if ([...fieldset.querySelectorAll('.item__feedback, .f')].some(isShown)) window.noted = performance.now();
    else requestAnimationFrame(look);
  };
  // Nobody answers what is not in view yet.
  const wait = () => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (isPainted && document.getElementById(item)?.querySelector('input')) look();
    else requestAnimationFrame(wait);
  };
  requestAnimationFrame(wait);
};

/** What was noted in the page, once it is; asked for seldom, so that the page is not kept busy by it. */
async function notedIn(page) {
  const noted = await page.waitForFunction(() => window.noted, null, { timeout: 120_000, polling: 200 });
  return noted.jsonValue();
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
  await page.evaluate((id) => {
    const fieldset = document.getElementById(id);
    const isShown = (element) => element.getClientRects().length > 0;
    // What was answered before is explained already in the plain page.
    const shownBefore = [...fieldset.querySelectorAll('.item__feedback, .f')].filter(isShown).length;
    window.tapped = new Promise((done) => {
      const tell = ({ timeStamp }) => {
        const look = () => {
          if ([...fieldset.querySelectorAll('.item__feedback, .f')].filter(isShown).length > shownBefore) {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp)));
          } else requestAnimationFrame(look);
        };
        look();
      };
      addEventListener('pointerup', tell, { once: true, capture: true });
    });
  }, item);
  const target = isIsland ? fieldset.locator('[data-action="main"]') : page.locator(`label[for="${last}"]`);
  await touch(page, target);
  return page.evaluate(() => window.tapped);
}

/**
 * Opens a page behind a line, in a browser context of its own, and measures one moment or all.
 * @param {{ textEnd: string, item: string }} marks ids: the part after the first prose, and the first item of the quiz
 * @returns {Promise<{ readable: number, answered: number, tap: number }>}
 */
export async function measure(browser, url, line, marks) {
  const open = async (watch) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await page.addInitScript(watch, marks);
    // A reader's browser is open before the page is asked for; a window just opened is still busy with itself.
    await page.waitForTimeout(OPENING);
    await behind(page, line);
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    return { context, page };
  };
  const first = await open(watchAnswer);
  const answered = await notedIn(first.page);
  await first.context.close();

  const second = await open(watchText);
  const readable = await notedIn(second.page);
  await second.page.waitForLoadState('load', { timeout: 120_000 });
  const tap = await tapToFeedback(second.page, marks.item);
  await second.context.close();
  return { readable, answered, tap };
}
