/**
 * A visit to a cmi5 platform: fetches the key of the visit, makes the four statements in their order, keeps the place as
 * state. What cannot be sent waits its turn, and the pupil never waits for it.
 */
import type { Cmi5Launch } from './cmi5-launch.ts';
import { type Cmi5Verb, type LaunchData, type StatementFacts, statementOf } from './cmi5-statement.ts';
import type { Session } from './session.ts';
import { untilDone, type Waiting } from './try-again.ts';

/** What a visit needs from the browser. */
export interface Cmi5Means {
  request: (address: string, options: RequestInit) => Promise<Response>;
  /** A new id for a statement. */
  newId: () => string;
  now: () => number;
  waiting: Waiting;
}

/** Something that is to reach the platform, in its turn. */
interface Message {
  address: string;
  body: string;
}

const VERSION = '1.0.3';
const PLACE = 'place';
/** Answers that another try may better: no connection at all, too busy, broken for the moment. */
const isPassing = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** A visit that the address has told of. */
export function cmi5Session(launch: Cmi5Launch, { request, newId, now, waiting }: Cmi5Means): Session {
  const began = now();
  const queue: Message[] = [];
  const told = new Set<Cmi5Verb>();
  let key = '';
  let data: LaunchData | null = null;
  let place: string | null = null;
  let isBegun = false;

  const addressOf = (path: string, parameters: Record<string, string>): string =>
    `${launch.endpoint}${path}?${new URLSearchParams(parameters)}`;
  const stateOf = (stateId: string): string =>
    addressOf('activities/state', {
      activityId: launch.activityId,
      agent: JSON.stringify(launch.actor),
      registration: launch.registration,
      stateId,
    });
  const headers = () => ({
    Authorization: `Basic ${key}`,
    'Content-Type': 'application/json',
    'X-Experience-API-Version': VERSION,
  });
  const put = ({ address, body }: Message, keepalive: boolean): Promise<Response> =>
    request(address, { method: 'PUT', headers: headers(), body, keepalive });

  /** Sends what waits, in order. @returns true when nothing waits any more */
  const send = async (): Promise<boolean> => {
    for (let message = queue[0]; message; message = queue[0]) {
      const { status } = await put(message, false);
      if (isPassing(status)) return false;
      // Refused for good, or there already from a try whose answer was lost: what follows still has to go.
      if (queue[0] === message) queue.shift();
    }
    // Last, so that a place never says finished before the platform has been told.
    if (place === null || !data) return true;
    const sent = place;
    const { status } = await put({ address: stateOf(PLACE), body: sent }, false);
    if (isPassing(status)) return false;
    if (place === sent) place = null;
    return place === null;
  };
  const ask = untilDone(send, waiting);

  const tell = (verb: Cmi5Verb, score: StatementFacts['score'] = null) => {
    // In a look back or a preview, cmi5 allows the first and the last statement alone.
    const isFrame = verb === 'initialized' || verb === 'terminated';
    if (!data || told.has(verb) || !(isFrame || data.launchMode === 'Normal')) return;
    told.add(verb);
    const facts = { id: newId(), at: new Date(now()).toISOString(), duration: now() - began, score };
    const address = addressOf('statements', { statementId: facts.id });
    queue.push({ address, body: JSON.stringify(statementOf(verb, launch, data, facts)) });
  };

  const fetchKey = async (): Promise<boolean> => {
    const answer = await request(launch.fetch, { method: 'POST' });
    const token: unknown = answer.ok ? (await answer.json())['auth-token'] : null;
    key = typeof token === 'string' ? token : '';
    return key !== '';
  };
  const readState = async (stateId: string): Promise<Response> =>
    request(stateOf(stateId), { method: 'GET', headers: headers() });

  /** Everything before the lesson may speak; the key is given once, so only what follows it can be tried again. */
  const begin = async (): Promise<string | null> => {
    if (!key && !(await fetchKey())) return null;
    const answer = await readState('LMS.LaunchData');
    if (!answer.ok) throw new Error('The platform has not said how this lesson was launched.');
    const { contextTemplate = {}, launchMode = 'Normal' } = (await answer.json()) as Partial<LaunchData>;
    const kept = await readState(PLACE);
    // Asked for because cmi5 wants it; the lesson's language and sound are chosen by its pages.
    await request(
      addressOf('agents/profile', {
        agent: JSON.stringify(launch.actor),
        profileId: 'cmi5LearnerPreferences',
      }),
      { method: 'GET', headers: headers() },
    );
    data = { contextTemplate, launchMode };
    tell('initialized');
    ask();
    return kept.ok ? await kept.text() : null;
  };

  return {
    open: () =>
      new Promise((opened) => {
        const attempt = untilDone(async () => {
          if (!isBegun) opened(await begin());
          isBegun = true;
          return true;
        }, waiting);
        attempt();
      }),
    keep(next) {
      place = next;
      if (data) ask();
    },
    complete(score) {
      tell('completed');
      if (score) tell('passed', score);
      ask();
    },
    close() {
      if (place !== null && data) queue.push({ address: stateOf(PLACE), body: place });
      tell('terminated');
      // The page is going: all at once, and without waiting for an answer.
      for (const message of queue.splice(0)) void put(message, true).catch(() => null);
      place = null;
    },
  };
}
