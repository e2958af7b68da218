/**
 * Draws a story as a gamebook of numbered passages. A function of data: the build draws it to HTML that can be
 * walked without script, and the island draws the same again with one passage in view.
 */
import type { Ref } from 'react';
import type { SnapshotFrom } from 'xstate';
import { letterOf, type Passage, type ScenarioData, wayId, waysTo } from './passages.ts';
import { branchesOf } from './paths.ts';
import { BranchList } from './paths-view.tsx';
import { canGoBack, type Step, type scenarioMachine } from './scenario.machine.ts';
import type { Line } from './scenario.ts';

/** A moment of a walk. */
export type ScenarioSnapshot = SnapshotFrom<typeof scenarioMachine>;

const present = (isPresent: boolean | undefined) => (isPresent ? '' : undefined);

function LineView({ line: { by, text }, you }: { line: Line; you: string }) {
  if (by === 'narrator') return <p className="scenario__told">{text}</p>;
  if (by === 'you') {
    return (
      <p className="chat__own">
        <span className="visually-hidden">{you}</span>
        {` ${text}`}
      </p>
    );
  }
  return (
    <p className="chat__message" data-hue={by.hue}>
      <b className="chat__name">{by.name}</b>
      {` ${text}`}
    </p>
  );
}

/** What each choice that leads here does to people's feelings; each can be the target of a link. */
function WaysIn({ data, number, last }: { data: ScenarioData; number: number; last: Step | undefined }) {
  return waysTo(data.passages, number).map(({ from, choice, feeling }) => {
    const id = wayId(data, from, choice);
    const isTaken = last?.from === String(from) && last.choice === String(choice);
    return (
      <p className="scenario__feeling" key={id} id={id} data-shown={present(isTaken)}>
        <b className="scenario__from">{`${data.passages[from - 1]?.number} ${letterOf(choice)}`}</b>
        {` ${feeling}`}
      </p>
    );
  });
}

function Choices({ data, number }: { data: ScenarioData; number: number }) {
  return (
    <ol className="scenario__choices">
      {data.passages[number - 1]?.choices.map(({ to, text }, index) => {
        const id = wayId(data, number, index + 1);
        return (
          <li key={id}>
            <a className="scenario__choice" href={`#${id}`}>
              {text}
            </a>
            <span className="scenario__to">{data.passages[to - 1]?.number}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Ending({ end, strings }: { end: NonNullable<Passage['end']>; strings: ScenarioData['strings'] }) {
  return (
    <div className="scenario__end">
      <p>
        <b>{strings.tell}</b>
        {` ${end.tell}`}
      </p>
      <p>
        <b>{strings.services}</b>
      </p>
      <ul>
        {end.help.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PassageProps {
  data: ScenarioData;
  number: number;
  snapshot: ScenarioSnapshot | null;
}

function PassageView({ data, number, snapshot }: PassageProps) {
  const passage = data.passages[number - 1];
  if (!passage) return null;
  const { heading, lines, end } = passage;
  const isHere = snapshot?.context.here === String(number);
  const last = isHere ? snapshot.context.trail.at(-1) : undefined;
  return (
    <div
      className="scenario__passage"
      id={`${data.prefix}-${number}`}
      data-shown={present(isHere)}
      data-arrives={present(isHere && snapshot.context.arrival === 'chosen')}
    >
      <b className="scenario__number">{passage.number}</b>
      <WaysIn data={data} number={number} last={last} />
      {end && <h4>{heading}</h4>}
      <div className="scenario__lines">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change their places
          <LineView key={index} line={line} you={data.strings.you} />
        ))}
      </div>
      {end ? (
        <Ending end={end} strings={data.strings} />
      ) : (
        <>
          <h4>{heading}</h4>
          <Choices data={data} number={number} />
        </>
      )}
    </div>
  );
}

/** The story at one moment; without a snapshot, as the build draws it. */
export function ScenarioView({
  data,
  snapshot = null,
  rootRef,
}: {
  data: ScenarioData;
  snapshot?: ScenarioSnapshot | null;
  rootRef?: Ref<HTMLDivElement>;
}) {
  const { title, view, isPlain, passages, strings, prefix } = data;
  const { context } = snapshot ?? {};
  // Not for an ending that was there before the script: the map would move what is below it.
  const hasMap = snapshot?.matches('ended') && context?.arrival === 'chosen';
  return (
    <div
      className="scenario"
      ref={rootRef}
      data-view={view}
      data-plain={present(isPlain)}
      data-live={present(snapshot !== null)}
    >
      <h3 className="scenario__title">{title}</h3>
      {passages.map(({ number }, index) => (
        <PassageView key={number} data={data} number={index + 1} snapshot={snapshot} />
      ))}
      {hasMap && context && (
        <div className="scenario__paths">
          <h4>{strings.paths}</h4>
          <BranchList branches={branchesOf(context.walks)} passages={passages} />
        </div>
      )}
      <p className="scenario__ways not-printed">
        <a href={`#${prefix}-1`} data-action="restart">
          {strings.restart}
        </a>
        <button type="button" data-action="back" hidden={!(context && canGoBack(context))}>
          {strings.back}
        </button>
        <a className="scenario__help" href={data.helpHref}>
          {strings.help}
        </a>
      </p>
      <p className="visually-hidden" role="status" />
    </div>
  );
}
