/** The course of each audience, from the lessons there are. Knows no words. */
import { AUDIENCES, type Audience, TOPICS, type Topic } from '../course.ts';
import type { Lesson } from './lesson.ts';

/** What one audience has, and the topics it has no lesson for yet. */
export interface AudienceLessons {
  audience: Audience;
  own: readonly Lesson[];
  coming: readonly Topic[];
}

/** Every audience with its lessons, in the order of the course. */
export const coursesOf = (lessons: readonly Lesson[]): AudienceLessons[] =>
  AUDIENCES.map((audience) => {
    const own = lessons.filter((lesson) => lesson.audience === audience);
    return { audience, own, coming: TOPICS.filter((topic) => !own.some((lesson) => lesson.topic === topic)) };
  });
