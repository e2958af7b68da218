/** One room alone can keep something on a device, so that whoever wants to know what is kept has one place to read. */
import { expect, test } from 'vitest';
import { readFolder } from '../read-content.ts';

const TOUCHES =
  /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|navigator\.(?:serviceWorker|storage|clipboard))\b/;
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');

test('no other room touches what a device keeps, but the one that saves pages for offline use', () => {
  const found = [...readFolder('src', /\.(ts|tsx|astro)$/)]
    .filter(([, text]) => TOUCHES.test(withoutComments(text)))
    .map(([path]) => path.split('/')[1]);
  expect(found).toContain('device');
  expect(found.filter((room) => room !== 'device' && room !== 'offline')).toEqual([]);
});
