/** `course.json`: every lesson, for tools that build on the course. */
import type { APIRoute } from 'astro';
import { courseJson } from '../lessons/course-json.ts';
import { lessonSources } from '../lessons/load-lessons.ts';

export const GET: APIRoute = async () => Response.json(courseJson(await lessonSources()));
