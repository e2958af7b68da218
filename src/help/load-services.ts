/**
 * Turns the text of `services.yaml` into checked data, or says what is the matter and where. Pure: it does
 * not know where the text comes from, nor what a reader is shown.
 */
import type { Problem } from '../i18n/problem.ts';
import { type DocumentPath, lineOf, valueIn } from '../prose/read-yaml.ts';
import { type Country, type HelpData, type Service, servicesSchema } from './service.schema.ts';

/** Checked services, or the problems that stop the build. */
export type Loading = { data: HelpData; problems: [] } | { data: null; problems: Problem[] };

/** What is the matter with one entry. */
export interface Finding {
  path: DocumentPath;
  id: string;
  message: string;
  remedy: string;
}

/** A number without what people write between its digits, so that `116-111` equals `116 111`. */
export const digits = (number: string): string => number.replace(/\D/g, '');

/** Every number that a service's entry could put in front of a reader. */
export const numbersOf = ({ phone, sms }: Service): string[] => [
  ...(phone ? [phone.tel, phone.dial, ...phone.also_dial] : []),
  ...(sms ? [sms.number] : []),
];

/** The forbidden number that a service would show in a country, if there is one. */
export function forbiddenNumber(country: Country, service: Service): string | undefined {
  const shown = numbersOf(service).map(digits);
  return country.forbidden.find((number) => shown.includes(digits(number)));
}

function* serviceFindings(code: string, country: Country, seen: Set<string>): Generator<Finding> {
  for (const [index, service] of country.services.entries()) {
    const path = ['countries', code, 'services', index];
    const { id } = service;
    if (seen.has(id))
      yield { path, id, message: `Two services have the id "${id}".`, remedy: 'Give one a new id.' };
    seen.add(id);
    if (!id.startsWith(`${code.toLowerCase()}-`))
      yield {
        path,
        id,
        message: `"${id}" stands under ${code}.`,
        remedy: `Begin its id with "${code.toLowerCase()}-".`,
      };
    const forbidden = forbiddenNumber(country, service);
    if (forbidden)
      yield {
        path,
        id,
        message: `${forbidden} must not be shown for ${country.name_en}.`,
        remedy:
          'Take the number out, or, when the national authority has confirmed it, take it off "forbidden".',
      };
    if (service.phone && digits(service.phone.dial) !== digits(service.phone.tel))
      yield {
        path: [...path, 'phone', 'tel'],
        id,
        message: `"dial" and "tel" are different numbers.`,
        remedy: 'Write the same digits in both.',
      };
  }
}

/** What does not fit together in checked data. */
export function* findings(data: HelpData): Generator<Finding> {
  const seen = new Set<string>();
  const international = new Set(data.countries.ZZ?.services.map(({ id }) => id));
  for (const [code, country] of Object.entries(data.countries)) {
    const path = ['countries', code];
    if (!country.services.some(({ kinds, hold }) => kinds.includes('emergency') && !hold))
      yield {
        path,
        id: code,
        message: `${country.name_en} has no emergency entry to show.`,
        remedy: 'Add one with kind "emergency" and hold: false.',
      };
    for (const id of country.also_show.filter((each) => !international.has(each)))
      yield {
        path: [...path, 'also_show'],
        id: code,
        message: `"${id}" is not a service of ZZ.`,
        remedy: 'Name an id that stands under ZZ.',
      };
    yield* serviceFindings(code, country, seen);
  }
}

/** What is the matter with the text of `file`, each finding with its line. */
export const failedAt = (file: string, text: string, found: readonly Finding[]): Loading => ({
  data: null,
  problems: found.map(({ path, ...rest }) => ({ file, line: lineOf(text, path), ...rest })),
});

/** Reads and checks the text of the services file; `file` is its path for messages. */
export function loadServices(text: string, file: string): Loading {
  const failed = (found: Finding[]) => failedAt(file, text, found);
  const remedy = 'Put numbers and times in single quotes and indent with two spaces.';
  const { value, problem } = valueIn(file, text, remedy);
  if (problem) return { data: null, problems: [problem] };
  const result = servicesSchema.safeParse(value);
  if (!result.success)
    return failed(
      result.error.issues.map(({ path, message }) => ({
        path,
        id: path.join('.'),
        message,
        remedy: 'Compare with the fields in src/help/service.schema.ts.',
      })),
    );
  const found = [...findings(result.data)];
  return found.length > 0 ? failed(found) : { data: result.data, problems: [] };
}
