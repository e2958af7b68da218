/**
 * The words that are said once something is kept, refused or forgotten: translated while the site is built, so that
 * the browser gets plain strings and no translation library.
 */
import { AUDIENCES, TOPICS } from '../course.ts';
import { translator } from '../i18n/translate.ts';
import type { CodeFault } from './code.ts';
import type { Standing } from './keeper.ts';
import type { FileFault } from './progress-file.ts';

/** The words of the part of a page where keeping is asked for. */
export interface KeepingStrings {
  /** What is said when something is kept, for each number of finished lessons from none. */
  kept: readonly string[];
  /** What is said when nothing is kept, and why. */
  standing: Readonly<Record<Exclude<Standing, 'kept'>, string>>;
  forgotten: string;
  notForgotten: string;
  code: Readonly<Record<CodeFault, string>>;
  file: Readonly<Record<FileFault, string>>;
  fileName: string;
}

/** What a lesson and the stones of a course say; pages load it only where something is kept. */
export interface FinishedStrings {
  /** Beside a finished stone. */
  finished: string;
  /** After a quiz, for each way that keeping can go. */
  lesson: Readonly<Record<Standing, string>>;
}

/** A name that every file system takes: plain small letters, and what kind of file it is. */
const fileNameOf = (word: string): string =>
  `${word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z-]/g, '')}.json`;

/** The words for asking, in a locale. */
export function keepingStrings(locale: string): KeepingStrings {
  const t = translator(locale);
  const most = AUDIENCES.length * TOPICS.length;
  return {
    kept: Array.from({ length: most + 1 }, (_, count) =>
      count === 0 ? t('progress:kept-none') : t('progress:kept', { count }),
    ),
    standing: {
      none: t('progress:standing.none'),
      damaged: t('progress:standing.damaged'),
      newer: t('progress:standing.newer'),
      full: t('progress:standing.full'),
      shut: t('progress:standing.shut'),
    },
    forgotten: t('progress:forgotten'),
    notForgotten: t('progress:not-forgotten'),
    code: {
      empty: t('progress:code.empty'),
      length: t('progress:code.length'),
      letters: t('progress:code.letters'),
      damaged: t('progress:code.damaged'),
      newer: t('progress:code.newer'),
    },
    file: {
      foreign: t('progress:file.foreign'),
      damaged: t('progress:file.damaged'),
      newer: t('progress:file.newer'),
    },
    fileName: fileNameOf(t('progress:file.name')),
  };
}

/** The words for what is finished, in a locale. */
export function finishedStrings(locale: string): FinishedStrings {
  const t = translator(locale);
  return {
    finished: t('progress:finished'),
    lesson: {
      kept: t('progress:lesson.kept'),
      none: t('progress:lesson.none'),
      damaged: t('progress:lesson.damaged'),
      newer: t('progress:lesson.newer'),
      full: t('progress:lesson.full'),
      shut: t('progress:lesson.shut'),
    },
  };
}
