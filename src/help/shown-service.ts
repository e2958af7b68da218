/**
 * One service as a reader may see it: nothing unknown, unconfirmed or meant for the host alone. Knows no words,
 * and not where on the page it stands.
 */
import type { Country, Hours, Service, ServiceKind, ServiceTag } from './service.schema.ts';

/** A number as people dial it, and the digits for the link. */
export interface Dialable {
  dial: string;
  tel: string;
}

/** One service as a reader may see it: nothing unknown, unconfirmed or forbidden is left in it. */
export interface ShownService {
  id: string;
  kinds: readonly ServiceKind[];
  tags: readonly ServiceTag[];
  reaches: Service['reaches'];
  name: string;
  /** The language of `name`, where it is known. */
  nameLang: string | undefined;
  nameInEnglish: string;
  /** Its own site. While `verified` is false the link stands before the number. */
  link: string | null;
  number: (Dialable & { also: readonly Dialable[]; verified: boolean }) | null;
  sms: Service['sms'];
  chat: string | null;
  hours: Hours | null;
  chatHours: Hours | null;
  languages: readonly string[];
  /** True only when the data says so. */
  free: boolean;
  anonymous: boolean;
  ages: { min: number | null; max: number | null } | null;
  /** The host has verified the entry itself. */
  verified: boolean;
  /** When the host verified it; else when the data was compiled. */
  checked: string;
}

/** What may be said of a service, and nothing more. */
export function shown(service: Service, country: Country): ShownService {
  const { phone, min_age: min, max_age: max } = service;
  const isSure = (field: keyof Service): boolean => !service.unconfirmed_fields.includes(field);
  const verified = service.verified_on !== undefined;
  const [language, ...others] = service.languages.length > 0 ? service.languages : country.site_languages;
  const [countryLanguage, ...countryOthers] = country.site_languages;
  const also = (phone?.also_dial ?? []).map((dial) => ({ dial, tel: dial.replace(/\D/g, '') }));
  return {
    id: service.id,
    kinds: service.kinds,
    tags: service.tags,
    reaches: service.reaches,
    name: service.name,
    nameLang: others.length === 0 ? language : countryOthers.length === 0 ? countryLanguage : undefined,
    nameInEnglish: service.name_en,
    link: service.url,
    number: phone ? { dial: phone.dial, tel: phone.tel, also, verified } : null,
    sms: service.sms,
    chat: service.chat,
    hours: isSure('hours') ? service.hours : null,
    chatHours: isSure('hours') ? service.chat_hours : null,
    languages: isSure('languages') ? service.languages : [],
    free: service.free === true && isSure('free'),
    anonymous: service.anonymous === true && isSure('anonymous'),
    ages: min === null && max === null ? null : { min, max },
    verified,
    checked: service.verified_on ?? service.checked,
  };
}
