/**
 * Where somebody is in a lesson or a course: what a platform keeps, so that a pupil who comes back goes on from there. Ids
 * of items that are done, and the passage of the story; there is no room in it for what was chosen in an item. Pure.
 */

/** The place in one lesson. */
export interface LessonPlace {
  /** Ids of the items that are done with. */
  done: readonly string[];
  /** The passage of the story in view, as its address names it: `story-3`. */
  passage: string | null;
  isFinished: boolean;
  /** Items answered by their key, in packages alone that report a score. */
  fitting: readonly string[];
  /** How many items have a key, in those packages. */
  of: number;
}

/** The place in a package. */
export interface Place {
  /** The lesson last opened. */
  at: string | null;
  lessons: Readonly<Record<string, LessonPlace>>;
}

/** Where everybody starts. */
export const START: Place = { at: null, lessons: {} };

/** A lesson that nobody has begun. */
export const UNTOUCHED: LessonPlace = { done: [], passage: null, isFinished: false, fitting: [], of: 0 };

/** What SCORM 1.2 lets a package keep, in characters; the other standards let it keep more. */
export const MOST_CHARACTERS = 4000;

const VERSION = 1;
const ID = /^[a-z0-9-]{1,60}$/;
const LESSON = /^[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}$/;
const MOST_ITEMS = 60;

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MOST_ITEMS &&
  value.every((each) => typeof each === 'string' && ID.test(each));

interface Packed {
  d?: unknown;
  p?: unknown;
  e?: unknown;
  f?: unknown;
  n?: unknown;
}

const packLesson = ({ done, passage, isFinished, fitting, of }: LessonPlace) => ({
  ...(done.length > 0 ? { d: done } : {}),
  ...(passage ? { p: passage } : {}),
  ...(isFinished ? { e: 1 } : {}),
  ...(fitting.length > 0 ? { f: fitting } : {}),
  ...(of > 0 ? { n: of } : {}),
});

function unpackLesson(packed: unknown): LessonPlace {
  const { d, p, e, f, n } = (packed !== null && typeof packed === 'object' ? packed : {}) as Packed;
  return {
    done: isIds(d) ? d : [],
    passage: typeof p === 'string' && ID.test(p) ? p : null,
    isFinished: e === 1,
    fitting: isIds(f) ? f : [],
    of: Number.isInteger(n) && Number(n) > 0 && Number(n) <= MOST_ITEMS ? Number(n) : 0,
  };
}

const pack = ({ at, lessons }: Place): string =>
  JSON.stringify({
    v: VERSION,
    ...(at ? { at } : {}),
    l: Object.fromEntries(Object.entries(lessons).map(([id, lesson]) => [id, packLesson(lesson)])),
  });

const mapLessons = (place: Place, change: (lesson: LessonPlace) => LessonPlace): Place => ({
  ...place,
  lessons: Object.fromEntries(Object.entries(place.lessons).map(([id, lesson]) => [id, change(lesson)])),
});

/** The text that a platform keeps. Where it would be too long, details go first and what is finished goes last. */
export function packPlace(place: Place, most = MOST_CHARACTERS): string {
  const shorter = [
    place,
    mapLessons(place, (lesson) => (lesson.isFinished ? { ...lesson, done: [], passage: null } : lesson)),
    mapLessons(place, ({ isFinished, fitting, of }) => ({ ...UNTOUCHED, isFinished, fitting, of })),
    mapLessons(place, ({ isFinished }) => ({ ...UNTOUCHED, isFinished })),
    START,
  ];
  return shorter.map(pack).find((text) => text.length <= most) ?? '';
}

/** What a kept text says; the start where it says nothing that can be used. Never fails. */
export function readPlace(text: string | null): Place {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '');
  } catch {
    return START;
  }
  const { v, at, l } = (found !== null && typeof found === 'object' ? found : {}) as Record<string, unknown>;
  if (v !== VERSION || l === null || typeof l !== 'object') return START;
  const lessons = Object.entries(l)
    .filter(([id]) => LESSON.test(id))
    .slice(0, MOST_ITEMS)
    .map(([id, lesson]) => [id, unpackLesson(lesson)] as const);
  return {
    at: typeof at === 'string' && LESSON.test(at) ? at : null,
    lessons: Object.fromEntries(lessons),
  };
}

const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

/** Joins what was kept with what has happened since: nothing that is done or finished is lost. */
export function joinPlaces(kept: Place, since: Place): Place {
  const ids = both(Object.keys(kept.lessons), Object.keys(since.lessons));
  const join = (id: string): LessonPlace => {
    const [one, other] = [kept.lessons[id] ?? UNTOUCHED, since.lessons[id] ?? UNTOUCHED];
    return {
      done: both(one.done, other.done),
      passage: other.passage ?? one.passage,
      isFinished: one.isFinished || other.isFinished,
      fitting: both(one.fitting, other.fitting),
      of: other.of || one.of,
    };
  };
  return { at: since.at ?? kept.at, lessons: Object.fromEntries(ids.map((id) => [id, join(id)])) };
}
