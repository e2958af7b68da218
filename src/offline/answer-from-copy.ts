/** Answers out of a copy: pages with a line that says so and how old they are. Pure but for the answer it makes. */
import { bodyIn, type Copy, type Kind, MISSING_PAGE, textIn, typeOf, WORDS_FILE } from './copy-files.ts';

/** Why the copy answers: the network is lost, or too slow to wait for. */
export type Reason = 'lost' | 'slow';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page with the line above its content. */
export function withNote(html: string, words: string): string {
  const note = `<aside class="wrap"><p class="card">${escaped(words)}</p></aside>`;
  return html.replace('<main ', () => `${note}<main `);
}

/** The words of a copy for a reason. */
const wordsOf = (copy: Copy, reason: Reason): string => {
  const words = JSON.parse(textIn(copy, `${copy.locale}/${WORDS_FILE}`) ?? '{}') as Record<Reason, string>;
  return words[reason];
};

/** The answer to a request out of this copy; null when it does not hold what was asked for. */
export function answerFromCopy(
  { copy, headers }: { copy: Copy; headers: Headers },
  { path, kind }: { path: string; kind: Kind },
  reason: Reason,
): Response | null {
  const body = bodyIn(copy, path);
  if (body === null) return null;
  const said = new Headers(headers);
  said.set('content-type', typeOf(path));
  const isPage = kind === 'page' && typeof body === 'string';
  return new Response(isPage ? withNote(body, wordsOf(copy, reason)) : body, { headers: said });
}

/** What stands for a page that no copy holds. */
export function answerForMissing({ copy, headers }: { copy: Copy; headers: Headers }): Response | null {
  const html = textIn(copy, `${copy.locale}/${MISSING_PAGE}`);
  const said = new Headers(headers);
  said.set('content-type', typeOf(''));
  return html === null ? null : new Response(html, { status: 503, headers: said });
}
