/**
 * Everything that can be the matter with the words of this copy, in one list: lessons, pages,
 * strings and glossary. The build and `npm run check` both ask here.
 */

import { articleFactUses } from '../facts/article-facts.ts';
import { checkFacts, oncePerFact } from '../facts/check-facts.ts';
import { checkTermWords, termFactUses } from '../glossary/check-terms.ts';
import { glossaryFiles, terms, termWords } from '../glossary/data.ts';
import { checkStrings } from '../i18n/check-strings.ts';
import { sortGaps, unknownFolders } from '../i18n/locale-gaps.ts';
import { stringFiles } from '../i18n/translate.ts';
import { pageFiles } from '../prose/page-prose.ts';
import { blameFiles } from '../scenario/blame-data.ts';
import { checkBlameFiles } from '../scenario/read-blame.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkPages } from './check-pages.ts';
import type { Course } from './lesson.ts';
import type { CourseSetting } from './read-course.ts';
import { readCourse } from './read-course.ts';

/** The course with the problems, gaps and warnings of all content, not of the lessons alone. */
export function readContent(lessonFiles: ReadonlyMap<string, string>, setting: CourseSetting): Course {
  const course = readCourse(lessonFiles, setting);
  const pages = checkPages(pageFiles, setting);
  const strings = checkStrings(stringFiles, setting);
  const termGaps = sortGaps(setting, (locale) => checkTermWords(terms, termWords.get(locale), locale));
  const localeFiles = [pageFiles, stringFiles, glossaryFiles, blameFiles].flatMap((files) => [
    ...files.keys(),
  ]);
  const blame = checkBlameFiles(blameFiles, setting);
  const countries = new Set(setting.locales.map(setting.countryOf));
  const ofFacts = checkFacts(
    [...termFactUses(terms), ...articleFactUses(setting.statements, [...countries])],
    setting.claims,
    setting.today,
  );
  return {
    lessons: course.lessons,
    problems: [
      ...unknownFolders(localeFiles, setting.locales),
      ...course.problems,
      ...pages.problems,
      ...strings.problems,
      ...termGaps.problems,
      ...checkGlossary(glossaryFiles, setting.knownNumbers),
      ...blame.problems,
      ...ofFacts.problems,
    ],
    gaps: [...strings.gaps, ...termGaps.gaps, ...blame.gaps, ...pages.gaps, ...course.gaps],
    warnings: oncePerFact([...course.warnings, ...pages.warnings, ...ofFacts.warnings]),
  };
}
