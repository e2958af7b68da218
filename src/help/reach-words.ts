/**
 * The small words about a service: its address in short, its ages, languages and hours. Says nothing that the
 * data leaves open. Knows no markup.
 */
import { languageName, listInWords } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import { hoursInWords } from './hours-words.ts';
import type { ShownService } from './shown-service.ts';

/** An address as people say it: `https://www.childline.org.uk/remove` → `childline.org.uk`. */
export const siteName = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

function agesInWords({ ages }: ShownService, t: Translate): string[] {
  if (!ages) return [];
  const { min, max } = ages;
  if (min !== null && max !== null) return [t('help:ages.between', { min, max })];
  return [min === null ? t('help:ages.to', { max: max as number }) : t('help:ages.from', { min })];
}

function languagesInWords({ languages }: ShownService, locale: string, t: Translate): string[] {
  const own = locale.split('-')[0];
  const known = languages
    .map((language) => languageName(language, locale))
    .filter((name) => name !== undefined);
  const isOnlyTheReaders = languages.length === 1 && languages[0] === own;
  if (known.length === 0 || isOnlyTheReaders) return [];
  return [t('help:languages', { languages: listInWords(known, locale) })];
}

/** What can be promised of a service, in a few words each: only what its data says. */
export function promisesOf(service: ShownService, locale: string, t: Translate): string[] {
  return [
    ...(service.free ? [t('help:free')] : []),
    ...(service.anonymous ? [t('help:anonymous')] : []),
    ...agesInWords(service, t),
    ...languagesInWords(service, locale, t),
  ];
}

/** When a service answers, one line for the telephone and one for the chat, where the data says so. */
export function hoursOf({ hours, chatHours }: ShownService, locale: string, t: Translate): string[] {
  const join = (phrases: string[]): string => phrases.join(' · ');
  return [
    ...(hours ? [t('help:hours.phone', { hours: join(hoursInWords(hours, locale, t)) })] : []),
    ...(chatHours ? [t('help:hours.chat', { hours: join(hoursInWords(chatHours, locale, t)) })] : []),
  ];
}
