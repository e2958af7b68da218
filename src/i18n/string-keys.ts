/**
 * Which interface strings exist, from the source locale's files: a misspelt key is a type error.
 * Types only.
 */
/** The namespaces and their strings as the source locale has them. */
export interface Resources {
  about: typeof import('../../locales/en/about.json');
  classroom: typeof import('../../locales/en/classroom.json');
  common: typeof import('../../locales/en/common.json');
  country: typeof import('../../locales/en/country.json');
  facts: typeof import('../../locales/en/facts.json');
  glossary: typeof import('../../locales/en/glossary.json');
  help: typeof import('../../locales/en/help.json');
  home: typeof import('../../locales/en/home.json');
  learn: typeof import('../../locales/en/learn.json');
  leave: typeof import('../../locales/en/leave.json');
  lesson: typeof import('../../locales/en/lesson.json');
  offline: typeof import('../../locales/en/offline.json');
  lms: typeof import('../../locales/en/lms.json');
  print: typeof import('../../locales/en/print.json');
  progress: typeof import('../../locales/en/progress.json');
  quiz: typeof import('../../locales/en/quiz.json');
  scenario: typeof import('../../locales/en/scenario.json');
  search: typeof import('../../locales/en/search.json');
  teach: typeof import('../../locales/en/teach.json');
}

/** The words of one room in `locales/`. */
export type Namespace = keyof Resources;

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Key;

type PathsOf<Strings, Above extends string = ''> = {
  [Key in keyof Strings & string]: Strings[Key] extends string
    ? `${Above}${WithoutPlural<Key>}`
    : PathsOf<Strings[Key], `${Above}${Key}.`>;
}[keyof Strings & string];

/** Every key that exists, as `namespace:path.to.key`, without plural endings. */
export type StringKey = { [Name in Namespace]: `${Name}:${PathsOf<Resources[Name]>}` }[Namespace];

/** Gives the words for a key; `values` fill `{{placeholders}}`, and `count` chooses the plural form. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;
