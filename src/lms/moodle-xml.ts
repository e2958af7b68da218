/**
 * Question banks in Moodle's own XML: all that GIFT says, and which order may change. Pure: lessons in, text out.
 */
import type { Lesson } from '../lessons/lesson.ts';
import {
  type BankAnswer,
  type BankChapter,
  type BankQuestion,
  bankChapter,
  bankPath,
  percentText,
} from './question-bank.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold them in any form.
const NEVER_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escapeText = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `<name><text>…</text></name>`, its words as they are. */
const plain = (tag: string, words: string): string =>
  `<${tag}><text>${escapeText(words.replace(NEVER_IN_XML, ''))}</text></${tag}>`;

type Direction = Pick<BankChapter, 'locale' | 'dir'>;

/** Words as a piece of a page, in their own language and direction; each line is a paragraph. */
function written(lines: readonly string[], { locale, dir }: Direction): string {
  const html = lines
    .filter((line) => line !== '')
    .map((line) => `<p lang="${locale}" dir="${dir}">${escapeText(line.replace(NEVER_IN_XML, ''))}</p>`)
    .join('');
  return `<text>${html && `<![CDATA[${html}]]>`}</text>`;
}

const part = (tag: string, lines: readonly string[], direction: Direction): string =>
  `<${tag} format="html">${written(lines, direction)}</${tag}>`;

const answerPart = ({ text, feedback, percent }: BankAnswer, direction: Direction): string =>
  `<answer fraction="${percentText(percent)}" format="html">${written([text], direction)}${part('feedback', [feedback], direction)}</answer>`;

const TYPES = {
  one: 'multichoice',
  several: 'multichoice',
  survey: 'multichoice',
  'true-false': 'truefalse',
  pairs: 'matching',
} as const;

function answerParts({ form }: BankQuestion, direction: Direction): string[] {
  switch (form.kind) {
    case 'true-false':
      return [true, false].map(
        (value) =>
          `<answer fraction="${value === form.isTrue ? 100 : 0}" format="moodle_auto_format"><text>${value}</text>` +
          `${part('feedback', [value ? form.whenTrue : form.whenFalse], direction)}</answer>`,
      );
    case 'pairs':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...[...form.pairs, ...form.others.map((right) => ({ left: '', right }))].map(
          ({ left, right }) =>
            `<subquestion format="html">${written([left], direction)}${plain('answer', right)}</subquestion>`,
        ),
      ];
    default:
      return [
        `<single>${form.kind !== 'several'}</single>`,
        // What somebody thinks stands in the order of the lesson; what has a key may be mixed.
        `<shuffleanswers>${form.kind !== 'survey'}</shuffleanswers>`,
        '<answernumbering>none</answernumbering>',
        ...form.answers.map((answer) => answerPart(answer, direction)),
      ];
  }
}

const questionPart = (question: BankQuestion, direction: Direction): string =>
  [
    `<question type="${TYPES[question.form.kind]}">`,
    plain('name', question.name),
    part('questiontext', [question.stem], direction),
    part('generalfeedback', question.afterwards, direction),
    `<defaultgrade>${question.form.kind === 'survey' ? 0 : 1}</defaultgrade>`,
    '<penalty>0</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${escapeText(question.id)}</idnumber>`,
    ...answerParts(question, direction),
    '</question>',
  ].join('\n');

/**
 * The quizzes of lessons in Moodle XML.
 * @param lessons in one language
 * @param path names above the lesson's own title in the platform's list, e.g. `['Cairn', '11–14']`
 */
export function moodleXmlBank(lessons: readonly Lesson[], path: readonly string[]): string {
  const chapters = lessons
    .map(bankChapter)
    .flatMap((chapter) => [
      `<question type="category">\n${plain('category', bankPath([...path, chapter.title]))}\n</question>`,
      ...chapter.questions.map((question) => questionPart(question, chapter)),
    ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${chapters.join('\n')}\n</quiz>\n`;
}
