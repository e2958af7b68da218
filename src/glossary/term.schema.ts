/**
 * The shapes of terms.yaml (which terms exist for which age, and the facts behind them) and of
 * `locales/<locale>/glossary.yaml` (what people read).
 */
import { z } from 'astro/zod';
import { AUDIENCES } from '../course.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const words = z.string().trim().min(1);

/** The terms by id: for each audience that has the term, the facts its wording rests on. */
export const termsSchema = z.record(id, z.partialRecord(z.enum(AUDIENCES), z.array(z.string()).min(1)));

/** One locale's words by term id: its name, and wordings by audience; `default` serves the audiences without their own. */
export const termWordsSchema = z.record(
  id,
  z.strictObject({
    term: words,
    wordings: z.partialRecord(z.enum(['default', ...AUDIENCES]), words),
  }),
);

/** The terms by id, with their audiences and facts. */
export type Terms = z.infer<typeof termsSchema>;
/** One locale's words by term id. */
export type TermWords = z.infer<typeof termWordsSchema>;
