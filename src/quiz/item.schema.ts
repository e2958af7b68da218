/**
 * What `quiz.yaml` (facts) and `<locale>.quiz.yaml` (words) may say of an item. The shapes only: whether
 * words and facts fit together is checked in `join-item.ts`.
 */
import { z } from 'astro/zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const ids = z.array(id).min(2, 'an item has two options or more');
const base = { id, /** The learning objective that the item assesses. */ objective: id.optional() };

/** The facts of one item: one copy for every language. */
export const itemFactsSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('single-choice'), options: ids, correct: z.array(id).length(1) }),
  z.strictObject({ ...base, type: z.literal('multiple-choice'), options: ids, correct: z.array(id).min(1) }),
  z.strictObject({
    ...base,
    type: z.literal('true-false'),
    options: z.array(z.enum(['is-true', 'is-false'])).length(2),
    correct: z.array(z.enum(['is-true', 'is-false'])).length(1),
  }),
  z.strictObject({ ...base, type: z.literal('order'), options: ids, correct: z.array(id) }),
  z.strictObject({
    ...base,
    type: z.literal('match'),
    options: ids,
    matches: ids,
    correct: z.record(z.string(), z.string()),
  }),
  z.strictObject({ ...base, type: z.literal('confidence'), options: ids }),
  z.strictObject({ ...base, type: z.literal('opinion'), options: ids }),
]);
/** The facts of one item, as read. */
export type ItemFacts = z.infer<typeof itemFactsSchema>;

/** All items of one `quiz.yaml`. */
export const quizFactsSchema = z.array(itemFactsSchema);

const text = z.string().trim().min(1, 'the words are empty');

/** The words of one item in one language. */
export const itemWordsSchema = z.strictObject({
  stem: text,
  options: z.record(
    z.string(),
    // Feedback may be missing here, so that the check can name the option it is missing from.
    z.strictObject({ text, feedback: text.optional() }),
  ),
  matches: z.record(z.string(), z.strictObject({ text })).optional(),
});
/** The words of one item, as read. */
export type ItemWords = z.infer<typeof itemWordsSchema>;

/** All items of one `<locale>.quiz.yaml`, by id. */
export const quizWordsSchema = z.record(z.string(), itemWordsSchema);
