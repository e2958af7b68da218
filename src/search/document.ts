/**
 * What can be found: the entries of the index that the build writes for each locale. Types only.
 */

/** One thing to find, with an address of its own. */
export interface SearchDocument {
  /** Address from the root of the host, with its anchor. */
  href: string;
  title: string;
  /** The lesson or page it is a part of, in the same language as the title. */
  within?: string;
  /** For whom, or what kind of thing; in the language of the page that searches. */
  label: string;
  /** The words to search and to show a piece of. */
  text: string;
  /** A country's own names with their languages; searched and shown in place of `text`. */
  names?: [lang: string, name: string][];
  /** The language of its words when it is not the page's. */
  lang?: string;
}

/** What a search gives for one document. */
export interface Found {
  document: SearchDocument;
  /** The folded words, as the document has them, that fit what was typed. */
  terms: ReadonlySet<string>;
}
