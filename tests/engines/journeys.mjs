/**
 * The main journeys, written once for every engine: choose a language, find a lesson, read, answer with and without
 * script, find help, leave, change the light. What is asked and clicked is found by the words a reader sees.
 */
import { interfaceWords, lessonWords } from '../journeys/support/words.ts';
import { expectThat, until } from './engine.mjs';

// These run in the page, one by one, so each brings all that it needs.
const byText = (selector, text) => {
  const plain = (words) => words.replace(/\s+/g, ' ').trim();
  const isShown = (element) => element.getClientRects().length > 0;
  const all = [...document.querySelectorAll(selector)].filter(isShown);
  return all.find((element) => plain(element.textContent).includes(plain(text))) ?? null;
};
const isShown = (selector, text) => {
  const plain = (words) => words.replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll(selector)].some(
    (element) => element.getClientRects().length > 0 && plain(element.textContent).includes(plain(text)),
  );
};
const optionLabel = (stem, option) => {
  const plain = (words) => words.replace(/\s+/g, ' ').trim();
  const items = [...document.querySelectorAll('fieldset')];
  const item = items.find((each) => plain(each.querySelector('legend').textContent).includes(plain(stem)));
  return (
    [...item.querySelectorAll('label')].find((label) => plain(label.textContent) === plain(option)) ?? null
  );
};
// The address changes before the page is there: nothing can be clicked until it has come.
const pathOf = () => (document.readyState === 'complete' ? location.pathname : null);
const intoView = (selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' });

const arrive = (engine, path) =>
  until(async () => (await engine.ask(pathOf)) === path, `the page in view is ${path}`);

/** The first single-choice item of a lesson's quiz that comes before any other kind. */
function firstItem(lesson) {
  const [item] = lesson.quiz;
  if (!item || item.type === 'order' || item.type === 'match')
    throw new Error('The first item has no options');
  const [option] = item.options;
  return { item, option };
}

const journeys = (locale) => {
  const say = interfaceWords(locale);
  const lesson = lessonWords(locale, '11-14', 'deepfakes');
  const at = (path) => `${locale}/${path}`;
  return [
    {
      name: 'from the first page over home to a lesson whose text can be read',
      place: 'withScript',
      async walk(engine, origin) {
        await engine.open(`${origin}/`);
        await engine.click(byText, 'main a', locale === 'fr' ? 'Français' : 'English');
        await arrive(engine, `/${at('')}`);
        await engine.click(byText, 'main a', say('home:young.title'));
        await arrive(engine, `/${at('learn/')}`);
        await engine.click(byText, 'main a', say('common:audience.11-14'));
        await arrive(engine, `/${at('learn/11-14/')}`);
        await engine.click(byText, 'main a', lesson.title);
        await arrive(engine, `/${lesson.path}`);
        expectThat(await engine.ask(isShown, 'h1', lesson.title), 'the title is shown');
        for (const heading of Object.values(lesson.headings)) {
          expectThat(await engine.ask(isShown, 'h2', heading), `“${heading}” is shown`);
        }
      },
    },
    {
      name: 'the quiz comes alive, checks an answer and goes on',
      place: 'withScript',
      async walk(engine, origin) {
        const { item, option } = firstItem(lesson);
        await engine.open(`${origin}/${lesson.path}`);
        await engine.ask(intoView, 'form.quiz:last-of-type fieldset');
        await engine.ask(intoView, '[data-mount="quiz"]');
        await until(
          () => engine.ask(() => document.querySelector('form[data-live]') !== null),
          'the quiz is alive',
        );
        await engine.click(optionLabel, item.stem, option.text);
        expectThat(
          !(await engine.ask(isShown, 'form p', option.feedback)),
          'nothing is explained before “Check”',
        );
        await engine.click(byText, 'form[data-live] button', say('quiz:check'));
        await until(() => engine.ask(isShown, 'form p', option.feedback), 'the explanation is shown');
        await engine.click(byText, 'form[data-live] button', say('quiz:next'));
        await until(() => engine.ask(isShown, 'legend', lesson.quiz[1].stem), 'the next item is shown');
        expectThat(
          await engine.ask(() => document.activeElement?.tagName === 'FIELDSET'),
          'the keyboard stands at the next item',
        );
      },
    },
    {
      name: 'without script the form explains an answer and shows the next item',
      place: 'withoutScript',
      async walk(engine, origin) {
        const { item, option } = firstItem(lesson);
        await engine.open(`${origin}/${lesson.path}`);
        expectThat(
          !(await engine.ask(isShown, 'legend', lesson.quiz[1].stem)),
          'one item is shown at a time',
        );
        await engine.click(optionLabel, item.stem, option.text);
        await until(() => engine.ask(isShown, 'form p', option.feedback), 'the explanation is shown');
        expectThat(await engine.ask(isShown, 'legend', lesson.quiz[1].stem), 'the next item is shown');
        expectThat(
          await engine.ask(() => document.querySelector('form[data-live]') === null),
          'no script was needed',
        );
      },
    },
    {
      name: 'nothing chosen is found after the page was left',
      place: 'withScript',
      async walk(engine, origin) {
        const { opener } = lesson;
        await engine.open(`${origin}/${lesson.path}`);
        await engine.click(optionLabel, opener.stem, opener.options[0].text);
        const chosen = () => document.querySelectorAll('main input:checked').length;
        expectThat((await engine.ask(chosen)) === 1, 'an option is chosen');
        await engine.open(`${origin}/${at('help/')}`);
        await engine.ask(() => history.back());
        await arrive(engine, `/${lesson.path}`);
        await until(async () => (await engine.ask(chosen)) === 0, 'nothing is chosen on the way back');
      },
    },
    {
      name: 'help names a country’s services, with numbers to tap and how sure they are',
      place: 'withScript',
      async walk(engine, origin) {
        await engine.open(`${origin}/${at('help/')}`);
        await engine.click((end) => document.querySelector(`main a[href$="${end}"]`), '/help/no/');
        await arrive(engine, `/${at('help/no/')}`);
        expectThat(
          await engine.ask(isShown, 'h2', say('help:section.emergency.title')),
          'emergency is shown',
        );
        expectThat(
          await engine.ask(isShown, 'main a[href^="tel:"]', '112'),
          'the emergency number can be tapped',
        );
        expectThat(await engine.ask(isShown, 'main *', say('help:number.unverified')), 'numbers are marked');
      },
    },
    {
      name: 'the way out is in view, and the page can be made dark and light',
      place: 'withoutScript',
      async walk(engine, origin) {
        await engine.open(`${origin}/${at('learn/11-14/deepfakes/')}`);
        await engine.ask(() => scrollTo(0, document.documentElement.scrollHeight));
        const leaves = (name) => {
          const link = [...document.querySelectorAll('a')].find((each) => each.textContent.trim() === name);
          const { top, bottom, height } = link.getBoundingClientRect();
          return { isInView: top >= 0 && bottom <= innerHeight, height, rel: link.rel, href: link.href };
        };
        const leave = await engine.ask(leaves, say('leave:leave'));
        expectThat(leave.isInView && leave.height >= 44, 'the way out is in view at the end of the page');
        expectThat(
          leave.rel.includes('noreferrer') && leave.href.startsWith('https://'),
          'it is a plain link',
        );
        const paper = () => getComputedStyle(document.body).backgroundColor;
        const before = await engine.ask(paper);
        await engine.click(() => document.querySelector('header summary'));
        await engine.click(() => document.querySelector('header label:has(input)'));
        await until(async () => (await engine.ask(paper)) !== before, 'the paper has another colour');
      },
    },
    {
      name: 'the sheet for home stands in two languages once the second is chosen, and in one again',
      place: 'withScript',
      async walk(engine, origin) {
        const second = locale === 'fr' ? 'en' : 'fr';
        await engine.open(`${origin}/${at('teach/11-14/deepfakes/sheets/#take-home')}`);
        await until(
          () => engine.ask(() => document.querySelector('.sheets[data-live]') !== null),
          'the page of sheets is alive',
        );
        const halves = () => [...document.querySelectorAll('[data-half]')].map((half) => half.innerText);
        const numbers = () =>
          [...document.querySelectorAll('[data-half]')].map((half) =>
            [...half.querySelectorAll('.reach bdi')].map(({ textContent }) => textContent).join(' '),
          );
        expectThat((await engine.ask(halves)).length === 1, 'there is one language at first');
        const choice = (language) => document.querySelector(`[data-beside][hreflang="${language}"]`);
        await engine.click(choice, second);
        await until(async () => (await engine.ask(halves)).length === 2, 'the second language stands beside');
        const theirs = lessonWords(second, '11-14', 'deepfakes').title;
        expectThat((await engine.ask(halves))[1].includes(theirs), 'it has the title in that language');
        expectThat(
          await engine.ask((lang) => document.querySelectorAll('[data-half]')[1].lang === lang, second),
          'it says which language it is',
        );
        const [own, other] = await engine.ask(numbers);
        expectThat(own.length > 0 && own === other, 'both name the services of the school’s country');
        expectThat(await engine.ask(isShown, '[role="status"]', say('print:beside.with')), 'it is announced');
        await engine.click(choice, second);
        await until(async () => (await engine.ask(halves)).length === 1, 'the second language is gone again');
      },
    },
    {
      name: 'a single file answers, tells its story, turns its pages and asks nobody',
      place: 'fromFile',
      engines: ['firefox'],
      async walk(engine, origin) {
        const { item, option } = firstItem(lesson);
        await engine.open(`${origin}/cairn-${locale}-11-14-deepfakes.html`);
        await engine.ask(intoView, '[data-mount="quiz"]');
        await until(
          () => engine.ask(() => document.querySelector('form[data-live]') !== null),
          'the quiz is alive',
        );
        await engine.click(optionLabel, item.stem, option.text);
        await engine.click(byText, 'form[data-live] button', say('quiz:check'));
        await until(() => engine.ask(isShown, 'form p', option.feedback), 'the explanation is shown');
        await engine.ask(intoView, '[data-mount="scenario"]');
        await until(
          () => engine.ask(() => document.querySelector('.scenario[data-live]') !== null),
          'the story is alive',
        );
        const before = await engine.ask(() => document.querySelector('.scenario').innerText);
        await engine.click(byText, '.scenario a', '');
        await until(
          async () => (await engine.ask(() => document.querySelector('.scenario').innerText)) !== before,
          'the story goes on',
        );
        await engine.click(byText, '.footer a', say('common:nav.help'));
        await until(
          () => engine.ask(isShown, 'h2', say('help:section.emergency.title')),
          'the page of help is shown',
        );
        await engine.click(byText, '.footer a', lesson.title);
        await until(() => engine.ask(isShown, 'h1', lesson.title), 'the lesson is shown again');
        const loaded = await engine.ask(() =>
          performance.getEntriesByType('resource').map(({ name }) => name),
        );
        expectThat(loaded.filter((name) => !name.startsWith('data:')).length === 0, 'nothing was asked for');
      },
    },
  ];
};

/** The journeys in these locales, each with a name that tells the language. */
export const journeysIn = (locales) =>
  locales.flatMap((locale) =>
    journeys(locale).map((journey) => ({ ...journey, name: `${journey.name} · ${locale}` })),
  );
