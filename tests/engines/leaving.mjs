/**
 * Leaving, in every engine: the button and the keys, Back and Forward, quiet mode, a quiz that is coming alive, a neutral
 * site that lets itself be waited for, and no network.
 */
import { siteConfig } from '../../src/site.config.ts';
import { interfaceWords, lessonWords } from '../journeys/support/words.ts';
import { expectThat, until } from './engine.mjs';

// These run in the page, one by one, so each brings all that it needs.
const view = () => ({
  address: location.href,
  title: document.title,
  words: document.documentElement.textContent.replace(document.title, '').trim(),
  icons: Array.from(document.querySelectorAll('link'), (link) => link.getAttribute('href')),
  isLoaded: document.readyState === 'complete',
  views: globalThis.views ?? [],
});
/** Remembers in which order there were words in view and nothing. */
const watch = () => {
  globalThis.views = [];
  const look = () => {
    const now = document.body?.textContent.trim() ? 'words' : 'nothing';
    if (globalThis.views.at(-1) !== now) globalThis.views.push(now);
  };
  look();
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
};
const go = (address) => void setTimeout(() => location.assign(address), 0);
const walk = (by) => void setTimeout(() => history.go(by), 0);
const link = (selector, end) =>
  [...document.querySelectorAll(selector)].find(
    (each) => each.pathname.endsWith(end) && each.getClientRects().length > 0,
  ) ?? null;
const theWayOut = () => document.querySelector('[data-leave]');

const WAYS = {
  'the button': (engine) => engine.click(theWayOut),
  'Shift three times': (engine) => engine.press('Shift', 3),
};

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const arrive = (engine, address) =>
  until(async () => {
    const now = await engine.ask(view);
    return now.isLoaded && now.address === address;
  }, `the page in view is ${address}`);
const follow = async (engine, address) => {
  await engine.ask(go, address);
  await arrive(engine, address);
};
/** Back or Forward; gives what is in view then. There may be nowhere to go, so the wait is short. */
async function step(engine, by) {
  const { address } = await engine.ask(view);
  await engine.ask(walk, by);
  for (let tries = 0; tries < 20; tries++) {
    await pause(50);
    const now = await engine.ask(view).catch(() => null);
    if (now?.isLoaded && now.address !== address) return now;
  }
  return engine.ask(view);
}
const isNothing = ({ address, title, words }, origin) =>
  !address.startsWith(origin) || (words === '' && !title.includes(siteConfig.name));
const expectNothing = (now, { origin }) =>
  expectThat(isNothing(now, origin), `nothing of this site is in view: ${JSON.stringify(now)}`);

/** Five steps back and five forward show nothing of this site, and no address of it. */
async function expectNothingAround(engine, place) {
  for (const by of [-1, 1, -1]) {
    let now;
    for (let times = 0; times < 5; times++) {
      now = await step(engine, by);
      if (by < 0 && times === 0) expectThat(now.address === place.before, `Back is ${now.address}`);
      expectThat(!now.address.startsWith(place.origin), `no address of this site: ${now.address}`);
    }
    if (by > 0) expectThat(now.address === place.neutral, `the way forward ends at ${now.address}`);
  }
}

/** What must stand in the tab while nothing else has come. */
const expectEmpty = (now, say, place) => {
  expectNothing(now, place);
  expectThat(now.title === say('leave:title'), `the title is neutral: ${now.title}`);
  expectThat(
    now.address === `${place.origin}/blank.svg`,
    `the address is that of an empty file: ${now.address}`,
  );
  expectThat(now.icons.join() === 'data:,', 'the tab has no sign of ours');
  expectThat(now.views.join() === 'words,nothing', `the words went at once and stayed away: ${now.views}`);
};

