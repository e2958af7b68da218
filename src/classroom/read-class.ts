/**
 * Reads what the statechart needs back from the screens as the build has drawn them: ids, keys and where choices lead.
 * The words stay where they are; the mirror of ClassScreen.astro, ClassVote.astro and ClassStory.astro.
 */
import type { ItemType } from '../quiz/item.ts';
import type { ItemIds } from '../quiz/mark.ts';
import type { ScenarioGraph } from '../scenario/scenario.machine.ts';
import type { ClassInput, ScreenFacts } from './class.machine.ts';
import { findAll } from './find-all.ts';

const idOf = ({ dataset }: HTMLElement): string => dataset.option ?? '';

function readItem(screen: HTMLElement): ItemIds {
  const options = findAll(screen, '[data-option]');
  const hasKey = options.some(({ dataset }) => dataset.fits !== undefined);
  const key = options
    .filter(({ dataset }) => dataset.fits === 'true')
    .map((option) => (option.dataset.place ? `${idOf(option)}=${option.dataset.place}` : idOf(option)));
  return {
    id: screen.id,
    type: screen.dataset.type as ItemType,
    options: options.map((option) => ({ id: idOf(option) })),
    key: hasKey ? key : null,
  };
}

function readGraph(screen: HTMLElement): ScenarioGraph {
  const ways = findAll(screen, '[data-passage]').map((passage) => [
    passage.dataset.passage,
    Object.fromEntries(
      findAll(passage, '[data-leads]').map((choice) => [idOf(choice), choice.dataset.leads ?? '']),
    ),
  ]);
  return { start: '1', ways: Object.fromEntries(ways) };
}

/** The screens drawn inside `element`, in order. */
export const screensIn = (element: HTMLElement): HTMLElement[] => findAll(element, '.screen');

/** What a session on the screens inside `element` starts from. */
export function readClass(element: HTMLElement): ClassInput {
  const screens = screensIn(element);
  const kindOf = ({ dataset }: HTMLElement): ScreenFacts['kind'] =>
    dataset.kind === 'vote' || dataset.kind === 'story' ? dataset.kind : 'words';
  const story = screens.find((screen) => kindOf(screen) === 'story');
  return {
    screens: screens.map((screen) => ({ id: screen.id, kind: kindOf(screen) })),
    items: screens.filter((screen) => kindOf(screen) === 'vote').map(readItem),
    graph: story ? readGraph(story) : null,
  };
}
