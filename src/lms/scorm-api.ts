/**
 * Finds the object through which a SCORM platform is spoken to: in a window around this one, or around the one that
 * opened it. The two versions differ in names; what stands here makes them one.
 */

/** The two versions of SCORM that packages are written for. */
export type ScormVersion = 'scorm12' | 'scorm2004';

/** What every platform's object can do, under one name. */
export interface ScormApi {
  initialize(): boolean;
  get(element: string): string;
  set(element: string, value: string): boolean;
  commit(): boolean;
  terminate(): boolean;
}

type Calls = Record<string, ((...values: string[]) => unknown) | undefined>;

const NAMES: Readonly<Record<ScormVersion, { object: string; prefix: string; end: string }>> = {
  scorm12: { object: 'API', prefix: 'LMS', end: 'Finish' },
  scorm2004: { object: 'API_1484_11', prefix: '', end: 'Terminate' },
};

/** More windows around a lesson than any platform has; a window can be its own parent. */
const MOST_WINDOWS = 20;

const objectIn = (one: Window, name: string): Calls | null => {
  try {
    return ((one as unknown as Record<string, unknown>)[name] as Calls | undefined) ?? null;
  } catch {
    // A window of another site shows nothing of itself.
    return null;
  }
};

function objectAround(start: Window, name: string): Calls | null {
  let one = start;
  for (let step = 0; step < MOST_WINDOWS; step++) {
    const found = objectIn(one, name);
    if (found) return found;
    if (one.parent === one) return null;
    one = one.parent;
  }
  return null;
}

const openerOf = (one: Window): Window | null => {
  try {
    return (one.opener as Window | null) ?? (one.top?.opener as Window | null) ?? null;
  } catch {
    return null;
  }
};

/** The platform's object around `start`, or null where a lesson was opened without a platform. */
export function findScormApi(version: ScormVersion, start: Window): ScormApi | null {
  const { object, prefix, end } = NAMES[version];
  const opener = openerOf(start);
  const calls = objectAround(start, object) ?? (opener && objectAround(opener, object));
  if (!calls) return null;
  const call = (name: string, ...values: string[]): string => {
    try {
      // Some platforms answer with true, some with "true".
      return String(calls[prefix + name]?.(...values) ?? '');
    } catch {
      return '';
    }
  };
  return {
    initialize: () => call('Initialize', '') === 'true',
    get: (element) => call('GetValue', element),
    set: (element, value) => call('SetValue', element, value) === 'true',
    commit: () => call('Commit', '') === 'true',
    terminate: () => call(end, '') === 'true',
  };
}
