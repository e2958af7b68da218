/**
 * How words must be typed. The build sets apostrophes and the spaces that must not break, so authors type
 * ordinary ones; what the build cannot know (quotation marks, dots, dashes) is checked here.
 */
import { languageOf } from './sentences.ts';
import { type Text, withoutMarks } from './text.ts';

interface Rule {
  pattern: RegExp;
  message: string;
  remedy: string;
  /** True when chat messages may break the rule. */
  notInChat?: boolean;
  /** True when words between quotation marks may break it too: they may cite a message. */
  notInQuotes?: boolean;
}

const EVERYWHERE: readonly Rule[] = [
  {
    pattern: /\S {2,}\S/,
    message: 'Two spaces stand together.',
    remedy: 'Leave one.',
  },
  {
    pattern: /[\u00a0\u202f\u2009]/,
    message: 'A special space was typed.',
    remedy: 'Type an ordinary space: the build sets the ones that must not break.',
  },
  {
    pattern: /\.{2,}/,
    message: 'Dots stand in a row.',
    remedy: 'Write … (one sign).',
  },
  {
    pattern: /"/,
    message: 'A straight quotation mark is used.',
    remedy: 'Write “ ” in English and « » in French.',
  },
  {
    pattern: /(?<=[\p{L}])’/u,
    message: 'A curly apostrophe was typed.',
    remedy: "Type ' : the build sets it.",
  },
  {
    pattern: /\s[-—]{1,3}\s|--/,
    message: 'A hyphen or a long dash stands between words.',
    remedy: 'Write – with spaces around it, or better a comma or a full stop.',
  },
  {
    pattern: /[!?]{3,}|!!/,
    message: 'Marks are piled up.',
    remedy: 'One mark is enough.',
    notInChat: true,
    notInQuotes: true,
  },
  {
    pattern: /\s[.,)]|\(\s/,
    message: 'A space is out of place.',
    remedy: 'Put no space before a full stop, a comma or inside brackets.',
  },
];

/** Rules by language. */
const BY_LANGUAGE: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    {
      pattern: /[«»]/,
      message: 'French quotation marks stand in English.',
      remedy: 'Write “ ”.',
    },
    {
      pattern: /\s[;:!?](?![\p{L}()])/u,
      message: 'A space stands before a mark.',
      remedy: 'English puts none.',
      notInChat: true,
    },
    {
      pattern: /“\s|\s”/,
      message: 'A space stands inside quotation marks.',
      remedy: 'English puts none.',
    },
  ],
  fr: [
    {
      pattern: /[“”](?![^«]*»)/,
      message: 'English quotation marks stand in French.',
      remedy: 'Write « ».',
    },
    {
      pattern: /[\p{L}\d»)…][;!?]|[\p{L})»]:(?!\/\/)/u,
      message: 'The space before ; : ! or ? is missing.',
      remedy: 'Type an ordinary space before it: the build makes it one that does not break.',
      notInChat: true,
    },
    {
      pattern: /«\S|\S»/,
      message: 'The space inside « » is missing.',
      remedy: 'Type an ordinary space after « and before ».',
    },
    {
      pattern: /\d%/,
      message: 'The space before % is missing.',
      remedy: 'Type an ordinary space before it.',
    },
  ],
};

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** What is typed otherwise than the build expects. */
export function typographicFaults({
  text: written,
  locale,
  voice,
}: Text): { message: string; remedy: string }[] {
  const text = withoutMarks(written, 'X');
  const rules = [...EVERYWHERE, ...(BY_LANGUAGE[languageOf(locale)] ?? [])];
  const unquoted = text.replace(/“[^”]*”|«[^»]*»/g, '');
  const faults: { message: string; remedy: string }[] = rules
    .filter(({ notInChat }) => !(notInChat && voice === 'said'))
    .filter(({ pattern, notInQuotes }) => pattern.test(notInQuotes ? unquoted : text))
    .map(({ message, remedy }) => ({ message, remedy }));
  // In a chat a bracket may be a smile.
  for (const [open, close] of voice === 'said' ? ['“”', '«»'] : ['“”', '«»', '()']) {
    if (count(text, open as string) === count(text, close as string)) continue;
    faults.push({ message: `${open} and ${close} do not come in pairs.`, remedy: 'Close what is opened.' });
  }
  return faults;
}
