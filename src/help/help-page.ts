/**
 * What a reader sees of the help services of one country, and in which order: emergency first, then lines
 * for children, then what was asked for, then the rest. Knows no words, no markup and no clock.
 */
import type { Audience } from '../course.ts';
import { forbiddenNumber } from './load-services.ts';
import type { HelpData, Service, ServiceKind } from './service.schema.ts';
import { type ShownService, shown } from './shown-service.ts';

/** What a lesson can ask for: a kind of service, or lines for moments of crisis. */
export type HelpKind = ServiceKind | 'crisis-line';

/** The parts of a country's page, in the order of the general page. */
export const HELP_SECTIONS = [
  'emergency',
  'listen',
  'crisis',
  'image-under-18',
  'image-18-and-over',
  'online',
  'report',
  'missing',
  'adults',
  'own-behaviour',
] as const;
/** One part of a country's page. */
export type HelpSectionId = (typeof HELP_SECTIONS)[number];

/** One part of the page. */
export interface HelpSection {
  id: HelpSectionId;
  services: ShownService[];
  /** Services that help here too and already stand further up the page. */
  above: ShownService[];
}

/** A country's page. */
export interface CountryHelp {
  /** Upper-case ISO code; `ZZ` is international. */
  code: string;
  /** False when no line for children can be shown: the page then says so. */
  hasChildHelpline: boolean;
  sections: HelpSection[];
}

/** For whom, and about what. Without either it is the general page, for everybody. */
export interface HelpOptions {
  audience?: Audience;
  topicKinds?: readonly HelpKind[];
  /** The reader's locale: a country's lines that speak its language come before those that do not. */
  locale?: string;
}

const CHILDREN_UNDER_15: readonly (Audience | undefined)[] = ['7-10', '11-14'];
const AGES: Partial<Record<Audience, readonly [number, number]>> = {
  '7-10': [7, 10],
  '11-14': [11, 14],
  '15-18': [15, 18],
};
const SECTIONS_OF: Record<HelpKind, readonly HelpSectionId[]> = {
  emergency: ['emergency'],
  'child-helpline': ['listen'],
  'image-removal': ['image-under-18', 'image-18-and-over'],
  'safer-internet-helpline': ['online'],
  'report-illegal-content': ['report'],
  'missing-children': ['missing'],
  'worried-about-own-behaviour': ['own-behaviour'],
  'crisis-line': ['crisis'],
};
/** Everything that can be asked for. */
export const HELP_KINDS = Object.keys(SECTIONS_OF) as readonly HelpKind[];

/** Names of kinds, checked. @throws if a lesson asks for a kind that no service has. */
export function helpKinds(names: readonly string[]): HelpKind[] {
  return names.map((name) => {
    if (!(name in SECTIONS_OF))
      throw new Error(`"${name}" is no kind of help. Use one of: ${Object.keys(SECTIONS_OF).join(', ')}.`);
    return name as HelpKind;
  });
}

const ONLY_WHEN_ASKED: readonly HelpSectionId[] = ['crisis', 'own-behaviour'];
/** The line that lists helplines of the world, shown where a country has none of its own. */
const LIST_OF_HELPLINES = 'zz-child-helpline-international';

const isForChildren = ({ audience }: Service): boolean =>
  audience.some((who) => who === 'all' || who === 'child');
const isForAdultsOnly = ({ audience }: Service): boolean =>
  audience.every((who) => who === 'parent' || who === 'teacher');
const isChildHelpline = (service: Service): boolean =>
  service.kinds.includes('child-helpline') && isForChildren(service) && service.tags.length === 0;

/** False only where the data says which languages a service speaks, and the reader's is none of them. */
function speaks({ languages, unconfirmed_fields }: Service, locale: string | undefined): boolean {
  const isKnown = languages.length > 0 && !unconfirmed_fields.includes('languages');
  return locale === undefined || !isKnown || languages.includes(locale.split('-')[0] as string);
}

function sectionsOf(service: Service): readonly HelpSectionId[] {
  if (service.kinds.includes('worried-about-own-behaviour')) return ['own-behaviour'];
  if (service.tags.includes('crisis-line')) return ['crisis'];
  const isAdultImage = service.kinds.includes('image-removal') && (service.min_age ?? 0) >= 18;
  if (isAdultImage) return ['image-18-and-over'];
  if (isForAdultsOnly(service)) return ['adults'];
  return service.kinds.flatMap((kind) => SECTIONS_OF[kind]).filter((id) => id !== 'image-18-and-over');
}

