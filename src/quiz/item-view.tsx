/**
 * Draws one item as native form fields in the order that lets CSS alone reveal feedback: input,
 * label, feedback. A function of data: no state, no events, and never `checked`, which belongs to the reader.
 */
import { Fragment, memo } from 'react';
import type { Item, Option } from './item.ts';
import { columnsOf, hasRows, markOfOption, SKIPPED } from './mark.ts';
import { fill, type ItemStage, signOf } from './quiz-stage.ts';
import type { ItemStrings, QuizStrings } from './quiz-strings.ts';

interface ItemViewProps {
  item: Item;
  /** Begins every id and name of the form; unique on the page. */
  prefix: string;
  strings: ItemStrings;
  /** Makes the stem a heading of this level. */
  headingLevel?: 2 | 3 | 4 | undefined;
  /** In a quiz: the words of its controls, "Question 2 of 6", and what the island knows, if it is there. */
  quiz?: { strings: QuizStrings; progress: string; stage: ItemStage | null } | undefined;
}

interface PartProps {
  item: Item;
  option: Option;
  /** Unique on the page; ids are joined by `_`, which no id of an item or option holds. */
  name: string;
  strings: ItemStrings;
  /** Belongs to the key and was not chosen. */
  isMissed: boolean;
  /** The message after an empty check is about it. */
  isInvalid: boolean;
}

const invalidProps = (isInvalid: boolean, name: string) =>
  isInvalid ? ({ 'aria-invalid': true, 'aria-describedby': `${name}_message` } as const) : {};

const isBox = (item: Item) => item.type === 'multiple-choice';

/** Drawn again only when something of it looks different: after a tap, most options do not. */
const OptionView = memo(function OptionView({ item, option, name, strings, isMissed, isInvalid }: PartProps) {
  const id = `${name}_${option.id}`;
  const mark = markOfOption(item, option.id);
  return (
    <div className="item__option" data-mark={mark} data-missed={isMissed ? '' : undefined}>
      <input
        type={isBox(item) ? 'checkbox' : 'radio'}
        name={name}
        id={id}
        value={option.id}
        {...invalidProps(isInvalid, name)}
      />
      <label className="item__label" htmlFor={id}>
        {option.text}
      </label>
      <p className="item__feedback">
        <strong className="item__sign">{isMissed ? strings.sign.missed : signOf(item, mark, strings)}</strong>
        {` ${option.feedback}`}
      </p>
    </div>
  );
});

const RowView = memo(function RowView({ item, option, name, strings, isInvalid }: PartProps) {
  const row = `${name}_${option.id}`;
  return (
    <div className="item__row">
      <p className="item__row-text" id={row}>
        {option.text}
      </p>
      {columnsOf(item).map((column, index) => {
        const id = `${row}_${column}`;
        const value = `${option.id}=${column}`;
        const number = strings.numbers[index] ?? column;
        return (
          <Fragment key={column}>
            <input
              type="radio"
              name={row}
              id={id}
              value={value}
              data-mark={markOfOption(item, value) === 'correct' ? 'correct' : undefined}
              aria-labelledby={`${row} ${id}_label`}
              {...invalidProps(index === 0 && isInvalid, name)}
            />
            <label className="item__column" id={`${id}_label`} htmlFor={id}>
              {item.matches ? (
                item.matches[index]?.text
              ) : (
                <>
                  <span className="visually-hidden">{fill(strings.place, { number })}</span>
                  <span aria-hidden="true">{number}</span>
                </>
              )}
            </label>
          </Fragment>
        );
      })}
      <p className="item__feedback">
        <strong className="item__sign item__sign--fits">{strings.sign.fits}</strong>
        <strong className="item__sign item__sign--again">{strings.sign.lookAgain}</strong>
        {` ${option.feedback}`}
      </p>
    </div>
  );
});

/** Skipping is one more choice of the same group, so that choosing anything else takes it back. */
const SkipView = memo(function SkipView({ item, name, text }: { item: Item; name: string; text: string }) {
  const id = `${name}_${SKIPPED}`;
  const isOwnGroup = isBox(item) || hasRows(item);
  return (
    <div className="item__skip">
      <input type={isOwnGroup ? 'checkbox' : 'radio'} name={isOwnGroup ? id : name} id={id} value={SKIPPED} />
      <label className="item__skip-label" htmlFor={id}>
        {text}
      </label>
    </div>
  );
});

/** The place of "Check", "Try again" and the message: there from the start, so that the script moves nothing. */
function ActionsView({
  name,
  strings,
  stage,
}: {
  name: string;
  strings: QuizStrings;
  stage: ItemStage | null;
}) {
  const main = stage ? stage.main : 'check';
  return (
    <div className="item__actions">
      <button type="button" data-action="main" hidden={main === null}>
        {strings[main ?? 'check']}
      </button>
      <button type="button" data-action="retry" hidden={!stage?.canRetry}>
        {strings.retry}
      </button>
      <p className="item__message" id={`${name}_message`}>
        {stage?.message}
      </p>
    </div>
  );
}

/** True when nothing of an item looks different: a tap concerns one item or two, and only those are drawn again. */
const isSameView = (before: ItemViewProps, now: ItemViewProps) =>
  before.item === now.item &&
  before.strings === now.strings &&
  JSON.stringify(before.quiz?.stage) === JSON.stringify(now.quiz?.stage);

/** One item: alone in a form of its own, or as part of a quiz. */
export const ItemView = memo(function ItemView({ item, prefix, strings, headingLevel, quiz }: ItemViewProps) {
  const name = `${prefix}_${item.id}`;
  const stage = quiz?.stage ?? null;
  const Stem = headingLevel ? (`h${headingLevel}` as const) : 'span';
  const Part = hasRows(item) ? RowView : OptionView;
  return (
    <fieldset
      className="item"
      id={name}
      data-item={item.id}
      data-type={quiz ? item.type : undefined}
      data-stage={stage?.place}
      tabIndex={quiz ? -1 : undefined}
    >
      <legend className="item__stem">
        {quiz && <span className="item__progress">{`${quiz.progress} `}</span>}
        <Stem className="item__question">{item.stem}</Stem>
      </legend>
      {item.options.map((option) => (
        <Part
          key={option.id}
          item={item}
          option={option}
          name={name}
          strings={strings}
          isMissed={stage?.missed.includes(option.id) ?? false}
          isInvalid={stage?.invalid === option.id}
        />
      ))}
      {quiz && (
        <>
          <SkipView item={item} name={name} text={quiz.strings.skip} />
          <ActionsView name={name} strings={quiz.strings} stage={stage} />
        </>
      )}
    </fieldset>
  );
}, isSameView);
