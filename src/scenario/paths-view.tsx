/** Draws the map of the paths that were walked. A function of data: no state and no events. */
import type { Passage } from './passages.ts';
import type { Branch } from './paths.ts';

/** The paths walked, as a list that parts where they part. */
export function BranchList({
  branches,
  passages,
}: {
  branches: readonly Branch[];
  passages: readonly Passage[];
}) {
  return (
    <ul>
      {branches.map(({ steps, branches: further }) => {
        const last = steps.at(-1);
        const choices = steps.map(
          ({ from, choice }) => passages[Number(from) - 1]?.choices[Number(choice) - 1],
        );
        const reached = passages[(choices.at(-1)?.to ?? 0) - 1];
        return (
          <li key={`${last?.from}-${last?.choice}-${steps.length}`}>
            {steps.map(({ from, choice }, index) => (
              <span className="scenario__step" key={`${from}-${choice}`}>
                {choices[index]?.text}
              </span>
            ))}
            {reached?.end && <b className="scenario__step">{reached.heading}</b>}
            {further.length > 0 && <BranchList branches={further} passages={passages} />}
          </li>
        );
      })}
    </ul>
  );
}
