/**
 * The teacher's notes in a window of their own: the same page with `#notes-` and a number behind its address, which no
 * server ever sees. The two windows speak over a channel that does not leave the browser. Where either is missing, there
 * is none.
 */
import type { Meaning } from './class-keys.ts';
import type { ClassMoment } from './class-moment.ts';

/** What follows the page's address in the window of the notes, before the number of the session. */
export const NOTES_HASH = '#notes-';

/** What the windows tell each other. */
type Message = { moment: ClassMoment } | { meant: Meaning } | { hello: true } | { goodbye: true };

/** A channel between the two windows of one session. */
export interface NotesChannel {
  /** What the window of the notes has behind its address. */
  hash: string;
  post(message: Message): void;
  heard(listen: (message: Message) => void): void;
}

/** True in the window that was opened for the notes. */
export const isNotesWindow = (): boolean => location.hash.startsWith(NOTES_HASH);

/** The channel of this session, or null where the browser has none: from a file, all pages share one origin that is none. */
export function notesChannel(signal: AbortSignal): NotesChannel | null {
  if (typeof BroadcastChannel === 'undefined' || location.origin === 'null') return null;
  // The same lesson may be open twice, on the laptop and on the projector: each has notes of its own.
  const hash = isNotesWindow() ? location.hash : NOTES_HASH + Math.random();
  const channel = new BroadcastChannel(location.pathname + hash);
  signal.addEventListener('abort', () => channel.close());
  return {
    hash,
    post: (message) => channel.postMessage(message),
    heard: (listen) => channel.addEventListener('message', ({ data }) => listen(data as Message)),
  };
}

/** Opens the window. False where it cannot be opened, or could not be loaded without a network. */
export function openNotes({ hash }: NotesChannel): boolean {
  if (!navigator.onLine) return false;
  return (
    window.open(location.pathname + location.search + hash, '_blank', 'popup,width=900,height=700') !== null
  );
}
