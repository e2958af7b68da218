/**
 * What `scenario.yaml` (facts) and `<locale>.scenario.yaml` (words) may say of a branching story. The shapes
 * only: the graph is proven in `check-scenario.ts`, words against facts in `join-scenario.ts`.
 */
import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** How a story can be drawn. */
export const VIEWS = ['chat', 'game', 'table', 'street'] as const;
/** Who somebody in a story is; `parent` is whoever lives with the child, `adult` is any other. */
export const ROLES = ['child', 'adult', 'parent', 'helpline'] as const;
/** The colours of pebble people. */
export const HUES = ['clay', 'amber', 'heather', 'lagoon', 'moss', 'slate'] as const;

/** `by` is `narrator`, `you` (the reader's person) or somebody of the cast. */
const line = z.strictObject({ id, by: id });
const lines = z.array(line).min(1, 'a passage has at least one line');

const choice = z.strictObject({
  id,
  /** A scene or an outcome. */
  to: id,
  /** True for a choice that hurts or leaves someone alone. */
  poor: z.boolean().default(false),
});
const scene = z.strictObject({
  id,
  lines,
  choices: z.array(choice),
  /** The learning objective that its choices assess. */
  objective: id.optional(),
});
const outcome = z.strictObject({
  id,
  lines,
  /** People of the cast whom this ending names as people to tell. */
  tell: z.array(id),
  /** Kinds of help service that are shown with it. */
  help: z.array(id),
});

/** The facts of one story: one copy for every language. */
export const scenarioFactsSchema = z.strictObject({
  view: z.enum(VIEWS),
  cast: z.array(z.strictObject({ id, role: z.enum(ROLES), hue: z.enum(HUES) })),
  start: id,
  /** In reading order; the first is the start. */
  scenes: z.array(scene).min(1, 'a story has at least one scene'),
  outcomes: z.array(outcome).min(1, 'a story has at least one outcome'),
});
/** The facts of one story, as read. */
export type ScenarioFacts = z.infer<typeof scenarioFactsSchema>;
/** The facts of one scene. */
export type SceneFacts = z.infer<typeof scene>;
/** The facts of one outcome. */
export type OutcomeFacts = z.infer<typeof outcome>;

const text = z.string().trim().min(1, 'the words are empty');
const texts = z.record(z.string(), text);

/** The words of one story in one language. */
export const scenarioWordsSchema = z.strictObject({
  title: text,
  names: texts.default({}),
  scenes: z.record(
    z.string(),
    z.strictObject({
      lines: texts,
      /** The question above the choices; without it the usual one stands there. */
      ask: text.optional(),
      // A feeling may be missing here, so that the check can name the choice it is missing from.
      choices: z.record(z.string(), z.strictObject({ text, feeling: text.optional() })),
    }),
  ),
  outcomes: z.record(z.string(), z.strictObject({ title: text, lines: texts })),
});
/** The words of one story, as read. */
export type ScenarioWords = z.infer<typeof scenarioWordsSchema>;
