/** What a cmi5 platform writes into the address of a launched lesson, read strictly. Pure. */

/** A launch, as the address tells it. */
export interface Cmi5Launch {
  /** Where statements and state go; ends with a slash. */
  endpoint: string;
  /** Gives the key of this visit, once. */
  fetch: string;
  /** Who the pupil is to the platform: passed on as it came, and never looked into. */
  actor: Readonly<Record<string, unknown>>;
  registration: string;
  activityId: string;
}

const isAddress = (value: string): boolean => /^https?:\/\/./.test(value);

const readActor = (text: string): Cmi5Launch['actor'] | null => {
  try {
    const actor: unknown = JSON.parse(text);
    return actor !== null && typeof actor === 'object' && !Array.isArray(actor)
      ? (actor as Cmi5Launch['actor'])
      : null;
  } catch {
    return null;
  }
};

/** The launch in an address's query, or null where a lesson was opened without a platform. */
export function readLaunch(query: string): Cmi5Launch | null {
  const parameters = new URLSearchParams(query);
  const [endpoint = '', fetch = '', registration = '', activityId = ''] = [
    'endpoint',
    'fetch',
    'registration',
    'activityId',
  ].map((name) => parameters.get(name) ?? '');
  const actor = readActor(parameters.get('actor') ?? '');
  if (!isAddress(endpoint) || !isAddress(fetch) || !registration || !activityId || !actor) return null;
  return { endpoint: endpoint.replace(/\/?$/, '/'), fetch, actor, registration, activityId };
}
