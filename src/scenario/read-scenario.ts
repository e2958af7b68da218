/**
 * Reads a story back from the page as the build has drawn it, so that its words stand there only once.
 * The mirror of scenario-view.tsx: what that writes, this reads.
 */
import type { HiddenStrings, Passage, PassageChoice, ScenarioData, ScenarioStrings } from './passages.ts';
import type { Line, Speaker, View } from './scenario.ts';

const all = <E extends Element>(root: Element, selector: string): E[] =>
  Array.from(root.querySelectorAll<E>(selector));
const textIn = (root: Element, selector: string): string => root.querySelector(selector)?.textContent ?? '';
const hrefOf = (element: Element | null): string => element?.getAttribute('href') ?? '';

/** What follows a name or a label, and one space. */
const textAfter = (element: Element | null): string => (element?.lastChild?.textContent ?? '').slice(1);

function readLine(line: HTMLElement): Line {
  if (line.className === 'scenario__told') return { by: 'narrator', text: line.textContent ?? '' };
  if (line.className === 'chat__own') return { by: 'you', text: textAfter(line) };
  const hue = line.dataset.hue as Speaker['hue'];
  return { by: { name: textIn(line, '.chat__name'), hue }, text: textAfter(line) };
}

function readChoice(link: Element): PassageChoice {
  const href = hrefOf(link);
  const feeling = link.ownerDocument.getElementById(href.slice(1));
  const to = Number(/-(\d+)-\d+$/.exec(href)?.[1]);
  return { to, text: link.textContent ?? '', feeling: textAfter(feeling) };
}

function readPassage(element: Element): Passage {
  const end = element.querySelector('.scenario__end');
  const help = end ? all(end, 'a').map((link) => ({ href: hrefOf(link), text: link.textContent ?? '' })) : [];
  return {
    number: textIn(element, '.scenario__number'),
    heading: textIn(element, 'h4'),
    lines: all<HTMLElement>(element, '.scenario__lines > p').map(readLine),
    choices: all(element, '.scenario__choice').map(readChoice),
    end: end && { tell: textAfter(end.querySelector('p')), help },
  };
}

/** The words around the passages: most stand on the page. */
function readStrings(element: HTMLElement): ScenarioStrings {
  return {
    ...(JSON.parse(element.dataset.strings ?? '{}') as HiddenStrings),
    back: textIn(element, '[data-action="back"]'),
    restart: textIn(element, '[data-action="restart"]'),
    help: textIn(element, '.scenario__help'),
    tell: textIn(element, '.scenario__end b'),
    services: textIn(element, '.scenario__end p + p b'),
  };
}

/**
 * The story drawn inside `element`.
 * @throws if the element holds no story.
 */
export function readScenario(element: HTMLElement): ScenarioData {
  const root = element.querySelector<HTMLElement>('.scenario');
  const passages = root ? all(root, '.scenario__passage') : [];
  if (!root || !passages[0]) throw new Error('There is no story in this part of the page.');
  return {
    view: root.dataset.view as View,
    isPlain: root.dataset.plain !== undefined,
    title: textIn(root, '.scenario__title'),
    passages: passages.map(readPassage),
    helpHref: hrefOf(root.querySelector('.scenario__help')),
    strings: readStrings(element),
    prefix: passages[0].id.replace(/-1$/, ''),
  };
}
