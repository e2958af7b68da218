import { describe, expect, test } from 'vitest';
import { type Cmi5Launch, readLaunch } from '../../src/lms/cmi5-launch.ts';
import { cmi5Session } from '../../src/lms/cmi5-session.ts';
import { isoDuration } from '../../src/lms/cmi5-statement.ts';
import { handClock } from './support/clock.ts';

const actor = { objectType: 'Agent', account: { homePage: 'https://school.example', name: 'Zoë D’Été' } };
const parameters = {
  endpoint: 'https://lrs.example/xapi',
  fetch: 'https://lrs.example/key?one=1',
  actor: JSON.stringify(actor),
  registration: 'reg-1',
  activityId: 'https://school.example/a/1',
};
const query = (change: Record<string, string> = {}) =>
  `?${new URLSearchParams({ ...parameters, ...change })}`;
const launch = readLaunch(query()) as Cmi5Launch;
const verbsOf = (statements: { verb: { id: string } }[]) =>
  statements.map(({ verb }) => verb.id.split('/').at(-1));
const settle = async () => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
};

/** An endpoint in memory. */
function endpoint({ mode = 'Normal', kept = null as string | null, key = 'a2V5' as string | null } = {}) {
  const clock = handClock();
  const statements = new Map<
    string,
    { id: string; verb: { id: string }; result?: Record<string, unknown> }
  >();
  const state = { kept, isDown: false, isBusy: false, requests: 0, keys: 0 };
  const request = async (address: string, { method, body, headers }: RequestInit): Promise<Response> => {
    state.requests += 1;
    if (state.isDown) throw new TypeError('Failed to fetch');
    if (state.isBusy) return new Response('', { status: 503 });
    const { pathname, searchParams } = new URL(address);
    if (pathname === '/key') {
      state.keys += 1;
      return Response.json(key ? { 'auth-token': key } : { 'error-code': '1', 'error-text': 'used' });
    }
    expect((headers as Record<string, string>).Authorization).toBe('Basic a2V5');
    if (pathname === '/xapi/statements') {
      const statement = JSON.parse(String(body));
      expect(statement.id).toBe(searchParams.get('statementId'));
      statements.set(statement.id, statement);
      return new Response(null, { status: 204 });
    }
    if (searchParams.get('stateId') === 'LMS.LaunchData')
      return Response.json({ launchMode: mode, contextTemplate: { extensions: { session: 's' } } });
    if (searchParams.get('stateId') !== 'place') return new Response('', { status: 404 });
    if (method === 'PUT') state.kept = String(body);
    return state.kept === null ? new Response('', { status: 404 }) : new Response(state.kept);
  };
  let ids = 0;
  const session = cmi5Session(launch, {
    request,
    newId: () => `id-${++ids}`,
    now: () => 1_000 * ids,
    waiting: clock.waiting,
  });
  return { session, state, clock, told: () => [...statements.values()] };
}

describe('a launch', () => {
  test('is read from the address', () => {
    expect(launch).toEqual({ ...parameters, endpoint: 'https://lrs.example/xapi/', actor });
  });

  test('that is not whole is none, and the lesson opens as a page', () => {
    expect(readLaunch('')).toBeNull();
    for (const name of Object.keys(parameters)) expect(readLaunch(query({ [name]: '' })), name).toBeNull();
    expect(readLaunch(query({ endpoint: 'javascript:alert(1)' }))).toBeNull();
    expect(readLaunch(query({ actor: '[]' }))).toBeNull();
  });
});

describe('a visit by cmi5', () => {
  test('tells that it began, that the lesson is completed, and that it ended, each once', async () => {
    const { session, told } = endpoint();
    expect(await session.open()).toBeNull();
    session.complete(null);
    session.complete(null);
    session.close();
    session.close();
    await settle();
    expect(verbsOf(told())).toEqual(['initialized', 'completed', 'terminated']);
    expect(told()[0]?.result).toBeUndefined();
    expect(told()[1]?.result).toEqual({ duration: 'PT2S', completion: true });
    expect(told()[2]?.result).toEqual({ duration: 'PT3S' });
  });

  test('reports a score with “passed” alone, after “completed”', async () => {
    const { session, told } = endpoint();
    await session.open();
    session.complete({ fitting: 2, of: 4 });
    await settle();
    expect(verbsOf(told())).toEqual(['initialized', 'completed', 'passed']);
    expect(told()[1]?.result?.score).toBeUndefined();
    expect(told()[2]?.result).toMatchObject({
      success: true,
      score: { scaled: 0.5, raw: 2, min: 0, max: 4 },
    });
    expect(told()[2]?.result?.completion).toBeUndefined();
  });

  test('names the categories that the standard asks for, and no other statement has “moveon”', async () => {
    const { session, told } = endpoint();
    await session.open();
    session.complete(null);
    await settle();
    const categories = told().map((statement) => JSON.stringify(statement).match(/categories\/\w+/g));
    expect(categories).toEqual([['categories/cmi5'], ['categories/cmi5', 'categories/moveon']]);
  });

  test.each(['Browse', 'Review'])('to look only (%s) tells its beginning and its end', async (mode) => {
    const { session, told } = endpoint({ mode });
    await session.open();
    session.complete({ fitting: 1, of: 1 });
    session.close();
    await settle();
    expect(verbsOf(told())).toEqual(['initialized', 'terminated']);
  });

  test('keeps the last place, and gives it back the next time', async () => {
    const { session, state } = endpoint({ kept: '{"v":1}' });
    expect(await session.open()).toBe('{"v":1}');
    session.keep('one');
    session.keep('two');
    await settle();
    expect(state.kept).toBe('two');
  });

  test('over a line that is down sends all of it later, in order and once', async () => {
    const { session, state, clock, told } = endpoint();
    await session.open();
    await settle();
    state.isDown = true;
    session.keep('place');
    session.complete(null);
    await settle();
    expect(verbsOf(told())).toEqual(['initialized']);
    state.isDown = false;
    state.isBusy = true;
    clock.pass();
    await settle();
    state.isBusy = false;
    clock.online();
    await settle();
    expect(verbsOf(told())).toEqual(['initialized', 'completed']);
    expect(state.kept).toBe('place');
  });

  test('that could not begin tries again with the key it has', async () => {
    const { session, state, clock, told } = endpoint();
    state.isDown = true;
    const opened = session.open();
    await settle();
    state.isDown = false;
    clock.pass();
    expect(await opened).toBeNull();
    await settle();
    expect(state.keys).toBe(1);
    expect(verbsOf(told())).toEqual(['initialized']);
  });

  test('whose key was used already tells nothing, and the lesson goes on', async () => {
    const { session, told } = endpoint({ key: null });
    expect(await session.open()).toBeNull();
    session.keep('place');
    session.complete(null);
    session.close();
    await settle();
    expect(told()).toEqual([]);
  });
});

test('times are written as the standard reads them', () => {
  expect([0, 90_500, 3_600_000, -5].map(isoDuration)).toEqual(['PT0S', 'PT90.5S', 'PT3600S', 'PT0S']);
});
