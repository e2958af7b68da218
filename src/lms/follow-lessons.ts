/**
 * Follows the lessons inside a package: joins what was kept with what happens, keeps every change, and tells the platform
 * once all are finished. Knows no window and no standard.
 */
import type { FromPage } from './messages.ts';
import { joinPlaces, type LessonPlace, type Place, packPlace, readPlace, START, UNTOUCHED } from './place.ts';
import type { Score, Session } from './session.ts';

/** What following needs. */
export interface Following {
  session: Session;
  /** Every lesson of the package. */
  lessons: readonly string[];
  /** Whether the package reports a score. */
  isScored: boolean;
}

/** Lessons that are followed. */
export interface Followed {
  /** Something has happened inside. */
  hear: (message: Exclude<FromPage, { lms: 'course' }>) => void;
  /** Where a lesson was left. */
  placeIn: (lesson: string) => LessonPlace | null;
  /** The lessons that are finished, on this visit or an earlier one. */
  finished: () => string[];
  /** What was kept has come. @returns the lesson where somebody was */
  bringKept: (text: string | null) => string | null;
}

/** Begins to follow. */
export function followLessons({ session, lessons, isScored }: Following): Followed {
  let place: Place = START;
  let isTold = false;

  const sum = (count: (lesson: LessonPlace) => number): number =>
    lessons.reduce((total, id) => total + count(place.lessons[id] ?? UNTOUCHED), 0);
  const scoreOf = (): Score => ({
    fitting: sum(({ fitting }) => fitting.length),
    of: sum(({ of }) => of),
  });
  const keep = () => session.keep(packPlace(place));
  const tellWhenFinished = () => {
    if (isTold || !lessons.every((id) => place.lessons[id]?.isFinished)) return;
    isTold = true;
    session.complete(isScored ? scoreOf() : null);
  };
  const change = (lesson: string, next: Partial<LessonPlace>) => {
    const before = place.lessons[lesson] ?? UNTOUCHED;
    place = { at: lesson, lessons: { ...place.lessons, [lesson]: { ...before, ...next } } };
    keep();
  };

  return {
    hear(message) {
      if (!lessons.includes(message.lesson)) return;
      if (message.lms === 'opened') change(message.lesson, {});
      else if (message.lms === 'finished') {
        change(message.lesson, { isFinished: true });
        tellWhenFinished();
      } else {
        const { done, passage, fitting, of } = message.place;
        const marks = isScored ? { fitting, of } : { fitting: [], of: 0 };
        change(message.lesson, { done, passage, ...marks });
      }
    },
    placeIn: (lesson) => place.lessons[lesson] ?? null,
    finished: () => lessons.filter((id) => place.lessons[id]?.isFinished),
    bringKept(text) {
      const kept = readPlace(text);
      const isOver = lessons.every((id) => kept.lessons[id]?.isFinished);
      // Told on an earlier visit: a platform wants to hear it once.
      isTold ||= isOver;
      const isNew = Object.keys(place.lessons).length > 0;
      place = joinPlaces(kept, place);
      if (isNew) {
        keep();
        tellWhenFinished();
      }
      return kept.at;
    },
  };
}
