/**
 * Rules that hold for every string people read, wherever it stands: no markup, no telephone
 * number, and marks that are closed and known.
 */

/** What is the matter with a string, and what to do. */
export interface WordsFault {
  message: string;
  remedy: string;
}

/** Marks for what depends on the country: `{law:deepfake}`. */
export const MARK = /\{(law|institution|frame|service):([a-z-]+)\}/g;

const TAG = /<\/?[a-z!][^>]*>?/i;
const DIGITS = /\+?\d(?:[\d\s\u00a0\u202f().-]*\d)?/g;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** True when digits in the text are a known help number, or so many that they can only be a telephone number. */
export function hasPhoneNumber(text: string, knownNumbers: ReadonlySet<string>): boolean {
  return (text.match(DIGITS) ?? []).some((found) => {
    const digits = digitsOf(found);
    return digits.length >= 8 || (digits.length >= 3 && knownNumbers.has(digits));
  });
}

/** The faults of one string; `knownMarks` are the marks the build can fill, e.g. `law:deepfake`. */
export function faultsOf(
  text: string,
  knownMarks: ReadonlySet<string>,
  knownNumbers: ReadonlySet<string>,
): WordsFault[] {
  const faults: WordsFault[] = [];
  const tag = TAG.exec(text);
  if (tag) {
    faults.push({
      message: `Raw HTML is not allowed in words: ${tag[0]}`,
      remedy: 'Use Markdown, or write the sign in words.',
    });
  }
  if (hasPhoneNumber(text, knownNumbers)) {
    faults.push({
      message: 'Words never hold a telephone number.',
      remedy:
        'Take the number out: the help card shows the right one for each country. {service:child-helpline} names the service.',
    });
  }
  for (const mark of text.matchAll(MARK)) {
    if (!knownMarks.has(`${mark[1]}:${mark[2]}`)) {
      faults.push({
        message: `There is no mark ${mark[0]}.`,
        remedy: `Known marks: ${[...knownMarks].map((known) => `{${known}}`).join(', ')}.`,
      });
    }
  }
  if (/[{}]/.test(text.replace(MARK, ''))) {
    faults.push({
      message: 'A curly bracket stands alone: the placeholder is not balanced, or not one the build knows.',
      remedy: 'Write marks as {law:deepfake}, with both brackets and no spaces.',
    });
  }
  return faults;
}

/** The text with each mark replaced by what `resolve` gives for it. */
export function fillMarks(text: string, resolve: (mark: string) => string): string {
  return text.includes('{') ? text.replace(MARK, (_, kind, key) => resolve(`${kind}:${key}`)) : text;
}
