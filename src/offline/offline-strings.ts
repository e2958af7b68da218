/** Words about the saved copy, made while the site is built; `{size}` and `{date}` are filled in by the browser. */
import { dayInWords } from '../i18n/formats.ts';
import { translator } from '../i18n/translate.ts';
import type { Reason } from './answer-from-copy.ts';
import type { Taken } from './copies.ts';

/** The words of the part of a page where a copy is asked for. */
export interface OfflineStrings {
  /** With `{size}`. */
  none: string;
  /** Where the size cannot be known. */
  unknown: string;
  /** With `{size}`. */
  saving: string;
  /** With `{date}` and `{size}`. */
  saved: string;
  removed: string;
  fault: Readonly<Record<Exclude<Taken, 'saved'> | 'cannot', string>>;
}

/** The words in a locale. */
export function offlineStrings(locale: string): OfflineStrings {
  const t = translator(locale);
  const size = '{size}';
  return {
    none: t('offline:none', { size }),
    unknown: t('offline:unknown'),
    saving: t('offline:saving', { size }),
    saved: t('offline:saved', { size, date: '{date}' }),
    removed: t('offline:removed'),
    fault: {
      lost: t('offline:fault.lost'),
      full: t('offline:fault.full'),
      shut: t('offline:fault.shut'),
      cannot: t('offline:fault.cannot'),
    },
  };
}

/** What the worker says on pages out of the copy of a site as it was on this day (`YYYY-MM-DD`). */
export function copyWords(locale: string, day: string): Record<Reason | 'date', string> {
  const t = translator(locale);
  const date = dayInWords(day, locale);
  return { date: day, lost: t('offline:note.lost', { date }), slow: t('offline:note.slow', { date }) };
}
