/**
 * Playwright's test with what every journey needs: a built site served on a free port, and the words
 * of the language it is walked in.
 */
import type { AddressInfo } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../../scripts/serve.mjs';
import type { Audience, Topic } from '../../../src/course.ts';
import { Quiz } from './quiz.ts';
import { interfaceWords, type LessonWords, lessonWords, type Say } from './words.ts';

/** Which built folder a project looks at, and in which language it walks. */
export interface SiteOptions {
  site: { folder: string; base: string };
  words: string;
}

interface SiteFixtures {
  /** A string of the interface: `say('common:skip')`. */
  say: Say;
  /** The words of a lesson. */
  lesson: (audience: Audience, topic?: Topic) => LessonWords;
  /** Opens a lesson's page; gives its quiz. */
  openLesson: (audience: Audience, wait?: { waitUntil: 'commit' }) => Promise<Quiz>;
}

/** `test` of every journey. */
export const test = base.extend<SiteFixtures, SiteOptions & { origin: string }>({
  site: [
    { folder: 'dist', base: '/' },
    { option: true, scope: 'worker' },
  ],
  words: ['en', { option: true, scope: 'worker' }],
  origin: [
    async ({ site }, use) => {
      const server = await serve(site.folder, { port: 0, base: site.base });
      await use(`http://localhost:${(server.address() as AddressInfo).port}`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin, site }, use) => use(origin + site.base),
  say: async ({ words }, use) => use(interfaceWords(words)),
  lesson: async ({ words }, use) =>
    use((audience, topic = 'deepfakes') => lessonWords(words, audience, topic)),
  openLesson: async ({ page, lesson, say, words }, use) =>
    use(async (audience, wait) => {
      const opened = lesson(audience);
      await page.goto(opened.path, wait);
      return new Quiz(page, opened, say, words);
    }),
});

export { expect };
