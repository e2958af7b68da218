// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { getInitialSnapshot, getNextSnapshot } from 'xstate';
import { HELP_KINDS } from '../../src/help/help-page.ts';
import { graphOf, hiddenStrings, openingAt, type ScenarioData } from '../../src/scenario/passages.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { passageText } from '../../src/scenario/run-scenario.ts';
import { type ScenarioEvent, scenarioMachine } from '../../src/scenario/scenario.machine.ts';
import { SCENARIO_HELP, scenarioData } from '../../src/scenario/scenario-data.ts';
import { ScenarioView } from '../../src/scenario/scenario-view.tsx';
import { data, joined, strings } from './builders.ts';

/** The page as the build has drawn it, read by a browser. */
function page(drawn: ScenarioData): HTMLElement {
  const html = renderToStaticMarkup(<ScenarioView data={drawn} />);
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').body.children,
  );
  const place = document.body.firstElementChild as HTMLElement;
  place.dataset.strings = JSON.stringify(hiddenStrings(drawn.strings));
  return place;
}

/** The page after some events. */
function pageAfter(...events: ScenarioEvent[]) {
  const input = { graph: graphOf(data.passages) };
  const snapshot = events.reduce(
    (each, event) => getNextSnapshot(scenarioMachine, each, event),
    getInitialSnapshot(scenarioMachine, input),
  );
  const html = renderToStaticMarkup(<ScenarioView data={data} snapshot={snapshot} />);
  return { snapshot, dom: new DOMParser().parseFromString(html, 'text/html') };
}
const made = (from: string, choice: string): ScenarioEvent => ({ type: 'choice.made', from, choice });
const texts = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent);

describe('the story as the build draws it', () => {
  it('is a gamebook of numbered passages in reading order', () => {
    const place = page(data);
    const ids = Array.from(place.querySelectorAll('.scenario__passage'), ({ id }) => id);
    expect(ids).toEqual([1, 2, 3, 4, 5].map((number) => `the-chat-8-${number}`));
    expect(texts(place, '.scenario__number')).toEqual(['1', '2', '3', '4', '5']);
  });

  it('gives every id once', () => {
    const ids = Array.from(page(data).querySelectorAll('[id]'), ({ id }) => id);
    expect(ids).toHaveLength(5 + 7);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads by every choice, in numbers only, to what it does to feelings, in the passage it goes to', () => {
    const place = page(data);
    const links = [...place.querySelectorAll<HTMLAnchorElement>('.scenario__choice')];
    expect(links).toHaveLength(7);
    const choices = data.passages.flatMap((passage) => passage.choices);
    links.forEach((link, index) => {
      const href = link.getAttribute('href') ?? '';
      expect(href).toMatch(/^#the-chat-8-\d+-\d+$/);
      const target = document.getElementById(href.slice(1));
      expect(target?.textContent).toContain(choices[index]?.feeling);
      expect(target?.parentElement?.id).toBe(`the-chat-8-${choices[index]?.to}`);
    });
  });

  it('says on paper which choice a feeling belongs to', () => {
    const [, , third] = page(data).querySelectorAll('.scenario__passage');
    expect(third && texts(third, '.scenario__from')).toEqual(['1 B', '2 A', '2 B']);
  });

  it('keeps help and the start one action away, and shows people and services at every ending', () => {
    const place = page(data);
    expect(place.querySelector('.scenario__help')?.getAttribute('href')).toBe('#help');
    expect(place.querySelector('[data-action="restart"]')?.getAttribute('href')).toBe('#the-chat-8-1');
    const ends = [...place.querySelectorAll('.scenario__end')];
    expect(ends.map((end) => end.querySelector('p')?.textContent)).toEqual([
      'People to tell: Coach Ade · Mum',
      'People to tell: A helpline',
    ]);
    expect(ends.map((end) => end.querySelectorAll('a').length)).toEqual([1, 2]);
  });

  it('keeps the place of "Go back" before any script', () => {
    expect(page(data).querySelector<HTMLElement>('[data-action="back"]')?.hidden).toBe(true);
  });

  it('has no two texts beside each other, which a browser would read as one', () => {
    const html = renderToStaticMarkup(<ScenarioView data={data} />);
    const { length } = [...html.matchAll(/>[^<]+/g)];
    const walker = document.createTreeWalker(page(data), NodeFilter.SHOW_TEXT);
    let read = 0;
    while (walker.nextNode()) read += 1;
    expect(read).toBe(length);
  });
});

describe('the story read back from the page', () => {
  it('is the one that was drawn', () => {
    expect(readScenario(page(data))).toEqual(data);
    const other: ScenarioData = { ...data, view: 'street', isPlain: true, prefix: 's' };
    expect(readScenario(page(other))).toEqual(other);
  });

  it('is not there where no story is', () => {
    expect(() => readScenario(document.createElement('div'))).toThrow('There is no story');
  });
});

describe('the story ready to be drawn', () => {
  const setting = {
    audience: 'parents',
    id: 's',
    helpHref: '#help',
    helpPage: '/fr/help/fr/',
    helpParts: ['listen', 'image-under-18'],
  } as const;
  const made = scenarioData(joined(), { ...setting, locale: 'fr' });

  it('numbers scenes, then endings', () => {
    expect(made.passages.map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      '1 What do you do?',
      '2 Que pouvez-vous faire\u202f?',
      '3 And now?',
      '4 The coach listens',
      '5 The first call',
    ]);
    expect(made.passages[0]?.choices.map(({ to }) => to)).toEqual([2, 3, 4]);
  });

  it('shows help in the words and at the place of the help page', () => {
    expect(made.passages[4]?.end?.help.map(({ href }) => href)).toEqual([
      '/fr/help/fr/#listen',
      '/fr/help/fr/#image-under-18',
    ]);
    expect(made.passages[4]?.end?.help.every(({ text }) => text && !text.includes(':'))).toBe(true);
    expect([...SCENARIO_HELP].sort()).toEqual([...HELP_KINDS].sort());
  });

  it('leads only to parts that the country’s help page has, and always to somebody', () => {
    const hrefsWith = (helpParts: string[]) =>
      scenarioData(joined(), { ...setting, locale: 'fr', helpParts }).passages[4]?.end?.help.map(
        ({ href }) => href,
      );
    expect(hrefsWith(['image-under-18'])).toEqual(['/fr/help/fr/#image-under-18']);
    expect(hrefsWith([])).toEqual(['/fr/help/fr/#listen']);
  });

  it('addresses adults formally, and draws plain stones from 15 on', () => {
    const young = scenarioData(joined(), { ...setting, audience: '15-18', locale: 'fr' });
    expect(made.strings.paths).not.toBe(young.strings.paths);
    expect([made.isPlain, young.isPlain]).toEqual([false, true]);
  });
});

