/**
 * Draws a whole quiz, or one item by itself, as one native form. Functions of data: the build draws
 * them to HTML that works without script, and the island draws the same again.
 */
import type { Ref } from 'react';
import type { Item } from './item.ts';
import { ItemView } from './item-view.tsx';
import { fill, isEndShown, type QuizSnapshot, stageOf } from './quiz-stage.ts';
import type { ItemStrings, QuizStrings } from './quiz-strings.ts';

/** What stands at the end of a quiz. */
export interface QuizEnd {
  /** The learning objectives, each continuing the sentence "You can now …". */
  objectives: readonly string[];
  /** The next stone, or null when there is none yet; marked where its words are in another language. */
  next: { href: string; text: string; lang?: string; dir?: string } | null;
}

/** A quiz as plain data, in one language. */
export interface QuizData {
  items: readonly Item[];
  strings: QuizStrings;
  end: QuizEnd;
  /** Begins every id and name of the form; unique on the page. */
  prefix: string;
}

/** The first submit button of a form answers the Enter key; a disabled one keeps answers out of any request. */
const NoSubmit = () => <button type="submit" disabled hidden />;

/** The quiz at one moment; without a snapshot, as the build draws it. */
export function QuizView({
  items,
  strings,
  end,
  prefix,
  snapshot = null,
  formRef,
  statusRef,
}: QuizData & {
  snapshot?: QuizSnapshot | null;
  formRef?: Ref<HTMLFormElement>;
  statusRef?: Ref<HTMLParagraphElement>;
}) {
  const total = strings.numbers[items.length - 1] ?? '';
  return (
    <form className="quiz" id={prefix} autoComplete="off" ref={formRef} data-live={snapshot ? '' : undefined}>
      <NoSubmit />
      {items.map((item, index) => (
        <ItemView
          key={item.id}
          item={item}
          prefix={prefix}
          strings={strings}
          quiz={{
            strings,
            progress: fill(strings.progress, { number: strings.numbers[index] ?? '', total }),
            stage: snapshot && stageOf(snapshot, item, index, strings),
          }}
        />
      ))}
      <section
        className="quiz__end"
        aria-labelledby={`${prefix}_end`}
        tabIndex={-1}
        data-shown={snapshot && isEndShown(snapshot) ? '' : undefined}
      >
        <h3 className="quiz__end-title" id={`${prefix}_end`}>
          {strings.endTitle}
        </h3>
        <ul>
          {end.objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ul>
        <p className="quiz__ways">
          {end.next && (
            <a className="quiz__next" href={end.next.href} lang={end.next.lang} dir={end.next.dir}>
              {end.next.text}
            </a>
          )}
          <button type="reset">{strings.restart}</button>
        </p>
      </section>
      <p className="visually-hidden" role="status" ref={statusRef} />
    </form>
  );
}

/** One item by itself, for openers, recall and "say the words": no script, nothing to skip to. */
export function SingleItemView({
  item,
  strings,
  prefix,
  headingLevel,
}: {
  item: Item;
  strings: ItemStrings;
  prefix: string;
  headingLevel?: 2 | 3 | 4 | undefined;
}) {
  return (
    <form className="quiz" autoComplete="off">
      <NoSubmit />
      <ItemView item={item} prefix={prefix} strings={strings} headingLevel={headingLevel} />
    </form>
  );
}
