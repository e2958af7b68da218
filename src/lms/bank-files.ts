/**
 * The question banks of a locale as files: one for each lesson, and one for the course of each audience.
 * Given the text of the lesson files; reads and writes nothing itself.
 */
import { AUDIENCES, type Audience, type Topic } from '../course.ts';
import { translator } from '../i18n/translate.ts';
import { courseSetting } from '../lessons/course-setting.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { lessonFor, wordsLocale } from '../lessons/lesson-for.ts';
import { readCourse } from '../lessons/read-course.ts';
import { resolveMark } from '../lessons/resolve-mark.ts';
import { siteConfig } from '../site.config.ts';
import type { BankFormat } from './formats.ts';
import { giftBank } from './gift.ts';
import { moodleXmlBank } from './moodle-xml.ts';

const WRITERS = {
  gift: { write: giftBank, ending: 'gift.txt' },
  moodlexml: { write: moodleXmlBank, ending: 'moodle.xml' },
} as const satisfies Record<BankFormat, unknown>;

/** Which banks are wanted; an audience or a topic left out means all. */
export interface BankWish {
  locale: string;
  audience?: Audience | undefined;
  topic?: Topic | undefined;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
}

/** A bank to be written; `name` is ASCII. */
export interface BankFile {
  name: string;
  text: string;
}

/** The joined lessons of a locale. A lesson whose words are not complete in it has no bank in it. */
export function lessonsForBanks(files: ReadonlyMap<string, string>, wish: BankWish): Lesson[] {
  const { locale, audience, topic, today } = wish;
  const { lessons } = readCourse(files, courseSetting(today));
  const resolve = (mark: string, words: string) => resolveMark(mark, words, locale);
  return lessons
    .filter((source) => wordsLocale(source, locale) === locale)
    .filter(({ facts }) => (audience ?? facts.audience) === facts.audience)
    .filter(({ facts }) => (topic ?? facts.topic) === facts.topic)
    .map((source) => lessonFor(source, { locale, resolve, lessons }));
}

/** The banks of lessons that were joined for a wish; those of whole courses only where no topic is named. */
export function bankFiles(
  lessons: readonly Lesson[],
  { locale, format, topic }: BankWish & { format: BankFormat },
): BankFile[] {
  const t = translator(locale);
  const write = (own: readonly Lesson[], audience: Audience, last: string): BankFile => ({
    name: `${siteConfig.name.toLowerCase()}-${locale}-${audience}-${last}.${WRITERS[format].ending}`,
    text: WRITERS[format].write(own, [siteConfig.name, t(`common:audience.${audience}`)]),
  });
  return AUDIENCES.flatMap((audience) => {
    const own = lessons.filter((lesson) => lesson.audience === audience);
    const single = own.map((lesson) => write([lesson], audience, lesson.topic));
    return topic || own.length === 0 ? single : [...single, write(own, audience, 'course')];
  });
}
