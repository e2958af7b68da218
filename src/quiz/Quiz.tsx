/**
 * The quiz island: takes over the form that the build has drawn, and draws what the statechart says. If
 * it fails, the form that works without script is what stays.
 */
import { useSelector } from '@xstate/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ActorRefFrom, createActor } from 'xstate';
import { PlainOnFailure } from '../components/PlainOnFailure.tsx';
import { quizMachine } from './quiz.machine.ts';
import { readResponses } from './quiz-form.ts';
import { type QuizData, QuizView } from './quiz-view.tsx';
import { runQuiz } from './run-quiz.ts';

/** A quiz, and what was done of it on an earlier visit. */
type LiveData = QuizData & { done?: readonly string[] };

/** The running attempt; null while the form is still as the build drew it. */
function useAttempt({ items, strings, done }: LiveData) {
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const [actor, setActor] = useState<ActorRefFrom<typeof quizMachine> | null>(null);

  // Before the first paint after hydration, so that the reader sees one page, never two.
  useLayoutEffect(() => {
    if (!form.current || !status.current) return;
    const started = createActor(quizMachine, {
      input: { items, responses: readResponses(form.current), done },
    }).start();
    const listening = new AbortController();
    runQuiz(
      {
        form: form.current,
        status: status.current,
        actor: started,
        items,
        strings,
        send: (event) => flushSync(() => started.send(event)),
      },
      listening.signal,
    );
    setActor(started);
    return () => {
      listening.abort();
      started.stop();
    };
  }, [items, strings, done]);

  const snapshot = useSelector(actor ?? undefined, (now) => now ?? null);
  if (snapshot?.status === 'error') throw snapshot.error;
  return { form, status, snapshot };
}

function LiveQuiz({ done, ...props }: LiveData) {
  const { form, status, snapshot } = useAttempt({ ...props, done });
  return <QuizView {...props} snapshot={snapshot} formRef={form} statusRef={status} />;
}

/** One quiz, in one language. */
export default function Quiz({ done, ...props }: LiveData) {
  return (
    <PlainOnFailure plain={<QuizView {...props} />}>
      <LiveQuiz {...props} done={done} />
    </PlainOnFailure>
  );
}
