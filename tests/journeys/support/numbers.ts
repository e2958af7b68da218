/** Every telephone number of a built site, and what is said beside it of the day on which it was last looked at. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dayInWords } from '../../../src/i18n/formats.ts';
import { parseYaml } from '../../../src/prose/parse-yaml.ts';
import { pagesOf } from './pages.ts';
import { interfaceWords } from './words.ts';

interface Entry {
  phone: { dial: string; tel: string; also_dial?: string[] } | null;
  sms: { number: string } | null;
}
const data = parseYaml(readFileSync('src/help/services.yaml', 'utf8')) as {
  meta: { compiled: string };
  countries: Record<string, { services: Entry[] }>;
};
/** Numbers as people write them; those of two digits or all zeros stand in too many other things. */
const written = Object.values(data.countries)
  .flatMap(({ services }) => services)
  .flatMap(({ phone, sms }) => [phone?.dial, phone?.tel, ...(phone?.also_dial ?? []), sms?.number])
  .filter((number): number is string => /[1-9].*\d.*\d/.test(number ?? ''));

/** What was found in a built folder. */
export interface NumbersFound {
  /** The addresses of the pages that have a number. */
  pages: string[];
  /** How many numbers say which day the host verified them, and how many the day of the whole list. */
  verified: number;
  compiled: number;
  /** Numbers without a day beside them, each with its page. */
  silent: string[];
}

/** What the page's locale says of a day. */
function saysOf(lang: string, verifiedOn: readonly string[]) {
  const say = interfaceWords(lang);
  return {
    compiled: say('help:data.compiled', { date: dayInWords(data.meta.compiled, lang) }),
    verified: verifiedOn.map((date) => say('help:number.verified', { date: dayInWords(date, lang) })),
  };
}

/**
 * Looks for every number: those that can be called by a tap, and those that only stand in the words. Beside means in the
 * same card or on the same sheet of paper; on a help page, which is one list, anywhere in it.
 * @param verifiedOn the days that the host's file gives
 */
export async function numbersOn(
  page: Page,
  folder: string,
  verifiedOn: readonly string[] = [],
): Promise<NumbersFound> {
  const found: NumbersFound = { pages: [], verified: 0, compiled: 0, silent: [] };
  const says = new Map<string, ReturnType<typeof saysOf>>();
  await page.goto('about:blank');
  for (const { path, file } of pagesOf(folder)) {
    const html = readFileSync(file, 'utf8');
    const lang = /<html[^>]* lang="?([\w-]+)/.exec(html)?.[1] ?? '';
    const known = says.get(lang) ?? saysOf(lang, verifiedOn);
    says.set(lang, known);
    const isList = /\/help\/[a-z]{2}\/$/.test(path);
    const numbers = await page.evaluate(
      ({ text, numbers, compiled, verified, within }) => {
        const parsed = new DOMParser().parseFromString(text, 'text/html');
        const plain = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ');
        const look = (place: Element | null, number: string) => {
          const ownWords = plain(place?.closest('.reach, .service')?.textContent);
          const isVerified = verified.some((words) => ownWords.includes(plain(words)));
          const isCompiled = plain(place?.closest(within)?.textContent).includes(plain(compiled));
          return { number, day: isVerified ? 'verified' : isCompiled ? 'compiled' : null };
        };
        const links = [...parsed.querySelectorAll('[href^="tel:"], [href^="sms:"]')];
        const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
        const inWords = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const place = node.parentElement;
          if (place?.closest('script, style, [href^="tel:"], [href^="sms:"]')) continue;
          const runs = plain(node.textContent).match(/(?<![\d.,])\d[\d .-]*\d(?![\d.,]\d)/g) ?? [];
          for (const run of runs) if (numbers.includes(run)) inWords.push(look(place, run));
        }
        return [...links.map((link) => look(link, link.getAttribute('href') ?? '')), ...inWords];
      },
      { text: html, numbers: written, within: isList ? 'main' : '.help-card, .sheet', ...known },
    );
    if (numbers.length > 0) found.pages.push(path);
    for (const { number, day } of numbers) {
      if (day === 'verified') found.verified += 1;
      else if (day === 'compiled') found.compiled += 1;
      else found.silent.push(`/${path} ${number}`);
    }
  }
  return found;
}
