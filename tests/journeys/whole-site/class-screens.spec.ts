/**
 * Class mode on a wall: one idea a screen, nothing cut and nothing to scroll, in type that is read at eight metres.
 * Every screen of a lesson is looked at: each vote, each explanation, and the story by every choice.
 */
import type { Page } from '@playwright/test';
import { siteConfig } from '../../../src/site.config.ts';
import { scansAll } from '../support/scan.ts';
import { expect, test } from '../support/test.ts';
import { lessonsThatAre } from '../support/words.ts';

/** What projectors and televisions in classrooms show. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
/** One lesson for each band unless all are asked for: those with the most words, and a first session. */
const SOME = ['7-10/consent', '11-14/deepfakes', '15-18/connected-devices', 'parents/deepfakes'];

/**
 * What the class reads, in parts of the height of the screen. On a television of 65 inches, 0.039 makes small letters
 * of 16 mm, which stand for seven minutes of arc at eight metres: normal sight needs five.
 */
const READ = 0.039;
/** Labels and what is there for the adult who leads. */
const LABEL = 0.026;

interface SeenScreen {
  /** Which screen, step, passage or option. */
  name: string;
  faults: string[];
}

/** Walks all screens from the title on, and looks at each. */
function walk(page: Page): Promise<SeenScreen[]> {
  return page.evaluate(
    ({ read, label }) => {
      const seen: SeenScreen[] = [];
      const visited = new Set<string>();
      const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
      const shown = () => one('.screen[data-shown]') as HTMLElement;
      const press = (key: string) =>
        (document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      const CONTROLS = '.vote__clear, .vote__less, .vote__walk, [data-do="restart"]';
      const LABELS = [
        '.screen__dashed, .reach:has(.reach__number) > .reach__site',
        '.vote__how, .passage__tell b, .help-card__country, .help-card__kind, .numbers-checked, .help-card__all, .reach__verb',
        '[data-kind="vote"] > .screen__heading, [data-kind="story"] > .screen__heading',
      ].join();

      const look = () => {
        const screen = shown();
        const faults: string[] = [];
        const root = document.documentElement;
        const top = one('.class-bar')?.getBoundingClientRect().bottom ?? 0;
        const end = one('.class-foot')?.getBoundingClientRect().top ?? 0;
        if (root.scrollHeight > innerHeight + 1)
          faults.push(`scrolls by ${root.scrollHeight - innerHeight} px`);
        if (root.scrollWidth > innerWidth) faults.push(`is ${root.scrollWidth} px wide`);
        const texts = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
        let words = 0;
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const element = text.parentElement as HTMLElement;
          const said = text.textContent?.trim() ?? '';
          if (said === '' || element.closest('.visually-hidden') || !element.checkVisibility()) continue;
          words += said.length;
          const range = document.createRange();
          range.selectNodeContents(text);
          const box = element.closest('.vote__card, .help-card, .screen')?.getBoundingClientRect();
          for (const { left, right, top: over, bottom } of range.getClientRects()) {
            const isInView = left >= 0 && right <= innerWidth && over >= top - 1 && bottom <= end + 1;
            const isInBox = box && left >= box.left - 1 && right <= box.right + 1 && bottom <= box.bottom + 1;
            if (!isInView || !isInBox) faults.push(`cut: ${said.slice(0, 40)}`);
          }
          if (element.closest(CONTROLS)) continue;
          const size = Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight;
          const floor = element.closest(LABELS) ? label : read;
          if (size < floor) faults.push(`type of ${size.toFixed(4)}: ${said.slice(0, 40)}`);
        }
        if (words === 0) faults.push('is empty');
        const part = screen.querySelector<HTMLElement>('[data-here]')?.dataset.passage;
        const option = screen.querySelector<HTMLElement>('[data-lit]')?.dataset.option;
        const name = [screen.id, screen.dataset.step, part, option].filter(Boolean).join(' ');
        seen.push({ name, faults });
        return name;
      };
      const ways = () => document.querySelectorAll<HTMLElement>('[data-passage][data-here] [data-do="walk"]');
      const here = () => one('[data-passage][data-here]')?.dataset.passage ?? '';
      /** From the question at the end of a passage: every choice, and what no other choice has led to yet. */
      const walkStory = () => {
        visited.add(here());
        for (let choice = 0; choice < ways().length; choice += 1) {
          ways()[choice]?.click();
          look();
          if (!visited.has(here())) {
            press('PageDown');
            look();
            if (ways().length > 0) {
              press('PageDown');
              look();
              walkStory();
              press('PageUp');
            }
            visited.add(here());
            press('PageUp');
          }
          press('PageUp');
        }
      };
      const screens = [...document.querySelectorAll('.screen')];
      let name = look();
      for (let before = ''; before !== name; ) {
        before = name;
        if (shown().dataset.step === 'asking') {
          walkStory();
          document
            .querySelectorAll<HTMLElement>('.class-index__list li > a')
            [screens.indexOf(shown()) + 1]?.click();
        } else press('PageDown');
        name = look();
      }
      return seen;
    },
    { read: READ, label: LABEL },
  );
}

const lessons = lessonsThatAre
  .map(({ audience, topic }) => `${audience}/${topic}`)
  .filter((lesson) => scansAll || SOME.includes(lesson));

test('there are lessons to look at for every band', () => {
  expect(new Set(lessons.map((lesson) => lesson.split('/')[0])).size).toBe(4);
});

for (const locale of siteConfig.publishedLocales) {
  for (const lesson of lessons) {
    for (const { width, height } of SIZES) {
      test(`${locale}/${lesson} · ${width} × ${height} · no screen is cut, scrolls, or is too small to read`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`${locale}/teach/${lesson}/class/`);
        await expect(page.locator('html')).toHaveAttribute('data-class', 'live');
        const [total, passages] = await Promise.all([
          page.locator('.screen').count(),
          page.locator('.passage').count(),
        ]);
        const seen = await walk(page);
        const places = seen.map(({ name }) => name.split(' '));
        expect(new Set(places.map(([id]) => id)).size, 'screens looked at').toBe(total);
        const told = places.flatMap(([, step, passage]) => (step === 'telling' ? [passage] : []));
        expect(new Set(told).size, 'passages of the story looked at').toBe(passages);
        expect(seen.filter(({ faults }) => faults.length > 0)).toEqual([]);
      });
    }
  }
}
