/** Brings class mode to life: the door through which the page's script loads it. */
import { createActor } from 'xstate';
import { classMachine } from './class.machine.ts';
import { drawMoment, nameButtons } from './draw-class.ts';
import { isNotesWindow, notesChannel } from './notes-window.ts';
import { readClass } from './read-class.ts';
import { listenForPresses, runClass } from './run-class.ts';

/** Takes over the screens that the build has drawn inside `element`; gives what ends it. */
export function mount(element: HTMLElement): AbortController {
  const running = new AbortController();
  const { signal } = running;
  const channel = notesChannel(signal);
  nameButtons(element);
  if (isNotesWindow() && channel) {
    document.documentElement.dataset.class = 'notes';
    listenForPresses((meant) => channel.post({ meant }), signal);
    channel.heard((message) => {
      if ('moment' in message) drawMoment(element, message.moment);
      if ('goodbye' in message) window.close();
    });
    channel.post({ hello: true });
    return running;
  }
  const actor = createActor(classMachine, { input: readClass(element) }).start();
  signal.addEventListener('abort', () => actor.stop());
  runClass({ element, actor, channel }, signal);
  return running;
}
