/** Who is spoken to on a sheet. Knows no words. */
import type { Lesson } from '../lessons/lesson.ts';

/** Adults are spoken to in other words than pupils: the context for strings that have both. */
export const contextOf = ({ audience }: Pick<Lesson, 'audience'>): Record<string, string> =>
  audience === 'parents' ? { context: 'parents' } : {};
