/**
 * The words around the items: translated while the site is built, so that the browser gets plain
 * strings and no translation library. `{number}` and the like are filled in where they are drawn.
 */
import type { Audience } from '../course.ts';
import { numberFormat } from '../i18n/formats.ts';
import { contextOf } from '../i18n/register.ts';
import { translator } from '../i18n/translate.ts';

/** The words every drawn item needs, with or without script. */
export interface ItemStrings {
  /** The numbers from 1 as the locale writes them. */
  numbers: readonly string[];
  /** `Place {number}` */
  place: string;
  sign: Readonly<Record<'helps' | 'fits' | 'lookAgain' | 'chosen' | 'missed', string>>;
}

/** All words of a quiz around its items. */
export interface QuizStrings extends ItemStrings {
  /** `Question {number} of {total}` */
  progress: string;
  skip: string;
  check: string;
  next: string;
  finish: string;
  retry: string;
  needsChoice: string;
  /** `… Still open: {rows}` */
  needsRows: string;
  endTitle: string;
  restart: string;
}

/** What the words depend on besides the language: adults may be addressed more formally. */
interface Register {
  locale: string;
  audience?: Audience | undefined;
}

/** The words of one item; `highest` is the highest number that is drawn. */
export function itemStrings({ locale, audience }: Register, highest: number): ItemStrings {
  const t = translator(locale);
  const context = contextOf(audience);
  const format = numberFormat(locale);
  return {
    numbers: Array.from({ length: highest }, (_, index) => format.format(index + 1)),
    place: t('quiz:place', { number: '{number}' }),
    sign: {
      helps: t('quiz:sign.helps'),
      fits: t('quiz:sign.fits'),
      lookAgain: t('quiz:sign.lookAgain'),
      chosen: t('quiz:sign.chosen', context),
      missed: t('quiz:sign.missed'),
    },
  };
}

/** The words of a whole quiz. */
export function quizStrings(register: Register, highest: number): QuizStrings {
  const t = translator(register.locale);
  const context = contextOf(register.audience);
  return {
    ...itemStrings(register, highest),
    progress: t('quiz:progress', { number: '{number}', total: '{total}' }),
    skip: t('quiz:skip'),
    check: t('quiz:check'),
    next: t('quiz:next'),
    finish: t('quiz:finish'),
    retry: t('quiz:retry'),
    needsChoice: t('quiz:needsChoice', context),
    needsRows: t('quiz:needsRows', { ...context, rows: '{rows}' }),
    endTitle: t('quiz:end.title', context),
    restart: t('quiz:end.restart'),
  };
}

/** The words of the link to the next stone. */
export function nextStoneText({ locale, audience }: Register, name: string): string {
  return translator(locale)('quiz:end.next', { ...contextOf(audience), name });
}
