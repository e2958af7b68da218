/** The kinds of package that are written, and what may be chosen about them. */

/** SCORM in two versions, cmi5, and a plain zip that opens at its `index.html`. */
export const FORMATS = ['scorm12', 'scorm2004', 'cmi5', 'html5'] as const;
/** One kind of package. */
export type Format = (typeof FORMATS)[number];

/** Question banks: the quizzes of a lesson as a teacher imports them. */
export const BANK_FORMATS = ['gift', 'moodlexml'] as const;
/** One format of question banks. */
export type BankFormat = (typeof BANK_FORMATS)[number];

/** What a platform is told: that a lesson is finished, or also how many items were answered by their key. */
export const REPORTS = ['completion', 'score'] as const;
/** One of them. */
export type Report = (typeof REPORTS)[number];

/** What one package holds and how. */
export interface PackagePlan {
  locale: string;
  audience: string;
  /** Null for the whole course of an audience. */
  topic: string | null;
  format: Format;
  report: Report;
}

/** True where a platform is spoken to; a plain zip speaks to nobody. */
export const hasPlatform = (format: Format): boolean => format !== 'html5';

/** The name of a package without its ending: `fr-11-14-deepfakes-scorm12`. Letters of ASCII, so that every system takes it. */
export const nameOf = ({ locale, audience, topic, format, report }: PackagePlan): string =>
  [
    locale,
    audience,
    topic ?? 'course',
    format,
    ...(report === 'score' && hasPlatform(format) ? ['score'] : []),
  ].join('-');