function isFor(service: Service, audience: Audience | undefined): boolean {
  if (audience === undefined || audience === 'parents') return true;
  const [youngest, oldest] = AGES[audience] as readonly [number, number];
  if ((service.min_age ?? 0) > oldest || (service.max_age ?? 99) < youngest) return false;
  if (audience !== '15-18') return isForChildren(service);
  return service.audience.includes('teen') || isForChildren(service) || service.min_age === 18;
}

/** The sections to show, in order. */
function sectionOrder({ audience, topicKinds }: HelpOptions): HelpSectionId[] {
  const isGeneral = audience === undefined && topicKinds === undefined;
  const asked = (topicKinds ?? []).flatMap((kind) => SECTIONS_OF[kind]);
  // A parent looks for the line for parents, and may want the one for children too.
  const first: HelpSectionId[] =
    audience === 'parents' ? ['emergency', 'listen', 'adults'] : ['emergency', 'listen'];
  const order = new Set([...first, ...asked]);
  for (const id of HELP_SECTIONS) if (isGeneral || !ONLY_WHEN_ASKED.includes(id)) order.add(id);
  if (CHILDREN_UNDER_15.includes(audience)) order.delete('own-behaviour');
  return [...order];
}

/** Services made for this come first; then the general ones. */
function rank(service: Service, section: HelpSectionId): number {
  if (section === 'listen') return isChildHelpline(service) ? 0 : 1;
  if (section === 'image-under-18') {
    if (service.id.startsWith('zz-')) return 1;
    return service.audience.includes('all') ? 2 : 0;
  }
  if (section === 'image-18-and-over') return service.id.startsWith('zz-') ? 0 : 1;
  return 0;
}

/**
 * The help of one country, by its ISO code in either case.
 * @throws if there is no such country.
 */
export function helpFor(data: HelpData, countryCode: string, options: HelpOptions = {}): CountryHelp {
  const code = countryCode.toUpperCase();
  const country = data.countries[code];
  const international = data.countries.ZZ;
  if (!country || !international) throw new Error(`There is no country "${code}" in src/help/services.yaml.`);

  const mayShow = (service: Service): boolean =>
    !service.hold &&
    (service.only_in.length === 0 || service.only_in.includes(code)) &&
    forbiddenNumber(country, service) === undefined &&
    isFor(service, options.audience);
  const foremost = (service: Service): number => (speaks(service, options.locale) ? 0 : 1);
  const national = country.services.filter(mayShow).sort((a, b) => foremost(a) - foremost(b));
  const hasChildHelpline = national.some(isChildHelpline);
  const merged = new Set([...country.also_show, ...(hasChildHelpline ? [] : [LIST_OF_HELPLINES])]);
  const isMerged = (service: Service): boolean => code !== 'ZZ' && merged.has(service.id) && mayShow(service);
  const everything = [
    ...national.map((service) => ({ service, view: shown(service, country) })),
    ...international.services
      .filter(isMerged)
      .map((service) => ({ service, view: shown(service, international) })),
  ];

  const placed = new Set<ShownService>();
  const sections: HelpSection[] = [];
  for (const id of sectionOrder(options)) {
    const here = everything
      .filter(({ service }) => sectionsOf(service).includes(id))
      .sort((a, b) => rank(a.service, id) - rank(b.service, id))
      .map(({ view }) => view);
    if (here.length === 0) continue;
    const above = here.filter((view) => placed.has(view));
    sections.push({ id, services: here.filter((view) => !placed.has(view)), above });
    for (const view of here) placed.add(view);
  }
  return { code, hasChildHelpline, sections };
}

/** The card at the end of a lesson: emergency, lines for children, and at most two of each kind asked for. */
export function helpInShort(
  data: HelpData,
  countryCode: string,
  audience: Audience,
  kinds: readonly HelpKind[],
  locale?: string,
): CountryHelp {
  const help = helpFor(data, countryCode, { audience, topicKinds: kinds, ...(locale && { locale }) });
  const asked = new Set<HelpSectionId>([
    'emergency',
    'listen',
    ...kinds.flatMap((kind) => SECTIONS_OF[kind]),
  ]);
  // A parent who is shown lines for children is also shown the line for parents.
  if (audience === 'parents' && kinds.includes('child-helpline')) asked.add('adults');
  const hasAdultImages = help.sections.some(({ id }) => id === 'image-18-and-over');
  const most = (id: HelpSectionId): number => {
    if (id === 'emergency') return Number.POSITIVE_INFINITY;
    if (id === 'image-under-18') return hasAdultImages ? 1 : 2;
    return id === 'image-18-and-over' || id === 'adults' ? 1 : 2;
  };
  const sections = help.sections
    .filter(({ id }) => asked.has(id))
    .map((section) => ({ ...section, services: section.services.slice(0, most(section.id)) }));
  return { ...help, sections };
}