describe('the address of a passage', () => {
  it('means a passage, and the choice that led there', () => {
    expect(openingAt(data, '#the-chat-8-4')).toEqual({ passage: '4', by: undefined });
    expect(openingAt(data, '#the-chat-8-3-2')).toEqual({ passage: '3', by: { from: '2', choice: '1' } });
  });

  it('means nothing when it is not of this story', () => {
    for (const hash of [
      '',
      '#help',
      '#the-chat-8',
      '#the-chat-8-9',
      '#the-chat-8-0',
      '#the-chat-8-x',
      '#the-chat-81',
    ]) {
      expect(openingAt(data, hash)).toBeNull();
    }
  });
});

describe('the story that the island draws', () => {
  it('shows the passage in view, with what the last choice did', () => {
    const { dom, snapshot } = pageAfter(made('1', '1'), made('2', '2'));
    const shown = [...dom.querySelectorAll('[data-shown]')];
    expect(shown.map(({ id }) => id)).toEqual(['the-chat-8-3', 'the-chat-8-3-3']);
    expect(shown[0]?.hasAttribute('data-arrives')).toBe(true);
    expect(passageText(data, snapshot)).toBe('Feels hope. You: I am with you.');
  });

  it('says who says what, once and together', () => {
    const { snapshot } = pageAfter();
    expect(passageText(data, snapshot)).toBe('The phone pings. Sam says: look at this: {name} $& <b>');
  });

  it('lets nothing arrive that was read before', () => {
    const { dom } = pageAfter(made('1', '1'), { type: 'step.undone' });
    expect(dom.querySelectorAll('[data-arrives]')).toHaveLength(0);
  });

  it('offers "Go back" once there is a step to go back', () => {
    const isHidden = (dom: Document) => dom.querySelector<HTMLElement>('[data-action="back"]')?.hidden;
    expect([isHidden(pageAfter().dom), isHidden(pageAfter(made('1', '1')).dom)]).toEqual([true, false]);
  });

  it('ends with a map of the paths walked', () => {
    expect(pageAfter(made('1', '2')).dom.querySelector('.scenario__paths')).toBeNull();
    const { dom } = pageAfter(made('1', '2'), made('3', '1'), { type: 'step.undone' }, made('3', '2'));
    const map = dom.querySelector('.scenario__paths');
    expect(map && texts(map, 'h4, .scenario__step')).toEqual([
      strings.paths,
      'Choose ask-her',
      'Choose coach',
      'The coach listens',
      'Choose line',
      'The first call',
    ]);
  });

  it('does not move an ending that was there before it', () => {
    const { dom } = pageAfter({ type: 'passage.opened', passage: '4', by: { from: '1', choice: '3' } });
    expect(dom.querySelector('.scenario__paths')).toBeNull();
  });
});
