/**
 * What `services.yaml` may say: one help service, one country, the whole file. Shapes only; whether
 * the entries fit together is checked in `load-services.ts`, and what a reader sees in `help-page.ts`.
 */
import { z } from 'astro/zod';

/** What a service is for. The order is the order on a country's page. */
export const SERVICE_KINDS = [
  'emergency',
  'child-helpline',
  'image-removal',
  'safer-internet-helpline',
  'report-illegal-content',
  'missing-children',
  'worried-about-own-behaviour',
] as const;
/** One kind of service. */
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** What else a reader must know before choosing it. */
export const SERVICE_TAGS = [
  /** Reports go to a public authority: it is not a confidential listening line. */
  'child-protection-authority',
  'school-bullying',
  'domestic-violence',
  /** Shown only where asked for. */
  'crisis-line',
  /** Reached without hearing or speaking. */
  'deaf-accessible',
  /** A list of services in many countries, not somebody who answers. */
  'directory',
] as const;
/** One tag. */
export type ServiceTag = (typeof SERVICE_TAGS)[number];

/** The days of a week, as hours name them. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** One day of the week. */
export type Day = (typeof DAYS)[number];

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written in quotes as YYYY-MM-DD');
const tel = z.string().regex(/^\+?\d+$/, 'digits only, in quotes, as a tel: link needs them');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a time is written in quotes as 'HH:MM'");
const address = z.string().regex(/^https?:\/\/[^\s"<>]+$/, 'an address begins with https://');

const hours = z.union([
  z.literal('always', "hours are 'always', a list of { days, from, to }, or null"),
  /** `to` before `from` means past midnight. */
  z.array(z.strictObject({ days: z.array(z.enum(DAYS)).min(1), from: time, to: time })).min(1),
]);

const source = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  /** Date of the copy's content; null if unknown. */
  copy_date: z.string().nullable(),
  /** Only the beginning of the address was kept. */
  url_shortened: z.boolean().optional(),
});

/** How a host may have verified a service. */
const method = z.enum(['called', 'official-site', 'written-confirmation', 'authority']);

const service = z.strictObject({
  /** Stable; begins with the country's code. */
  id: z.string().regex(/^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is the country code and lower-case words'),
  kinds: z.array(z.enum(SERVICE_KINDS)).min(1),
  tags: z.array(z.enum(SERVICE_TAGS)),
  /** For emergency numbers: who comes. */
  reaches: z.array(z.enum(['police', 'fire', 'ambulance'])).default([]),
  /** The only countries on whose pages it may stand; empty = wherever it is named. */
  only_in: z.array(z.string()).default([]),
  /** In its own language, and in English. */
  name: z.string(),
  name_en: z.string(),
  phone: z
    .strictObject({
      /** As people write it there; shown as it is, never regrouped or translated. */
      dial: z.string(),
      /** The digits of the `tel:` link. Short codes never take a country prefix. */
      tel,
      /** For reference: often fails from abroad. */
      e164: z.string().nullable(),
      type: z.enum(['short-code', 'freephone', 'ordinary', 'mobile']),
      also_dial: z.array(z.string()).default([]),
      note: z.string().optional(),
    })
    .nullable(),
  /** `text` is the keyword to send. */
  sms: z.strictObject({ number: z.string(), text: z.string().nullable() }).nullable(),
  chat: address.nullable(),
  url: address.nullable(),
  /** When the telephone is answered; null when the source cannot be read with certainty. */
  hours: hours.nullable(),
  /** When the chat is answered, where the source says so. */
  chat_hours: hours.nullable(),
  /** The source's words, for whoever verifies; never shown to readers. */
  hours_text: z.string().nullable(),
  languages: z.array(z.string()),
  /** null = unknown: shown neither as yes nor as no. */
  free: z.boolean().nullable(),
  anonymous: z.boolean().nullable(),
  audience: z.array(z.enum(['child', 'teen', 'parent', 'teacher', 'all'])).min(1),
  /** Inclusive; null if the service sets none or it is unknown. */
  min_age: z.number().int().nullable(),
  max_age: z.number().int().nullable(),
  source,
  more_sources: z.array(source).default([]),
  confidence: z.enum(['verified-stored-copy', 'general-knowledge']),
  /** Fields that were not seen in a copy: treated as unknown where they would promise something. */
  unconfirmed_fields: z.array(z.string()).default([]),
  /** true = never shown until a host has confirmed it. */
  hold: z.boolean(),
  review_priority: z.enum(['high', 'medium', 'normal']),
  /** When the entry was compiled: not a call, and never a host's verification. */
  checked: date,
  /** When the host verified it, by whom (a role) and how. */
  verified_on: date.optional(),
  verified_by: z.string().optional(),
  method: method.optional(),
  notes: z.string().optional(),
  /** Must be read by whoever verifies. */
  caution: z.string().optional(),
});

const country = z.strictObject({
  /** The country's own names, by language. */
  names: z.record(z.string(), z.string()),
  name_en: z.string(),
  calling_code: z.string().nullable(),
  coe_member: z.boolean(),
  eu_member: z.boolean(),
  site_languages: z.array(z.string()),
  /** International services to merge into this country's page. */
  also_show: z.array(z.string()),
  /** Traps: read them before publishing. */
  notes: z.string().optional(),
  /** Numbers that must never stand on this country's page. */
  forbidden: z.array(z.string()),
  services: z.array(service).min(1),
});

/** The host's own file: what it has verified, hides or corrects, so that updates of ours do not erase it. */
export const overlaySchema = z.strictObject({
  /** What stands for numbers that the host has not verified: themselves, or the link to the service's site alone. */
  unverified: z.enum(['show', 'link-only']).default('show'),
  overrides: z
    .record(
      z.string(),
      z.union([
        z.strictObject({ action: z.literal('hide') }),
        z.strictObject({
          action: z.enum(['show', 'replace']),
          verified_on: date,
          /** A name or a role. */
          verified_by: z.string().min(1),
          method,
          /** The fields that the host found to be different. */
          replace: service
            .omit({ id: true, verified_on: true, verified_by: true, method: true })
            .partial()
            .default({}),
        }),
      ]),
    )
    .default({}),
});

/** The whole file. */
export const servicesSchema = z.object({
  meta: z.object({
    compiled: date,
    stale_after_days: z.number().int(),
    hard_stale_after_days: z.number().int(),
  }),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, in quotes'), country),
});

/** What a host says about services. */
export type HelpOverlay = z.infer<typeof overlaySchema>;
/** When a service answers. */
export type Hours = z.infer<typeof hours>;
/** One help service with everything a host needs to verify it. */
export type Service = z.infer<typeof service>;
/** One country with its services, emergency first. */
export type Country = z.infer<typeof country>;
/** Every country, `ZZ` being the international fallback, and the dates of the compilation. */
export type HelpData = z.infer<typeof servicesSchema>;
