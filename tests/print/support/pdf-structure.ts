/**
 * Reads the structure out of a tagged PDF file, as Chromium writes it: lists, their items, headings, and the pages on
 * which their content was set. It is there in plain text, while the words themselves are compressed.
 */

/** One part of the structure. */
export interface Part {
  /** The name of its tag: `LI`, `H3`, `NonStruct`. */
  tag: string;
  /** The pages that hold content of it, or of what is in it, in the order of its content. */
  pages: readonly number[];
  parts: readonly Part[];
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

/** Where the value of a key begins in the text of an object, and its whole bracket if it has one. */
function textAt(object: string, key: string): string {
  const from = object.slice(object.indexOf(`/${key} `) + key.length + 2);
  if (!object.includes(`/${key} `)) return '';
  if (!from.startsWith('[')) return /^(?:\d+ 0 R|\d+|<<[\s\S]*?>>)/.exec(from)?.[0] ?? '';
  return from.slice(0, from.indexOf(']') + 1);
}

/** The parts at the top of a PDF file, and how many pages it has. */
export function structureOf(pdf: Buffer): { parts: Part[]; pageCount: number } {
  const objects = new Map<number, string>();
  for (const [, id, text] of pdf.toString('latin1').matchAll(OBJECT)) objects.set(Number(id), text ?? '');
  const pageIds = [...objects].filter(([, text]) => /\/Type \/Page\b/.test(text)).map(([id]) => id);
  const numberOf = (id: string | undefined): number => pageIds.indexOf(Number(id)) + 1;

  const read = (id: number): Part => {
    const object = objects.get(id) ?? '';
    const own = /\/Pg (\d+) 0 R/.exec(object.replace(`/K ${textAt(object, 'K')}`, ''))?.[1];
    const parts: Part[] = [];
    const pages: number[] = [];
    // A child, content on another page, or content on this part's own page.
    for (const [kid, child, elsewhere] of textAt(object, 'K').matchAll(
      /(\d+) 0 R(?![^<]*>>)|<<[^>]*\/Pg (\d+) 0 R[^>]*>>|<<[^>]*>>|\d+/g,
    )) {
      if (child) {
        const part = read(Number(child));
        parts.push(part);
        pages.push(...part.pages);
      } else if (!kid.includes('/OBJR')) pages.push(numberOf(elsewhere ?? own));
    }
    return { tag: /\/S \/(\w+)/.exec(object)?.[1] ?? '', pages, parts };
  };

  const root = [...objects.values()].find((text) => /\/Type \/StructTreeRoot\b/.test(text)) ?? '';
  const top = [...textAt(root, 'K').matchAll(/(\d+) 0 R/g)].map(([, id]) => read(Number(id)));
  return { parts: top, pageCount: pageIds.length };
}

/** A part and everything in it, in the order of the page. */
export const allIn = (part: Part): Part[] => [part, ...part.parts.flatMap(allIn)];

/** Parts that begin on one page and end on another. */
export const cutIn = (parts: readonly Part[]): Part[] => parts.filter(({ pages }) => new Set(pages).size > 1);

/** Headings that stand at the end of a page, away from what they announce. */
export function lonelyHeadings(parts: readonly Part[]): Part[] {
  const leaves = parts
    .flatMap(allIn)
    .filter((part) => part.pages.length > 0 && (/^H\d$/.test(part.tag) || part.parts.length === 0));
  const inHeading = new Set(
    leaves.filter(({ tag }) => /^H\d$/.test(tag)).flatMap((part) => allIn(part).slice(1)),
  );
  const shown = leaves.filter((part) => !inHeading.has(part));
  return shown.filter((part, index) => {
    const next = shown[index + 1];
    return /^H\d$/.test(part.tag) && next !== undefined && next.pages[0] !== part.pages.at(-1);
  });
}
