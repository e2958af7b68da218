/** Turns the paths that were walked into the branches of a map. Knows ids only. */
import type { Step } from './scenario.machine.ts';

/** Steps that were always walked one after the other, and where the paths part after them. */
export interface Branch {
  steps: readonly Step[];
  branches: readonly Branch[];
}

const keyOf = (step: Step | undefined): string => (step ? `${step.from}/${step.choice}` : '');

/** How many steps all paths begin with together. */
function sharedLength(walks: readonly (readonly Step[])[]): number {
  const [first = [], ...others] = walks;
  const parting = first.findIndex((step, index) =>
    others.some((other) => keyOf(other[index]) !== keyOf(step)),
  );
  return parting < 0 ? first.length : parting;
}

/** The branches of paths that may begin with the same steps, in the order in which they were first walked. */
export function branchesOf(walks: readonly (readonly Step[])[]): Branch[] {
  const groups = new Map<string, (readonly Step[])[]>();
  for (const walk of walks.filter((each) => each.length > 0)) {
    const key = keyOf(walk[0]);
    groups.set(key, [...(groups.get(key) ?? []), walk]);
  }
  return [...groups.values()].map((group) => {
    const shared = sharedLength(group);
    return {
      steps: group[0]?.slice(0, shared) ?? [],
      branches: branchesOf(group.map((walk) => walk.slice(shared))),
    };
  });
}
