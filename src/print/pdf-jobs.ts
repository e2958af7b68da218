/**
 * Which PDF files there are to write, from the pages that were built and what was asked for. Pure: knows no browser
 * and no disk.
 */
import { AUDIENCES, TOPICS } from '../course.ts';
import { realLocales } from '../i18n/locales.ts';
import { siteConfig } from '../site.config.ts';
import { SHEETS } from './sheets.ts';

/** Everything that can be written: the sheets of a lesson, its plan, and the poster of a country. */
export const PDF_SHEETS = [...SHEETS, 'plan', 'poster'] as const;
type PdfSheet = (typeof PDF_SHEETS)[number];

/** The sizes of paper. */
export const PAPERS = { a4: 'A4', letter: 'Letter' } as const;

/** What was asked for; what is left out means all. */
export interface PdfFilter {
  locale?: string | undefined;
  audience?: string | undefined;
  topic?: string | undefined;
  sheet?: string | undefined;
  /** A second locale beside the first, on the take-home sheet. */
  with?: string | undefined;
  /** The country of the poster; else the one each locale shows. */
  country?: string | undefined;
  paper?: string | undefined;
}

/** One file to write. */
export interface PdfJob {
  /** Its path below the folder of PDF files. */
  file: string;
  /** The page it is printed from, without the base path. */
  page: string;
  /** The id of the part that is printed; empty for the whole page. */
  part: string;
  /** A second locale to put beside; null for none. */
  with: string | null;
  /** True where only the first page is wanted. */
  isFirstPageOnly: boolean;
  paper: (typeof PAPERS)[keyof typeof PAPERS];
}

/** What cannot be: which option, what was given, what could be. */
export interface FilterFault {
  option: string;
  value: string;
  known: readonly string[];
}

const LOCALES = realLocales.map(({ id }) => id);

/** The options whose value names nothing that exists. */
export function filterFaults(filter: PdfFilter): FilterFault[] {
  const known: [keyof PdfFilter, readonly string[]][] = [
    ['locale', LOCALES],
    ['audience', AUDIENCES],
    ['topic', TOPICS],
    ['sheet', PDF_SHEETS],
    ['with', LOCALES],
    ['paper', Object.keys(PAPERS)],
  ];
  return known.flatMap(([option, values]) => {
    const value = filter[option];
    return value === undefined || values.includes(value) ? [] : [{ option, value, known: values }];
  });
}

const countryOf = (locale: string): string => (siteConfig.countryOfLocale[locale] ?? 'ZZ').toLowerCase();

/** The files to write; `built` are the pages there are, such as `fr/teach/7-10/consent/sheets/`. */
export function jobsOf(filter: PdfFilter, built: ReadonlySet<string>): PdfJob[] {
  const isWanted = (option: 'locale' | 'audience' | 'topic' | 'sheet', value: string): boolean =>
    filter[option] === undefined || filter[option] === value;
  const size = (filter.paper ?? 'a4') as keyof typeof PAPERS;
  const ending = size === 'a4' ? '.pdf' : `.${size}.pdf`;
  const job = (name: string, page: string, rest: Partial<PdfJob> = {}): PdfJob[] =>
    built.has(page)
      ? [
          {
            file: name + ending,
            page,
            part: '',
            with: null,
            isFirstPageOnly: false,
            paper: PAPERS[size],
            ...rest,
          },
        ]
      : [];

  const lessonJobs = (locale: string, lesson: string): PdfJob[] =>
    PDF_SHEETS.filter((sheet) => sheet !== 'poster' && isWanted('sheet', sheet)).flatMap(
      (sheet: PdfSheet) => {
        const name = `${locale}/${lesson}/${sheet}`;
        const page = `${locale}/teach/${lesson}/`;
        if (sheet === 'plan') return job(name, page);
        const second = sheet === 'take-home' && filter.with && filter.with !== locale ? filter.with : null;
        const own = second ? `${name}.${second}` : name;
        return job(own, `${page}sheets/`, { part: sheet, with: second });
      },
    );

  return LOCALES.filter((locale) => isWanted('locale', locale)).flatMap((locale) => {
    const lessons = AUDIENCES.filter((audience) => isWanted('audience', audience)).flatMap((audience) =>
      TOPICS.filter((topic) => isWanted('topic', topic)).map((topic) => `${audience}/${topic}`),
    );
    // A poster belongs to no lesson: whoever asks for one lesson's sheets does not mean it, unless by name.
    const isLessonMeant = filter.audience !== undefined || filter.topic !== undefined;
    const wantsPoster = filter.sheet === 'poster' || (filter.sheet === undefined && !isLessonMeant);
    const country = filter.country?.toLowerCase() ?? countryOf(locale);
    const poster = job(`${locale}/poster-${country}`, `${locale}/help/${country}/`, {
      isFirstPageOnly: true,
    });
    return [...lessons.flatMap((lesson) => lessonJobs(locale, lesson)), ...(wantsPoster ? poster : [])];
  });
}
