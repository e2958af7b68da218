/**
 * Interface strings: one i18next instance over locales/<locale>/<namespace>.json, used while the
 * site is built. Islands get finished strings as props, so no translation library is shipped.
 */
import i18next from 'i18next';
import { withoutByteOrderMark } from './check-file.ts';
import { localeOf, locales, pseudoLocale, sourceLocale } from './locales.ts';
import { pseudoStrings } from './pseudo.ts';
import type { Translate } from './string-keys.ts';
import { typeset } from './typography.ts';

type Strings = Record<string, unknown>;

const texts = import.meta.glob<string>('../../locales/*/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The text of every string file, for checks: path from the project's root → text. */
export const stringFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.replace('../../', ''), text]),
);

/** A damaged file is reported by the checks, with its place; here it only has no strings. */
function parse(text: string): Strings {
  try {
    return JSON.parse(withoutByteOrderMark(text)) ?? {};
  } catch {
    return {};
  }
}

const typesetTree = (tree: unknown, locale: string): unknown => {
  if (typeof tree === 'string') return typeset(tree, locale);
  if (tree === null || typeof tree !== 'object') return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typesetTree(value, locale)]));
};

/** The string files of a locale by namespace; the pseudo-locale is made from the source locale. */
function stringsOf(locale: string): Record<string, Strings> {
  const from = locale === pseudoLocale.id ? sourceLocale : locale;
  const found: Record<string, Strings> = {};
  for (const [path, text] of stringFiles) {
    const [folder, file] = path.split('/').slice(-2) as [string, string];
    if (folder !== from) continue;
    const typed = typesetTree(parse(text), from) as Strings;
    found[file.replace(/\.json$/, '')] = locale === pseudoLocale.id ? pseudoStrings(typed) : typed;
  }
  return found;
}

const i18n = i18next.createInstance();
void i18n.init({
  initAsync: false,
  fallbackLng: sourceLocale,
  resources: Object.fromEntries(locales.map(({ id }) => [id, stringsOf(id)])),
  ns: Object.keys(stringsOf(sourceLocale)),
  interpolation: { escapeValue: false },
  returnNull: false,
});

export type { Translate };

const translators = new Map<string, Translate>();

/**
 * The words of a locale: `translator('fr')('common:skip')`.
 * @throws if this build has no such locale.
 */
export function translator(locale: string): Translate {
  const known = translators.get(locale);
  if (known) return known;
  const translate = i18n.getFixedT(localeOf(locale).id) as unknown as (
    key: string,
    values?: object,
  ) => string;
  // Most strings stand on many pages, with nothing or the same to fill in: they are made once.
  const ready = new Map<string, string>();
  const made = (key: string, values?: object): string => {
    const asked = values === undefined ? key : `${key} ${JSON.stringify(values)}`;
    const words = ready.get(asked) ?? translate(key, values);
    ready.set(asked, words);
    return words;
  };
  translators.set(locale, made as Translate);
  return made as Translate;
}
