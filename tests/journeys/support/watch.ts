/** Watches a page for what must never happen: foreign requests, blocked content, errors, moving content. */
import type { Page } from '@playwright/test';

/** What was seen since the watch began. */
export interface Seen {
  /** Addresses asked for, in order. */
  requests: string[];
  /** Requests that left the site. */
  foreign: string[];
  /** Requests answered with an error. */
  failed: string[];
  /** What the page's policy blocked. */
  violations: string[];
  /** Errors of the page's own scripts. */
  errors: string[];
}

declare global {
  interface Window {
    seenViolations: string[];
    seenShifts: { value: number; time: number }[];
  }
}

/** Begins to watch; call it before the page is opened. */
export async function watch(page: Page, origin: string): Promise<Seen> {
  const seen: Seen = { requests: [], foreign: [], failed: [], violations: [], errors: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('data:') || url.startsWith('about:')) return;
    seen.requests.push(url);
    if (!url.startsWith(`${origin}/`)) seen.foreign.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (/content.security.policy|trusted ?types/i.test(message.text())) seen.violations.push(message.text());
    else if (message.type() === 'error' && !/status of 404/.test(message.text()))
      seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  await page.addInitScript(() => {
    window.seenViolations = [];
    window.seenShifts = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.seenViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) window.seenShifts.push({ value: entry.value, time: entry.startTime });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return seen;
}

/** Everything the policy blocked on the page in view, by event and by message. */
export const violationsOn = async (page: Page, seen: Seen): Promise<string[]> => [
  ...seen.violations,
  ...(await page.evaluate(() => window.seenViolations)),
];

/** How far content moved by itself on the page in view (the sum of layout shifts). */
export const shiftOn = (page: Page): Promise<number> =>
  page.evaluate(() => window.seenShifts.reduce((sum, { value }) => sum + value, 0));

/** Scrolls to the end as a reader does, one screen after the other, so that everything that waits for the view begins. */
export const readToTheEnd = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.8) {
      scrollTo({ top, behavior: 'instant' });
      await nextFrame();
      await nextFrame();
    }
  });

/** Waits until the page has come to rest: smooth scrolling and settling take some frames. */
export const rest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    for (let still = 0, top = -1; still < 10; still = scrollY === top ? still + 1 : 0) {
      top = scrollY;
      await nextFrame();
    }
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  });
