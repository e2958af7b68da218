/** Every number of the help data as digits: no words may hold one, because numbers depend on the country. */
import type { HelpData } from './service.schema.ts';
import { helpServices } from './services.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The digits of all numbers to call or write to, also those that are held back or forbidden. */
export function numbersIn({ countries }: HelpData): Set<string> {
  const services = Object.values(countries).flatMap(({ services }) => services);
  const numbers = services.flatMap(({ phone, sms }) => [
    phone?.dial,
    phone?.tel,
    ...(phone?.also_dial ?? []),
    sms?.number,
  ]);
  return new Set(numbers.filter((number) => number !== undefined).map(digitsOf));
}

/** The numbers of this copy's help data. */
export const helpNumbers: ReadonlySet<string> = numbersIn(helpServices);
