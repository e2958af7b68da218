/**
 * The rules for every string people read, in lessons, pages, glossary and interface: words are words. No markup,
 * nothing that acts, leads away or hides, no telephone number. Knows nothing of marks and placeholders.
 */
import { hiddenFaults } from './hidden-signs.ts';
import { hasPhoneNumber } from './phone-number.ts';
import type { WordsFault } from './problem.ts';

const TAG = /<\/?[a-z!?][^>]*>?/i;
/** `onclick=`, which could only matter inside a tag. */
const HANDLER = /\bon[a-z]{3,}\s*=/i;
/** Addresses that run or carry something. “Your data: who has it?” and “Without JavaScript: …” are sentences. */
const ACTIVE = /\b(?:java|vb|live)script:\S|\bdata:(?:[a-z]+\/[\w.+-]+)?[;,]/i;
const ADDRESS = /\b(?:https?|ftp|file|blob|tel|sms|mailto):\S|\bwww\.\S/i;
const PICTURE = /!\[[^[\]]*\][([]/;
const REFERENCE = /&(?:#x?[\da-f]+|[a-z][a-z\d]+);/i;
const SPACES = /[\t\n\r]/g;
/** Letters of Western Europe and the signs of a sentence: most strings have no more, and none of the faults below but one. */
const QUIET = /^[A-Za-z\u00c0-\u024f ,.;!?'’“”«»…()\u00a0\u202f–—-]*$/;

/** Everything that one string may not hold; `knownNumbers` are the numbers of help services, digits only. */
export function wordsFaults(text: string, knownNumbers: ReadonlySet<string>): WordsFault[] {
  if (QUIET.test(text) && !ADDRESS.test(text)) return [];
  const faults: WordsFault[] = [];
  const refuse = (message: string, remedy: string) => faults.push({ message, remedy });
  const tag = TAG.exec(text);
  if (tag) refuse(`Raw HTML is not allowed in words: ${tag[0]}`, 'Use Markdown, or write the sign in words.');
  const handler = HANDLER.exec(text);
  if (handler) refuse(`Words hold no event handler: ${handler[0]}`, 'Take it out: words never run anything.');
  // Browsers read an address across line breaks and tabs.
  const address = ACTIVE.exec(text) ?? ACTIVE.exec(text.replace(SPACES, ''));
  if (address) refuse(`Words hold no address that runs something: ${address[0]}…`, 'Take it out.');
  else if (ADDRESS.test(text)) {
    refuse(
      'Words hold no address of another place.',
      'Name the place in words; sources and help have links.',
    );
  }
  if (PICTURE.test(text)) refuse('Words hold no picture.', 'Say in words what it shows.');
  const reference = REFERENCE.exec(text);
  if (reference)
    refuse(`Words hold no sign by its number or name: ${reference[0]}`, 'Write the sign itself.');
  faults.push(...hiddenFaults(text));
  if (hasPhoneNumber(text, knownNumbers)) {
    const remedy =
      'Take the number out: the help card shows the right one for each country. {service:child-helpline} names the service.';
    refuse('Words never hold a telephone number.', remedy);
  }
  return faults;
}

/** `**bold**`, `[words](term:id)`, and both with a space in them, of which Markdown makes nothing. */
const MARKDOWN = /\*\*|\]\s*\(|\(\s*(?:term|page)\s*:/;

/** Signs of Markdown in words that stand on the page as they are: readers would see them. */
export function markdownFaults(text: string): WordsFault[] {
  const left = MARKDOWN.exec(text);
  if (!left) return [];
  const message = `Readers would see these signs of Markdown: ${left[0]}`;
  const remedy =
    'In prose, write **bold** and [words](term:id) without a space inside the signs or between them; everywhere else, write plain words.';
  return [{ message, remedy }];
}

const ID = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;

/** What is the matter with an id or key in a file of words; ids are ASCII, so that none can pass for another. */
export function idFaults(id: string): WordsFault[] {
  if (ID.test(id)) return [];
  const message = `The id “${id.replace(/[^ -~]/gu, (sign) => `\\u{${(sign.codePointAt(0) as number).toString(16)}}`)}” has a sign that ids do not have.`;
  return [{ message, remedy: 'Copy the id from the source language: ids are plain letters and hyphens.' }];
}
