// @vitest-environment happy-dom
/** An island on what the build has drawn. Where it fails, what works without script stands in its place, and the line before it says so. */
import { expect, test, vi } from 'vitest';
import { hydrateDrawn } from '../../src/components/hydrate-drawn.ts';
import { PlainOnFailure } from '../../src/components/PlainOnFailure.tsx';

const Broken = (): never => {
  throw new Error('broken');
};
const plain = <form aria-label="plain" />;

function place(line: '' | 'hidden'): HTMLElement {
  const built = new DOMParser().parseFromString(
    `<p data-lost ${line}>Lost</p><div><form></form></div>`,
    'text/html',
  );
  document.body.replaceChildren(...built.body.children);
  return document.body.lastElementChild as HTMLElement;
}
const isSaid = () => document.querySelector('p')?.hidden === false;

test('an island that breaks leaves the plain form, and the line says so', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const element = place('hidden');
  hydrateDrawn(
    element,
    <PlainOnFailure plain={plain}>
      <Broken />
    </PlainOnFailure>,
  );
  await vi.waitFor(() => expect(isSaid()).toBe(true));
  expect(element.querySelector('form')?.getAttribute('aria-label')).toBe('plain');
});

test('an island that comes after all takes the line back', async () => {
  hydrateDrawn(place(''), plain);
  await vi.waitFor(() => expect(isSaid()).toBe(false));
});

test('an island listens to nothing by itself: a tap goes through no list of listeners', () => {
  const element = place('');
  const heard: string[] = [];
  element.addEventListener = (type: string) => heard.push(type);
  hydrateDrawn(element, plain);
  expect(heard).toEqual([]);
  element.addEventListener('click', () => {});
  expect(heard, 'others may still listen to it').toEqual(['click']);
});
