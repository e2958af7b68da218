/** Who is spoken to: a language may address adults in other words than children. Knows no words. */
import type { Audience } from '../course.ts';

/**
 * The context of strings that may have words of their own for parents (`skip-story_parents`); nothing for all
 * other readers, and for words that stand outside any lesson.
 */
export const contextOf = (audience: Audience | undefined): Record<string, string> =>
  audience === 'parents' ? { context: 'parents' } : {};
