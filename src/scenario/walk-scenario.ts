/**
 * Walks every path of a story's graph: what can be reached, how long a path is, where one turns in a
 * circle or leads nowhere. Knows ids only. Each passage is looked at once, however many paths lead through it.
 */

/** A way on to another passage. */
export interface StoryChoice {
  id: string;
  to: string;
}

/** The graph of a story: for every passage the choices that lead on; an ending has none. */
export interface StoryGraph {
  start: string;
  ways: ReadonlyMap<string, readonly StoryChoice[]>;
}

/** The names of passages and choices in turn: `['sunday', 'forward', 'it-goes-on']`. */
export type Path = readonly string[];

/** A path as an author reads it: `sunday › forward › it-goes-on`. */
export const showPath = (path: Path): string => path.join(' › ');

/** The shortest path from the start to every passage that can be reached. */
export function pathsFromStart({ start, ways }: StoryGraph): Map<string, Path> {
  const paths = new Map<string, Path>([[start, [start]]]);
  // A map gives back what is added while it is read, so that this goes on until nothing new is found.
  for (const [here, path] of paths) {
    for (const { id, to } of ways.get(here) ?? []) {
      if (!paths.has(to)) paths.set(to, [...path, id, to]);
    }
  }
  return paths;
}

/** What walking from one passage to the very end shows. */
interface Walked {
  /** The longest way to an ending. */
  longest: Path;
  /** Ways that come back to where they have been. */
  circles: readonly Path[];
}

/** The longest path, and one path for each circle there is. */
export function walkEveryPath({ start, ways }: StoryGraph): Walked {
  const longest = new Map<string, Path>();
  const circles: Path[] = [];
  const onTheWay = new Set<string>();
  const walk = (here: string, path: Path): Path => {
    const known = longest.get(here);
    if (known) return known;
    onTheWay.add(here);
    let best: Path = [here];
    for (const { id, to } of ways.get(here) ?? []) {
      if (onTheWay.has(to)) circles.push([...path, id, to]);
      else {
        const rest = walk(to, [...path, id, to]);
        if (rest.length + 2 > best.length) best = [here, id, ...rest];
      }
    }
    onTheWay.delete(here);
    longest.set(here, best);
    return best;
  };
  return { longest: walk(start, [start]), circles };
}

/**
 * Finds, for any passage, a way on from it that ends in a passage which is not `isGood`; null where every
 * way on ends well. A circle is no end: `walkEveryPath` finds those.
 */
export function waysThatFail(
  { ways }: StoryGraph,
  isGood: (end: string) => boolean,
): (from: string) => Path | null {
  const found = new Map<string, Path | null>();
  const look = (here: string): Path | null => {
    const known = found.get(here);
    if (known !== undefined) return known;
    found.set(here, null);
    const choices = ways.get(here) ?? [];
    let failing: Path | null = choices.length === 0 && !isGood(here) ? [here] : null;
    for (const { id, to } of choices) {
      const rest = failing ? null : look(to);
      if (rest) failing = [here, id, ...rest];
    }
    found.set(here, failing);
    return failing;
  };
  return look;
}
