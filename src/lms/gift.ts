/**
 * Question banks in GIFT, the plain text that Moodle and other platforms read. Pure: lessons in, text out.
 */
import type { Lesson } from '../lessons/lesson.ts';
import { type BankAnswer, type BankForm, bankChapter, bankPath, percentText } from './question-bank.ts';

const SIGNS = /[\\~=#{}:]/g;

/**
 * Words as GIFT may hold them: its own signs get a stroke before them, a line break would end a part, and an arrow of
 * two signs would make pairs out of any item.
 */
export function giftText(words: string): string {
  return words.split(/\s+/).join(' ').trim().replaceAll('->', '→').replace(SIGNS, '\\$&');
}

const withFeedback = ({ text, feedback }: BankAnswer): string => `${giftText(text)}#${giftText(feedback)}`;

/** The share of the mark, where there is one to say, or where the words would be read as one. */
const shareOf = ({ percent, text }: BankAnswer, plain: number): string =>
  percent === plain && !text.startsWith('%') ? '' : `%${percentText(percent)}%`;

/** `=` marks the first that is worth everything: without one, platforms draw boxes instead of one choice. */
function oneOf(answers: readonly BankAnswer[]): string[] {
  const first = answers.find(({ percent }) => percent === 100);
  return answers.map((answer) => {
    const isFirst = answer === first;
    return `${isFirst ? '=' : '~'}${shareOf(answer, isFirst ? 100 : 0)}${withFeedback(answer)}`;
  });
}

function answerLines(form: BankForm): string[] {
  switch (form.kind) {
    case 'one':
    case 'survey':
      return oneOf(form.answers);
    case 'several':
      return form.answers.map((answer) => `~%${percentText(answer.percent)}%${withFeedback(answer)}`);
    case 'true-false': {
      // GIFT says first what is said to a wrong answer, whichever that is.
      const [wrong, right] = form.isTrue ? [form.whenFalse, form.whenTrue] : [form.whenTrue, form.whenFalse];
      return [`${form.isTrue ? 'TRUE' : 'FALSE'}#${giftText(wrong)}#${giftText(right)}`];
    }
    case 'pairs':
      return [
        ...form.pairs.map(({ left, right }) => `=${giftText(left)} -> ${giftText(right)}`),
        ...form.others.map((right) => `= -> ${giftText(right)}`),
      ];
  }
}

/**
 * The quizzes of lessons in GIFT.
 * @param lessons in one language
 * @param path names above the lesson's own title in the platform's list, e.g. `['Cairn', '11–14']`
 */
export function giftBank(lessons: readonly Lesson[], path: readonly string[]): string {
  const blocks = lessons
    .map(bankChapter)
    .flatMap(({ title, questions }) => [
      `$CATEGORY: ${bankPath([...path, title])}`,
      ...questions.map(({ id, name, stem, form, afterwards }) =>
        [
          `// [id:${id}]`,
          `::${giftText(name)}::[plain]${giftText(stem)} {`,
          ...answerLines(form),
          ...(afterwards.length > 0 ? [`####${afterwards.map(giftText).join('\\n')}`] : []),
          '}',
        ].join('\n'),
      ),
    ]);
  // Two items without an empty line between them become one, and the platform says that all is well.
  return `${blocks.join('\n\n')}\n`;
}
