/** What is wrong with the files of a package, read as a platform would read them: by name and by what names them. */
import type { Format } from '../../../src/lms/formats.ts';
import type { Files } from '../../../src/lms/zip-files.ts';
import { addressesIn } from '../../../src/markup/addresses.ts';
import { readPage } from '../../../src/markup/page.ts';
import { addressesInStyle } from '../../../src/markup/style-addresses.ts';

const IMPORTS = /(?:\bfrom|\bimport\(?)\s?["'](\.[^"']+)["']/g;
const isElsewhere = (address: string): boolean => /^(?:[a-z]+:|#)/.test(address);

const meant = (from: string, address: string): string =>
  decodeURIComponent(new URL(address, `https://package.example/${from}`).pathname.slice(1));

function namedIn(name: string, text: string): string[] {
  if (name.endsWith('.css')) return addressesInStyle(text);
  if (name.endsWith('.js')) return [...text.matchAll(IMPORTS)].map(([, path = '']) => path);
  return name.endsWith('.html') ? addressesIn(readPage(text).tree).map(({ value }) => value) : [];
}

/** The anchors of a page. */
const anchorsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));

/** Every fault, in words; empty for a package that is whole. */
export function packageFaults(files: Files, format: Format): string[] {
  const texts = new Map([...files].map(([name, content]) => [name, new TextDecoder().decode(content)]));
  const faults: string[] = [];
  const used = new Set<string>();
  for (const [name, text] of texts) {
    for (const address of namedIn(name, text)) {
      if (address === '') faults.push(`${name} has an empty address`);
      if (isElsewhere(address) || address === '') continue;
      const target = meant(name, address);
      used.add(target);
      if (!texts.has(target)) faults.push(`${name} names ${address}, which is not there`);
      const [, anchor] = address.split('#');
      if (anchor && name.endsWith('.html') && !anchorsOf(texts.get(target) ?? '').has(anchor))
        faults.push(`${name} leads to ${address}, a place that is not on that page`);
    }
    if (name.endsWith('.html') && !text.includes('http-equiv="content-security-policy"'))
      faults.push(`${name} has no policy`);
    if (name.endsWith('.html') && /serviceworker|data-mount="progress"|rel="manifest"/i.test(text))
      faults.push(`${name} keeps something on the device`);
    if (/\.html$/.test(name) && /https:? http:/.test(text) && !(format === 'cmi5' && name === 'index.html'))
      faults.push(`${name} may speak to every address`);
  }
  const listed = texts.get('imsmanifest.xml');
  for (const name of listed ? texts.keys() : [])
    if (name !== 'imsmanifest.xml' && !listed?.includes(`<file href="${name}"/>`))
      faults.push(`${name} is not in the manifest`);
  const apart = ['index.html', 'README.txt', 'imsmanifest.xml', 'cmi5.xml'];
  const idle = [...files.keys()].filter(
    (name) => !used.has(name) && !apart.includes(name) && !/\/help\//.test(name),
  );
  return [...faults, ...idle.map((name) => `${name} is used by nothing`)];
}
