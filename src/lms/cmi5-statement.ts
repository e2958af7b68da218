/**
 * The statements that a cmi5 lesson makes: initialized, completed, passed where a score is reported, terminated, each
 * once in this order. Pure: who, when and which come in.
 */
import type { Cmi5Launch } from './cmi5-launch.ts';
import { type Score, shareOf } from './session.ts';

/** The verbs that content sends. */
export type Cmi5Verb = 'initialized' | 'completed' | 'passed' | 'terminated';

/** The part of the platform's launch data that a lesson needs. */
export interface LaunchData {
  contextTemplate: {
    contextActivities?: { category?: readonly { id: string }[] } & Record<string, unknown>;
    extensions?: Record<string, unknown>;
  } & Record<string, unknown>;
  launchMode: 'Normal' | 'Browse' | 'Review';
}

/** What one statement says beyond its verb. */
export interface StatementFacts {
  id: string;
  /** The moment, as `Date.toISOString` writes it. */
  at: string;
  /** Milliseconds since the visit began. */
  duration: number;
  score: Score | null;
}

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories/';

/** A time as ISO 8601 writes it: 90,500 milliseconds are `PT90.5S`. */
export const isoDuration = (milliseconds: number): string =>
  `PT${Math.max(0, Math.round(milliseconds / 10) / 100)}S`;

/** What cmi5 wants in the result of each verb, and forbids in the others. */
function resultOf(verb: Cmi5Verb, { duration, score }: StatementFacts) {
  const time = { duration: isoDuration(duration) };
  if (verb === 'completed') return { ...time, completion: true };
  if (verb === 'terminated') return time;
  if (verb !== 'passed' || !score) return null;
  const told = { scaled: shareOf(score), raw: score.fitting, min: 0, max: score.of };
  // A lesson without a key has no points to count.
  return { ...time, success: true, score: score.of > 0 ? told : { scaled: 1 } };
}

/** One statement, whole. */
export function statementOf(
  verb: Cmi5Verb,
  { actor, registration, activityId }: Cmi5Launch,
  { contextTemplate }: LaunchData,
  facts: StatementFacts,
) {
  const { category = [], ...others } = contextTemplate.contextActivities ?? {};
  const result = resultOf(verb, facts);
  const wanted = ['cmi5', ...(verb === 'completed' || verb === 'passed' ? ['moveon'] : [])];
  const own = wanted
    .map((name) => CATEGORIES + name)
    .filter((id) => !category.some((each) => each.id === id));
  return {
    id: facts.id,
    timestamp: facts.at,
    actor,
    verb: { id: VERBS + verb, display: { en: verb } },
    object: { objectType: 'Activity', id: activityId },
    ...(result ? { result } : {}),
    context: {
      ...contextTemplate,
      registration,
      contextActivities: { ...others, category: [...category, ...own.map((id) => ({ id }))] },
    },
  };
}
