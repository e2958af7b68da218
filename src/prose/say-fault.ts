/**
 * Says in plain words why the YAML of a content file is not what was expected: what the parser and the schemas report is
 * meant for programmers.
 */
import type { z } from 'astro/zod';
import type { WordsFault } from '../i18n/problem.ts';

/** Reasons of the parser by which it can be told what to do; whoever writes the file may have set several right. */
const YAML_REMEDIES: readonly [reason: RegExp, remedy: string][] = [
  [/duplicated mapping key/, 'Two entries have the same key: take one out, or give it its own key.'],
  [/tab characters/, 'Indent with spaces, two for each step, never with the tab key.'],
  [
    /deficient indentation|double quoted scalar|expected the node content/,
    'A double quote is missing near here, mostly at the end of the line above. Quotation marks inside words are typographic ones.',
  ],
  [
    /bad indentation|multiline key|separator is expected/,
    'Look at this line and the one above: words stand between straight double quotes ("…"), an ordinary space after the colon, and entries of one list begin in the same column. Quotation marks inside words are typographic ones.',
  ],
];

/** What to do about YAML that cannot be read, by the parser's reason; undefined where that says nothing of use. */
export const yamlRemedy = (reason: string): string | undefined =>
  YAML_REMEDIES.find(([known]) => known.test(reason))?.[1];

const AS_IN_SOURCE = "Keys are not translated: copy them from the source language's file.";

/** One finding of a schema as an author reads it; `otherwise` is what to do when nothing better is known. */
export function schemaFault(issue: z.core.$ZodIssue, otherwise: string): WordsFault {
  const received = /received (\w+)/.exec(issue.message)?.[1];
  const key = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((each) => `"${each}"`).join(', ');
    return { message: `There is no key ${keys} here.`, remedy: AS_IN_SOURCE };
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return { message: 'The words are empty.', remedy: 'Write them between the double quotes.' };
  }
  if (issue.code === 'invalid_type' && received === 'undefined') {
    return { message: `"${String(key)}:" is missing here.`, remedy: AS_IN_SOURCE };
  }
  if (issue.code === 'invalid_type' && issue.path.length === 0) {
    return { message: 'The file is empty, or not made of keys and words.', remedy: otherwise };
  }
  if (issue.code === 'invalid_type' && received === 'null') {
    return { message: 'Nothing stands after the colon.', remedy: 'Write the words, between double quotes.' };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return {
      message: 'Words are expected here.',
      remedy: 'Put them in double quotes, also where they are a number.',
    };
  }
  return { message: issue.message, remedy: otherwise };
}
