/**
 * A visit to a SCORM platform. Tells completion and, where it is asked for, a score; keeps the place. Reads nothing about
 * the pupil: no name, no number, no interaction, no time.
 */
import type { ScormApi, ScormVersion } from './scorm-api.ts';
import { type Score, type Session, shareOf } from './session.ts';
import { untilDone, type Waiting } from './try-again.ts';

interface Elements {
  status: string;
  place: string;
  exit: string;
  score: (score: Score) => [string, string][];
}

const HUNDRED = 100;

const ELEMENTS: Readonly<Record<ScormVersion, Elements>> = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    place: 'cmi.suspend_data',
    exit: 'cmi.core.exit',
    // SCORM 1.2 reads a score as a part of a hundred.
    score: (score) => [
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', String(HUNDRED)],
      ['cmi.core.score.raw', String(Math.round(shareOf(score) * HUNDRED))],
    ],
  },
  scorm2004: {
    status: 'cmi.completion_status',
    place: 'cmi.suspend_data',
    exit: 'cmi.exit',
    score: (score) => [
      ['cmi.score.min', '0'],
      ['cmi.score.max', String(score.of)],
      ['cmi.score.raw', String(score.fitting)],
      ['cmi.score.scaled', String(shareOf(score))],
    ],
  },
};

/** Words of either version for a lesson that was completed earlier; SCORM 1.2 has one field for both. */
const COMPLETED = ['completed', 'passed'];

/** A visit by way of the platform's object. */
export function scormSession(api: ScormApi, version: ScormVersion, waiting: Waiting): Session {
  const elements = ELEMENTS[version];
  /** What the platform has not yet taken, the last value of each. */
  const wanted = new Map<string, string>();
  let isOpen = false;
  let isClosed = false;
  let isChanged = false;

  const send = (): boolean => {
    if (isClosed) return true;
    isOpen ||= api.initialize();
    if (!isOpen) return false;
    for (const [element, value] of wanted) {
      if (!api.set(element, value)) continue;
      isChanged = true;
      wanted.delete(element);
    }
    if (isChanged && !api.commit()) return false;
    isChanged = false;
    return wanted.size === 0;
  };
  const ask = untilDone(send, waiting);
  const want = (...values: [string, string][]) => {
    for (const [element, value] of values) {
      wanted.delete(element);
      wanted.set(element, value);
    }
    ask();
  };

  return {
    async open() {
      isOpen = api.initialize();
      if (!isOpen) return null;
      const place = api.get(elements.place);
      // Coming back is no reason to take back that a lesson was completed. The exit says: keep this for next time.
      const isDone = COMPLETED.includes(api.get(elements.status));
      want(
        [elements.exit, 'suspend'],
        ...(isDone ? [] : ([[elements.status, 'incomplete']] as [string, string][])),
      );
      return place || null;
    },
    keep: (place) => want([elements.place, place]),
    complete: (score) => want(...(score ? elements.score(score) : []), [elements.status, 'completed']),
    close() {
      if (!isOpen || isClosed) return;
      send();
      isClosed = true;
      api.terminate();
    },
  };
}
