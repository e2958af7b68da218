// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { mount } from '../../src/scenario/mount-scenario.tsx';
import { hiddenStrings } from '../../src/scenario/passages.ts';
import { ScenarioView } from '../../src/scenario/scenario-view.tsx';
import { data } from './builders.ts';

const prefix = data.prefix;
const shown = () => document.querySelector('.scenario__passage[data-shown]')?.id;
const choices = () => [...document.querySelectorAll<HTMLElement>('[data-shown] .scenario__choice')];
const action = (name: string) => document.querySelector<HTMLElement>(`[data-action="${name}"]`);
const press = (element: HTMLElement | null | undefined, init: MouseEventInit = {}) =>
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

/** Draws the story as the build does, at an address, and lets the island take it over. */
async function open(hash = '') {
  history.replaceState(null, '', hash || location.pathname);
  const html = renderToStaticMarkup(<ScenarioView data={data} />);
  const built = new DOMParser().parseFromString(`<div>\n  ${html}\n</div>`, 'text/html');
  document.body.replaceChildren(...built.body.children);
  const place = document.body.firstElementChild as HTMLElement;
  place.dataset.strings = JSON.stringify(hiddenStrings(data.strings));
  mount(place);
  await vi.waitFor(() => expect(place.querySelector('[data-live]')).not.toBeNull());
}

describe('the story once the island has come', () => {
  it('takes over what was drawn without a complaint', async () => {
    const complaint = vi.spyOn(console, 'error');
    const before = () => document.querySelector('.scenario__passage h4');
    await open();
    expect(complaint).not.toHaveBeenCalled();
    expect(document.querySelector('.scenario')?.hasAttribute('data-live')).toBe(true);
    expect(before()?.textContent).toBe('What do you do?');
    expect(shown()).toBe(`${prefix}-1`);
  });

  it('goes on by a choice without leaving a trace in the history', async () => {
    await open();
    const steps = history.length;
    press(choices()[0]);
    expect(shown()).toBe(`${prefix}-2`);
    expect([location.hash, history.length]).toEqual(['', steps]);
  });

  it('puts focus on the heading of the choices, and says the scene once', async () => {
    await open();
    press(choices()[0]);
    expect(document.activeElement?.textContent).toBe('What could you do?');
    expect(document.querySelector('[role="status"]')?.textContent).toBe('Feels forward. It goes on.');
    expect(document.querySelectorAll('[aria-live], [role="status"]')).toHaveLength(1);
  });

  it('goes back and starts again', async () => {
    await open();
    press(choices()[0]);
    press(choices()[1]);
    press(action('back'));
    expect(shown()).toBe(`${prefix}-2`);
    press(choices()[1]);
    press(action('restart'));
    expect(shown()).toBe(`${prefix}-1`);
  });

  it('counts a double click once', async () => {
    await open();
    press(choices()[0], { detail: 1 });
    press(choices()[0], { detail: 2 });
    expect(shown()).toBe(`${prefix}-2`);
  });

  it('leaves a link that is opened elsewhere to the browser, and help too', async () => {
    await open();
    expect(press(choices()[0], { ctrlKey: true })).toBe(true);
    expect(press(document.querySelector<HTMLElement>('.scenario__help'))).toBe(true);
    expect(shown()).toBe(`${prefix}-1`);
  });

  it('begins at the passage in the address and keeps it', async () => {
    await open(`#${prefix}-3-1`);
    expect(shown()).toBe(`${prefix}-3`);
    expect(document.querySelector('.scenario__feeling[data-shown]')?.textContent).toContain('Feels ask-her.');
    expect(document.querySelector('[role="status"]')?.textContent).toBe('');
    press(choices()[1]);
    expect([shown(), location.hash]).toEqual([`${prefix}-5`, `#${prefix}-3-1`]);
    press(action('back'));
    press(action('back'));
    expect(shown()).toBe(`${prefix}-1`);
  });

  it('follows the way back to a passage that was opened before it came', async () => {
    await open(`#${prefix}-3-1`);
    press(choices()[1]);
    history.replaceState(null, '', `#${prefix}-2`);
    dispatchEvent(new Event('hashchange'));
    expect(shown()).toBe(`${prefix}-2`);
    history.replaceState(null, '', '#help');
    dispatchEvent(new Event('hashchange'));
    expect(shown()).toBe(`${prefix}-2`);
  });
});
