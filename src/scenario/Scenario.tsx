/**
 * The story island: takes over the gamebook that the build has drawn, at the passage in the address, and
 * shows one passage at a time. If it fails, the gamebook is what stays.
 */
import { useSelector } from '@xstate/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ActorRefFrom, createActor } from 'xstate';
import { PlainOnFailure } from '../components/PlainOnFailure.tsx';
import { graphOf, openingAt, type ScenarioData } from './passages.ts';
import { runScenario } from './run-scenario.ts';
import { scenarioMachine } from './scenario.machine.ts';
import { ScenarioView } from './scenario-view.tsx';

const topOf = (prefix: string, passage: string): number =>
  document.getElementById(`${prefix}-${passage}`)?.getBoundingClientRect().top ?? 0;

/** The running walk; null while the gamebook is still as the build drew it. */
function useWalk(data: ScenarioData) {
  const root = useRef<HTMLDivElement>(null);
  /** Where the passage in view stood on the screen before the others closed. */
  const stood = useRef(0);
  const [actor, setActor] = useState<ActorRefFrom<typeof scenarioMachine> | null>(null);

  // Before the first paint after hydration, so that the reader sees one page, never two.
  useLayoutEffect(() => {
    if (!root.current) return;
    const opened = openingAt(data, location.hash) ?? undefined;
    const started = createActor(scenarioMachine, {
      input: { graph: graphOf(data.passages), opened },
    }).start();
    const listening = new AbortController();
    const send: typeof started.send = (event) => flushSync(() => started.send(event));
    runScenario({ root: root.current, data, actor: started, send }, listening.signal);
    stood.current = topOf(data.prefix, started.getSnapshot().context.here);
    setActor(started);
    return () => {
      listening.abort();
      started.stop();
    };
  }, [data]);

  // Where passages close above the reader (browsers that showed them all), the page goes along with them.
  useLayoutEffect(() => {
    if (actor)
      scrollBy({
        top: topOf(data.prefix, actor.getSnapshot().context.here) - stood.current,
        behavior: 'instant',
      });
  }, [actor, data]);

  const snapshot = useSelector(actor ?? undefined, (now) => now ?? null);
  if (snapshot?.status === 'error') throw snapshot.error;
  return { root, snapshot };
}

function LiveScenario({ data }: { data: ScenarioData }) {
  const { root, snapshot } = useWalk(data);
  return <ScenarioView data={data} snapshot={snapshot} rootRef={root} />;
}

/** One story, in one language. */
export default function Scenario({ data }: { data: ScenarioData }) {
  return (
    <PlainOnFailure plain={<ScenarioView data={data} />}>
      <LiveScenario data={data} />
    </PlainOnFailure>
  );
}
