/** The words of packages in one language, for the build: what is said on the first screen, and the teacher's notes. */
import { translator } from '../i18n/translate.ts';
import type { Report } from './formats.ts';
import type { NoteWords } from './teacher-notes.ts';

/** What a package says in its own words. */
export interface PackageWords {
  /** The promise on the site's pages that is no longer the whole truth where a score is sent. */
  nothingSent: string;
  scoreSent: string;
  told: Record<Report, string>;
  /** Beside a finished lesson of a course. */
  finished: string;
  /** The spoken name of the frame. */
  frame: string;
  notes: NoteWords;
}

/** The words of a locale. */
export function packageWords(locale: string): PackageWords {
  const t = translator(locale);
  const status = (name: 'scorm12' | 'scorm2004' | 'cmi5' | 'html5') => t(`lms:notes.status.${name}`);
  const score = (name: 'scorm12' | 'scorm2004' | 'cmi5') => t(`lms:notes.score.${name}`);
  return {
    nothingSent: t('common:nothingSent'),
    scoreSent: t('lms:score-sent'),
    told: { completion: t('lms:told.completion'), score: t('lms:told.score') },
    finished: t('progress:finished'),
    frame: t('lms:frame'),
    notes: {
      title: t('lms:notes.title', { title: '{title}' }),
      finished: t('lms:notes.finished'),
      status: {
        scorm12: status('scorm12'),
        scorm2004: status('scorm2004'),
        cmi5: status('cmi5'),
        html5: status('html5'),
      },
      score: { scorm12: score('scorm12'), scorm2004: score('scorm2004'), cmi5: score('cmi5') },
      noScore: t('lms:notes.no-score'),
      place: t('lms:notes.place'),
      leave: t('lms:notes.leave'),
      inside: t('lms:notes.inside'),
      licence: t('lms:notes.licence'),
    },
  };
}
