/**
 * Moves the language that the browser prefers to the front of the list. Asks nobody, keeps nothing; without it
 * the list is complete all the same.
 */

/** The first of the offered locales that a reader prefers, by whole tag and then by language alone. */
export function preferredOf(offered: readonly string[], preferred: readonly string[]): string | undefined {
  const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const tag of preferred) {
    const found =
      offered.find((id) => id.toLowerCase() === tag.toLowerCase()) ??
      offered.find((id) => languageOf(id) === languageOf(tag));
    if (found !== undefined) return found;
  }
  return undefined;
}

if (typeof document !== 'undefined') {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-locale]')];
  const wanted = preferredOf(
    entries.map((entry) => entry.dataset.locale ?? ''),
    navigator.languages,
  );
  const entry = entries.find((each) => each.dataset.locale === wanted);
  entry?.parentElement?.prepend(entry);
}
