// @vitest-environment happy-dom
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { afterEach, describe, expect, test } from 'vitest';
import { findScormApi, type ScormApi, type ScormVersion } from '../../src/lms/scorm-api.ts';
import { scormSession } from '../../src/lms/scorm-session.ts';
import { handClock } from './support/clock.ts';

type Windowed = Window & { API?: unknown; API_1484_11?: unknown };
const here = window as unknown as Windowed;
const put = (version: ScormVersion) => {
  if (version === 'scorm12') here.API = new Scorm12API({});
  else here.API_1484_11 = new Scorm2004API({});
  const api = findScormApi(version, window);
  if (!api) throw new Error('The platform was not found.');
  return api;
};
afterEach(() => {
  delete here.API;
  delete here.API_1484_11;
});

const ELEMENTS = {
  scorm12: {
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    whole: '50',
    fresh: 'incomplete',
  },
  scorm2004: {
    status: 'cmi.completion_status',
    score: 'cmi.score.scaled',
    whole: '0.5',
    fresh: 'incomplete',
  },
} as const;

describe.each(['scorm12', 'scorm2004'] as const)('a visit by %s', (version) => {
  const { status, score, whole, fresh } = ELEMENTS[version];

  test('tells first that the lesson is begun, and that it is completed once it is', async () => {
    const api = put(version);
    const session = scormSession(api, version, handClock().waiting);
    expect(await session.open()).toBeNull();
    expect(api.get(status)).toBe(fresh);
    session.complete(null);
    expect(api.get(status)).toBe('completed');
    expect(api.get(score)).toBe('');
  });

  test('tells a score where one is given', async () => {
    const api = put(version);
    const session = scormSession(api, version, handClock().waiting);
    await session.open();
    session.complete({ fitting: 2, of: 4 });
    expect(api.get(score)).toBe(whole);
    expect(api.get(status)).toBe('completed');
  });

  test('finds the place that was kept, and does not take completion back', async () => {
    const api = put(version);
    const first = scormSession(api, version, handClock().waiting);
    await first.open();
    first.keep('{"v":1}');
    first.complete(null);
    // The same attempt, come back to: what the platform holds is still there.
    const again: ScormApi = { ...api, initialize: () => true };
    expect(await scormSession(again, version, handClock().waiting).open()).toBe('{"v":1}');
    expect(api.get(status)).toBe('completed');
  });

  test('tries again what the platform did not take, and sends the last place alone', async () => {
    const clock = handClock();
    const api = put(version);
    let isDown = true;
    const shaky: ScormApi = { ...api, commit: () => !isDown && api.commit() };
    const session = scormSession(shaky, version, clock.waiting);
    await session.open();
    session.keep('one');
    session.keep('two');
    expect(clock.next()).toBeGreaterThan(0);
    isDown = false;
    clock.online();
    expect(api.get('cmi.suspend_data')).toBe('two');
    clock.pass();
    expect(clock.next()).toBeNull();
  });

  test('sends what is left when it ends, and says nothing afterwards', async () => {
    const calls: string[] = [];
    const api: ScormApi = {
      initialize: () => true,
      get: () => '',
      set: (element) => calls.push(element) > 0,
      commit: () => true,
      terminate: () => calls.push('end') > 0,
    };
    const session = scormSession(api, version, handClock().waiting);
    await session.open();
    session.close();
    session.keep('late');
    session.close();
    expect(calls.at(-1)).toBe('end');
    expect(calls.filter((call) => call === 'end')).toHaveLength(1);
  });
});

describe('the platform', () => {
  test('is not found where there is none, and the lesson goes on', () => {
    expect(findScormApi('scorm12', window)).toBeNull();
    expect(findScormApi('scorm2004', window)).toBeNull();
  });

  test('is found around the lesson or around the window that opened it; other sites’ windows show nothing', () => {
    const api = { LMSInitialize: () => 'true' };
    const platform = { API: api } as unknown as { parent: unknown };
    platform.parent = platform;
    const foreign = new Proxy({} as Window, {
      get: (_, name) => {
        if (name === 'parent') return platform;
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    const frame = { parent: foreign, opener: null, top: { opener: null } } as unknown as Window;
    expect(findScormApi('scorm12', frame)?.initialize()).toBe(true);
    const alone = { opener: platform, top: null } as unknown as { parent: unknown };
    alone.parent = alone;
    expect(findScormApi('scorm12', alone as unknown as Window)?.initialize()).toBe(true);
  });

  test('that fails in the middle of a call is one that did not take it', () => {
    here.API = {
      LMSSetValue: () => {
        throw new Error('down');
      },
    };
    const api = findScormApi('scorm12', window);
    expect(api?.set('cmi.suspend_data', 'x')).toBe(false);
    expect(api?.commit()).toBe(false);
  });
});
