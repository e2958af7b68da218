/** Brings a drawn story to life: the door through which the page's script loads it. */
import { hydrateDrawn } from '../components/hydrate-drawn.ts';
import { readScenario } from './read-scenario.ts';
import Scenario from './Scenario.tsx';

/** Takes over the story that the build has drawn inside `element`. */
export function mount(element: HTMLElement): void {
  hydrateDrawn(element, <Scenario data={readScenario(element)} />);
}
