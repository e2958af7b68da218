/** Makes one file of the USB edition out of the built site. Is given a way to read it, and writes nothing. */

import { readPage } from '../markup/page.ts';
import { singleFile } from './single-file.ts';
import { fragmentOf } from './usb-address.ts';
import { idsOf, type UsbPage, usbPage } from './usb-page.ts';
import type { UsbPlan } from './usb-plan.ts';

/** What all files are made of. */
export interface UsbWorkshop {
  /** The content of a file of the site, by its path from the base. */
  read: (path: string) => Uint8Array;
  /** The bundled script. */
  script: string;
  /** The base path of the built site. */
  base: string;
  /** The site's public address. */
  address: string;
  /** The product's name, which every title ends with. */
  name: string;
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

const withoutBase = (address: string, base: string): string => address.slice(base.length);

/** An example address leads nowhere: a reader is better off without. */
const isOnTheWeb = (address: string): boolean =>
  !/(?:^|\.)(?:example|invalid|test|localhost)$/.test(new URL(address).hostname);

/** The text of the file that is planned. */
export function usbFile(plan: UsbPlan, { read, script, base, address, name }: UsbWorkshop): string {
  const text = (path: string): string => new TextDecoder().decode(read(path));
  const htmlAt = new Map(plan.pages.map((path) => [path, text(`${path}index.html`)]));
  const ids = new Map<string, string[]>();
  const idsAt = (path: string): string[] => {
    const known = ids.get(path) ?? idsOf(htmlAt.get(path) ?? '');
    ids.set(path, known);
    return known;
  };
  const dataAddress = (value: string): string => {
    if (!value.startsWith(base)) throw new Error(`${value} is not a file of the site.`);
    const path = withoutBase(value, base);
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
    if (!type) throw new Error(`${path}: a single file does not know how to hold this kind of file.`);
    return `data:${type};base64,${Buffer.from(read(path)).toString('base64')}`;
  };
  const contents = plan.pages.map((path, index) => ({
    href: fragmentOf({ page: index + 1, spot: null }),
    title: readPage(htmlAt.get(path) ?? '').title.replace(` · ${name}`, ''),
  }));

  const pageFor = (path: string): string | null =>
    htmlAt.has(path) ? path : (plan.aliases.get(path) ?? null);
  const fragmentFor = (value: string): string | null => {
    if (!value.startsWith(base)) return null;
    const [path = '', anchor] = withoutBase(value, base).split('#') as [string, string?];
    const page = pageFor(path.split('?')[0] ?? '');
    if (page === null) return null;
    const spot = anchor === undefined ? -1 : idsAt(page).indexOf(anchor);
    return fragmentOf({ page: plan.pages.indexOf(page) + 1, spot: spot < 0 ? null : spot });
  };
  const publicAddress = (value: string) => (isOnTheWeb(address) ? new URL(value, address).href : null);
  const setting = {
    fragmentFor,
    publicAddress,
    dataAddress,
    contents,
    elsewhere: `${base}${plan.elsewhere}`,
  };
  const pages: UsbPage[] = [...htmlAt.values()].map((html) => usbPage(html, setting));
  return singleFile(pages, script, dataAddress(`${base}favicon.svg`));
}
