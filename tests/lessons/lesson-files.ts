/** A small good lesson as files, for tests that then break one thing in it. */
import { claims, countryStatements } from '../../src/facts/data.ts';
import { terms } from '../../src/glossary/data.ts';
import type { CourseSetting } from '../../src/lessons/read-course.ts';

export const FOLDER = 'lessons/11-14/deepfakes';

const en = {
  'en.md': `---
title: "The class chat"
summary: "A picture goes round."
objectives:
  stop-the-chain: "stop a hurtful picture"
---

## [what-it-is] What it is

A [deepfake](term:deepfake) is a realistic fake.

> I'm with you.
`,
  'en.quiz.yaml': `picture-arrives:
  stem: "A friend sends you a picture. What helps?"
  options:
    share: { text: "Send it on", feedback: "One more person has seen it." }
    tell: { text: "Tell an adult", feedback: "Yes, that helps." }
what-now:
  stem: "What do you think?"
  options:
    yes-it-is: { text: "Yes", feedback: "Many think so." }
    dont-know: { text: "I don't know", feedback: "A good place to start." }
`,
};

/** The files of the lesson, with some replaced, or taken out by null. */
export function lessonFiles(changes: Record<string, string | null> = {}): Map<string, string> {
  const files: Record<string, string | null> = {
    'lesson.yaml': `id: 11-14/deepfakes
topic: deepfakes
audience: 11-14
minutes: 15
revised: '2026-11-22'
review: []
objectives: [stop-the-chain]
help: [child-helpline]
sections:
  - id: before
    kind: opener
    items: [what-now]
  - id: what-it-is
    kind: prose
    facts: [deepfake-new-or-altered]
    clauses: [art6-c]
  - id: quiz
    kind: quiz
    items: [picture-arrives]
  - id: help
    kind: help
`,
    'quiz.yaml': `- id: what-now
  type: opinion
  options: [yes-it-is, dont-know]
- id: picture-arrives
  type: single-choice
  objective: stop-the-chain
  options: [share, tell]
  correct: [tell]
`,
    ...en,
    'fr.md': en['en.md'].replace('What it is', "Ce que c'est"),
    'fr.quiz.yaml': en['en.quiz.yaml'],
    ...changes,
  };
  return new Map(
    Object.entries(files).flatMap(([name, text]) => (text === null ? [] : [[`${FOLDER}/${name}`, text]])),
  );
}

/** The text of one file of the good lesson. */
export const goodFile = (name: string): string => lessonFiles().get(`${FOLDER}/${name}`) as string;

/** A setting with English and French published and German known. */
export const setting = (changes: Partial<CourseSetting> = {}): CourseSetting => ({
  locales: ['en', 'fr', 'de'],
  publishedLocales: ['en', 'fr'],
  sourceLocale: 'en',
  pseudoLocale: null,
  claims,
  terms,
  statements: countryStatements,
  countryOf: (locale) => ({ en: 'GB', fr: 'FR' })[locale] ?? 'ZZ',
  knownMarks: new Set(['law:deepfake', 'service:child-helpline']),
  knownNumbers: new Set(['116111', '3018', '112']),
  blame: new Map([['en', ['you should have']]]),
  today: '2026-11-22',
  ...changes,
});

/** The words of a story of one scene, for a lesson with a section of kind story. */
export const STORY = `title: "One evening"
names: { sam: "Sam" }
scenes:
  start:
    lines: { hello: "Are you there?" }
    choices:
      go: { text: "Go", feeling: "Fine" }
      stay: { text: "Stay", feeling: "Fine" }
outcomes:
  end: { title: "Then", lines: { after: "Good" } }
`;
/** The facts of the same story. */
export const STORY_FACTS = `view: chat
cast: [{ id: sam, role: adult, hue: clay }]
start: start
scenes:
  - id: start
    lines: [{ id: hello, by: sam }]
    choices: [{ id: go, to: end }, { id: stay, to: end }]
outcomes:
  - id: end
    lines: [{ id: after, by: narrator }]
    tell: [sam]
    help: [child-helpline]
`;
