/**
 * The script of a package's frame: finds the platform, and stands between it and the page inside. The page is there before
 * this, works without it, and moves on inside the frame while the visit to the platform goes on.
 */
import { readLaunch } from './cmi5-launch.ts';
import { cmi5Session } from './cmi5-session.ts';
import { followLessons } from './follow-lessons.ts';
import { type FromFrame, readFromPage } from './messages.ts';
import { findScormApi } from './scorm-api.ts';
import { scormSession } from './scorm-session.ts';
import { NO_SESSION, type Session } from './session.ts';
import { browserWaiting } from './try-again.ts';

/** How long a lesson waits to hear where it was left, in milliseconds; then it begins without. */
const LONGEST_PAUSE = 3_000;

/** A random id in the form that xAPI asks for; also where a page did not come over a safe line. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [0, 8, 12, 16, 20, 32]
    .slice(0, 5)
    .map((start, index, all) => digits.slice(start, all[index + 1]))
    .join('-');
};

function sessionFor(format: string | undefined): Session {
  if (format === 'scorm12' || format === 'scorm2004') {
    const api = findScormApi(format, window);
    return api ? scormSession(api, format, browserWaiting) : NO_SESSION;
  }
  const launch = format === 'cmi5' ? readLaunch(location.search) : null;
  if (!launch) return NO_SESSION;
  const request = (address: string, options: RequestInit) => fetch(address, options);
  return cmi5Session(launch, { request, newId, now: Date.now, waiting: browserWaiting });
}

const { format, report, lessons: given = '{}' } = document.documentElement.dataset;
/** The address of each lesson in the package. */
const lessons = JSON.parse(given) as Record<string, string>;
const inside = document.querySelector('iframe');
const session = sessionFor(format);
const { hear, placeIn, finished, bringKept } = followLessons({
  session,
  lessons: Object.keys(lessons),
  isScored: report === 'score',
});

const known = session.open().then((text) => {
  const at = bringKept(text);
  const address = at && Object.keys(lessons).length > 1 ? lessons[at] : undefined;
  // Only while the first page is in view: nobody is taken away from where they have gone.
  if (address && !isUsed) inside?.contentWindow?.location.replace(address);
});
const pause = new Promise((over) => setTimeout(over, LONGEST_PAUSE));
let isUsed = false;

addEventListener('message', async ({ data, source }) => {
  const page = inside?.contentWindow;
  const message = source === page ? readFromPage(data) : null;
  if (!message || !page) return;
  const answer = (said: FromFrame) => page.postMessage(said, '*');
  if (message.lms === 'course') {
    // Nothing waits for this, so it may take as long as the platform does.
    await known;
    answer({ lms: 'course', finished: finished() });
    return;
  }
  isUsed = true;
  if (message.lms === 'opened') {
    await Promise.race([known, pause]);
    answer({ lms: 'place', place: placeIn(message.lesson) });
  }
  hear(message);
});

addEventListener('pagehide', () => session.close());
// Back out of the browser's memory: the visit is over, so a new one begins.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
inside?.focus();
