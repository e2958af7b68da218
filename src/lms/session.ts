/** What a lesson needs of a learning platform, whatever standard it speaks: three wishes and no answer to wait for. */

/** How many items of a lesson were answered by their key. */
export interface Score {
  fitting: number;
  of: number;
}

/** One pupil's visit. Each wish is carried out as soon as the platform can be reached, and none of them ever fails. */
export interface Session {
  /** The place that was kept on an earlier visit; null where there is none. */
  open(): Promise<string | null>;
  /** Keeps a place; only the last one matters. */
  keep(place: string): void;
  /** Tells that all is finished. The score is told only where it is given. */
  complete(score: Score | null): void;
  /** The visit is over. */
  close(): void;
}

/** A visit without a platform: nothing is kept and nothing is told. */
export const NO_SESSION: Session = {
  open: async () => null,
  keep: () => undefined,
  complete: () => undefined,
  close: () => undefined,
};

/** The share that fits, from 0 to 1 with two decimals; a lesson without a key has nothing that could not fit. */
export const shareOf = ({ fitting, of }: Score): number =>
  of === 0 ? 1 : Math.round((fitting / of) * 100) / 100;
