/**
 * The axes of the course: who it is for, what it is about, what it must cover.
 * Ids and their order only; every name people read is in locales/.
 */

/** The audiences, youngest first. */
export const AUDIENCES = ['7-10', '11-14', '15-18', 'parents'] as const;
/** One of the four audiences. */
export type Audience = (typeof AUDIENCES)[number];

/** The topics, in the order in which they are shown and taught everywhere. */
export const TOPICS = ['consent', 'sharenting', 'deepfakes', 'connected-devices'] as const;
/** One of the four topics. */
export type Topic = (typeof TOPICS)[number];

/** The checkable clauses of Article 6 of the Lanzarote Convention, as `src/facts/claims.yaml` words them. */
export const CLAUSES = [
  'art6-a',
  'art6-b',
  'art6-c',
  'art6-d',
  'art6-e',
  'art6-f',
  'art6-g',
  'art6-h',
  'art6-i',
  'art6-j',
] as const;
/** One clause of Article 6. */
export type Clause = (typeof CLAUSES)[number];
