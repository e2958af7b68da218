/**
 * Tells the compiler which keys exist, from the source locale's files: a misspelt key is a type error.
 * Types only.
 */
import 'i18next';

/** The namespaces and their strings as the source locale has them. */
export interface Resources {
  about: typeof import('../../locales/en/about.json');
  common: typeof import('../../locales/en/common.json');
  country: typeof import('../../locales/en/country.json');
  facts: typeof import('../../locales/en/facts.json');
  glossary: typeof import('../../locales/en/glossary.json');
  help: typeof import('../../locales/en/help.json');
  home: typeof import('../../locales/en/home.json');
  learn: typeof import('../../locales/en/learn.json');
  leave: typeof import('../../locales/en/leave.json');
  lesson: typeof import('../../locales/en/lesson.json');
  quiz: typeof import('../../locales/en/quiz.json');
  search: typeof import('../../locales/en/search.json');
  teach: typeof import('../../locales/en/teach.json');
}

/** The words of one room in `locales/`. */
export type Namespace = keyof Resources;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
    returnNull: false;
  }
}