/** Cuts the network, and makes sure that it is gone: neither this site nor the neutral one answers anybody. */
async function cutNetwork({ control, origin, neutral }) {
  await control.cut();
  for (const address of [origin, neutral])
    expectThat(
      await fetch(address).then(
        () => false,
        () => true,
      ),
      `${address} is out of reach`,
    );
}
/** What stands there may be a page of the engine's own, but it names neither this site nor where it is. */
const expectUntold = (now, { origin }) => {
  const told = `${now?.title} ${now?.words}`;
  expectThat(!told.includes(siteConfig.name) && !told.includes(new URL(origin).host), `says: ${told}`);
  expectThat(
    now !== null && isNothing(now, origin),
    `nothing of this site is in view: ${JSON.stringify(now)}`,
  );
};

const journeys = (locale) => {
  const say = interfaceWords(locale);
  const lesson = lessonWords(locale, '11-14', 'deepfakes');
  const onLesson = async (engine, { origin, before }) => {
    await engine.open(before);
    await follow(engine, `${origin}/${locale}/`);
    await follow(engine, `${origin}/${lesson.path}`);
  };
  const setUp = ({ control }) => control.reset();

  const perWay = Object.entries(WAYS).flatMap(([name, leave]) => [
    {
      name: `${name} leads away and tells nothing; the first Back and the first Forward show nothing`,
      async walk(engine, place) {
        await onLesson(engine, place);
        await leave(engine);
        await arrive(engine, place.neutral);
        expectThat(
          place.control.asked.join() === [null].join(),
          'the neutral site is asked once, without a referrer',
        );
        expectThat(
          (await engine.ask(() => window.name + document.referrer)) === '',
          'the tab carries nothing over',
        );
        const back = await step(engine, -1);
        expectThat(back.address.startsWith(place.origin), `the first Back is ours: ${back.address}`);
        expectNothing(back, place);
        const forward = await step(engine, 1);
        expectThat(forward.address === place.neutral, `Forward is neutral: ${forward.address}`);
      },
    },
    {
      name: `${name} empties the page while the neutral site lets itself be waited for`,
      async walk(engine, place) {
        place.control.isStalling = true;
        await onLesson(engine, place);
        await engine.ask(watch);
        await leave(engine);
        await until(() => place.control.waiting.length > 0, 'the neutral site is asked');
        place.control.answerNothing();
        expectEmpty(await engine.ask(view), say, place);
      },
    },
    {
      name: `${name} works while the quiz is being brought to life`,
      async walk(engine, place) {
        place.control.isStalling = true;
        place.control.hold('/mount-quiz');
        await onLesson(engine, place);
        await engine.ask(() => [...document.querySelectorAll('[data-mount="quiz"]')].at(-1).scrollIntoView());
        await until(() => place.control.held.gone.length > 0, 'the quiz is asked for');
        await engine.ask(watch);
        await leave(engine);
        place.control.release();
        await until(() => place.control.waiting.length > 0, 'the neutral site is asked');
        place.control.answerNothing();
        await pause(500);
        expectEmpty(await engine.ask(view), say, place);
      },
    },
    {
      name: `${name} leaves an empty page without a network, and goes on when it is back`,
      async walk(engine, place) {
        await onLesson(engine, place);
        await engine.ask(watch);
        await cutNetwork(place);
        // No engine but Chromium lets a test set its word for it, and that is what the page asks: it is said in its place.
        await engine.ask(
          () => void Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }),
        );
        await leave(engine);
        await until(
          async () => (await engine.ask(view)).address.endsWith('/blank.svg'),
          'the page has been left',
        );
        await pause(500);
        expectEmpty(await engine.ask(view), say, place);
        await place.control.restore();
        expectThat(place.control.asked.length === 0, 'nobody is asked for anything');
        await engine.ask(() => {
          Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
          setTimeout(() => dispatchEvent(new Event('online')), 0);
        });
        await arrive(engine, place.neutral);
        expectNothing(await step(engine, -1), place);
      },
    },
    {
      name: `${name} shows nothing of this site where the network is gone and the browser has not noticed`,
      async walk(engine, place) {
        await onLesson(engine, place);
        await engine.ask(watch);
        await cutNetwork(place);
        await leave(engine);
        // The engine may show a page of its own, in which no question is answered.
        await pause(1500);
        expectUntold(await engine.ask(view).catch(() => null), place);
        await engine.ask(walk, -1).catch(() => null);
        await pause(1000);
        expectUntold(await engine.ask(view).catch(() => null), place);
      },
    },
  ]);

  return [
    ...perWay,
    {
      name: 'where the neutral site cannot be reached, what the browser says of it does not name this site',
      async walk(engine, place) {
        place.control.isUnreachable = true;
        await onLesson(engine, place);
        await engine.ask(watch);
        await WAYS['the button'](engine);
        // The engine may show a page of its own, in which no question is answered.
        await pause(1500);
        expectUntold(await engine.ask(view).catch(() => null), place);
      },
    },
    {
      name: 'Forward shows nothing of a page that was left by Back before',
      async walk(engine, place) {
        await onLesson(engine, place);
        await follow(engine, `${place.origin}/${locale}/learn/`);
        await step(engine, -1);
        await WAYS['Shift three times'](engine);
        await arrive(engine, place.neutral);
        expectThat((await step(engine, 1)).address === place.neutral, 'Forward is neutral');
        expectNothing(await step(engine, -1), place);
      },
    },
    {
      name: 'in quiet mode nothing of this site is behind or ahead, five steps each way',
      async walk(engine, place) {
        await engine.open(place.before);
        await follow(engine, `${place.origin}/${locale}/`);
        await engine.click(() => document.querySelector('[data-quiet-switch]'));
        for (const path of [`${locale}/learn/`, `${locale}/learn/11-14/`, lesson.path]) {
          await engine.click(link, 'main a', `/${path}`);
          await arrive(engine, `${place.origin}/${path}`);
        }
        await WAYS['the button'](engine);
        await arrive(engine, place.neutral);
        await expectNothingAround(engine, place);
      },
    },
    {
      name: 'in quiet mode too, Forward shows nothing of a page that was left by Back before',
      async walk(engine, place) {
        await engine.open(place.before);
        await follow(engine, `${place.origin}/${locale}/`);
        await follow(engine, `${place.origin}/${locale}/learn/`);
        await step(engine, -1);
        await engine.click(() => document.querySelector('[data-quiet-switch]'));
        await WAYS['the button'](engine);
        await arrive(engine, place.neutral);
        expectThat((await step(engine, 1)).address === place.neutral, 'Forward is neutral');
        expectNothing(await step(engine, -1), place);
        // A step's own wait is short, for where there is nowhere to go; here there is.
        await engine.ask(walk, -1);
        await arrive(engine, place.before);
      },
    },
    {
      name: 'help pages are quiet without being asked',
      async walk(engine, place) {
        await engine.open(place.before);
        await follow(engine, `${place.origin}/${lesson.path}`);
        await engine.click(link, 'footer a', `/${locale}/help/`);
        await arrive(engine, `${place.origin}/${locale}/help/`);
        await engine.click(link, 'main a', '/help/no/');
        await arrive(engine, `${place.origin}/${locale}/help/no/`);
        await WAYS['Shift three times'](engine);
        await arrive(engine, place.neutral);
        await expectNothingAround(engine, place);
      },
    },
  ].map((journey) => ({
    ...journey,
    place: 'besideOthers',
    walk: async (engine, _origin, place) => {
      await setUp(place);
      return journey.walk(engine, place);
    },
  }));
};

/** The ways out in these locales, each with a name that tells the language. */
export const leavingIn = (locales) =>
  locales.flatMap((locale) =>
    journeys(locale).map((journey) => ({ ...journey, name: `leaving: ${journey.name} · ${locale}` })),
  );
