/**
 * Three moments of a reader: the text can be read, the first answer is explained, a tap on a page at rest is
 * answered. Measured inside the page, in milliseconds from its own clock.
 */
import { behind } from './lines.mjs';

/** Runs in the page before anything else: notes when what a reader waits for is there. */
const watchFor = ({ textEnd, item, wantsAnswer }) => {
  const noted = { readable: null, answered: null };
  let textHere = null;
  window.noted = noted;
  const isShown = (element) => element.getClientRects().length > 0;
  const feedbackOf = (fieldset) => [...fieldset.querySelectorAll('.item__feedback, .f')].some(isShown);
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const look = () => {
    if (textHere === null && document.getElementById(textEnd)) textHere = performance.now();
    const painted = paint();
    if (noted.readable === null && textHere !== null && painted !== undefined) {
      noted.readable = Math.max(painted, textHere);
    }
    const fieldset = wantsAnswer && document.getElementById(item);
    if (fieldset && noted.answered === null) {
      // One choice in each row, or one in all.
      const rows = new Set([...fieldset.querySelectorAll('input:not([value="-"])')].map(({ name }) => name));
      const open = [...rows].filter((name) => !fieldset.querySelector(`[name="${name}"]:checked`));
      if (open.length > 0) for (const name of open) fieldset.querySelector(`[name="${name}"]`).click();
      // Once the script has come, an answer is explained when the reader asks for it.
      else if (fieldset.hasAttribute('data-open')) fieldset.querySelector('[data-action="main"]')?.click();
      if (feedbackOf(fieldset)) noted.answered = performance.now();
    }
    if (noted.readable === null || (wantsAnswer && noted.answered === null)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** Taps an option of the item at rest, with a real pointer; gives the time from the tap to its explanation. */
async function tapToFeedback(page, item) {
  const fieldset = page.locator(`[id="${item}"]`);
  await fieldset.scrollIntoViewIfNeeded();
  const isIsland = (await page.locator('[data-mount]').count()) > 0;
  if (isIsland) {
    await page.locator('form[data-live]').waitFor({ timeout: 60_000 });
  }
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
  await target.click();
  return page.evaluate(() => window.tapped);
}

/**
 * Opens a page behind a line, in a browser context of its own, and measures one moment or all.
 * @param {{ textEnd: string, item: string }} marks ids: the part after the first prose, and the first item of the quiz
 * @returns {Promise<{ readable: number, answered: number, tap: number }>}
 */
export async function measure(browser, url, line, marks) {
  const open = async (wantsAnswer) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.addInitScript(watchFor, { ...marks, wantsAnswer });
    await behind(page, line);
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    return { context, page };
  };
  const first = await open(true);
  await first.page.waitForFunction(
    () => window.noted?.answered !== null && window.noted?.readable !== null,
    null,
    {
      timeout: 120_000,
    },
  );
  const { readable, answered } = await first.page.evaluate(() => window.noted);
  await first.context.close();

  const second = await open(false);
  await second.page.waitForLoadState('load', { timeout: 120_000 });
  const tap = await tapToFeedback(second.page, marks.item);
  await second.context.close();
  return { readable, answered, tap };
}
