/**
 * Proves that a lesson assesses what it promises: each objective by an item with a key, or by a scene of the story in
 * which one choice is better than another. An item without a key rehearses or asks; it cannot show who has learnt.
 */
import type { DocumentPath } from '../prose/read-yaml.ts';
import type { ItemFacts } from '../quiz/item.schema.ts';
import type { ScenarioFacts } from '../scenario/scenario.schema.ts';

/** What is the matter with one objective, and where: `path` leads into the named file of the lesson's folder. */
export interface ObjectiveFault {
  file: 'lesson.yaml' | 'quiz.yaml' | 'scenario.yaml';
  path: DocumentPath;
  id: string;
  message: string;
  remedy: string;
}

/** Every objective that nothing assesses, and every item or scene that names one in vain. */
export function checkObjectives(
  objectives: readonly string[],
  items: readonly ItemFacts[],
  scenario: ScenarioFacts | null,
): ObjectiveFault[] {
  const scenes = scenario?.scenes ?? [];
  const isUnknown = (objective: string | undefined): boolean =>
    objective !== undefined && !objectives.includes(objective);
  const unknown = (objective: string | undefined) => ({
    message: `There is no objective "${objective}".`,
    remedy: `The objectives are: ${objectives.join(', ')}.`,
  });
  const assessed = new Set([
    ...items.filter((item) => 'correct' in item).map(({ objective }) => objective),
    ...scenes.map(({ objective }) => objective),
  ]);
  return [
    ...items.flatMap(({ id, objective }, index): ObjectiveFault[] =>
      isUnknown(objective) ? [{ file: 'quiz.yaml', path: [index], id, ...unknown(objective) }] : [],
    ),
    ...scenes.flatMap(({ id, objective, choices }, index): ObjectiveFault[] => {
      const at = { file: 'scenario.yaml', path: ['scenes', index], id } as const;
      if (isUnknown(objective)) return [{ ...at, ...unknown(objective) }];
      const differs = new Set(choices.map(({ poor }) => poor)).size > 1;
      if (objective === undefined || differs) return [];
      const message = `This scene cannot assess "${objective}": no choice in it is better than another.`;
      return [{ ...at, message, remedy: 'Mark the choice that hurts as poor, or take the objective out.' }];
    }),
    ...objectives.flatMap((objective, index): ObjectiveFault[] =>
      assessed.has(objective)
        ? []
        : [
            {
              file: 'lesson.yaml',
              path: ['objectives', index],
              id: objective,
              message: 'Nothing assesses this objective.',
              remedy:
                'Name it in an item of quiz.yaml with a key or in a scene of scenario.yaml, or take it out.',
            },
          ],
    ),
  ];
}
