/**
 * Makes a joined story ready to be drawn: numbers its passages and adds the words around them. Runs while
 * the site is built, so that the browser gets plain strings and no translation library.
 */
import type { Audience } from '../course.ts';
import { numberFormat } from '../i18n/formats.ts';
import { contextOf } from '../i18n/register.ts';
import { translator } from '../i18n/translate.ts';
import type { Passage, ScenarioData, ScenarioStrings } from './passages.ts';
import type { Scenario } from './scenario.ts';

/** What the words and addresses around a story depend on. */
export interface ScenarioSetting {
  /** The locale of the words. */
  locale: string;
  /** Adults may be addressed more formally; from 15 on people have no faces. */
  audience: Audience;
  /** Begins every id; unique on the page. */
  id: string;
  /** The anchor of the help card on this page. */
  helpHref: string;
  /** The address of the country's help page. */
  helpPage: string;
  /** The parts that page has: not every country has every kind of service. */
  helpParts: readonly string[];
}

/** The part of a help page that each kind of help stands in; the page's own name for it is its link. */
const HELP_PARTS = {
  emergency: 'emergency',
  'child-helpline': 'listen',
  'crisis-line': 'crisis',
  'image-removal': 'image-under-18',
  'safer-internet-helpline': 'online',
  'report-illegal-content': 'report',
  'missing-children': 'missing',
  'worried-about-own-behaviour': 'own-behaviour',
} as const;
type HelpKind = keyof typeof HELP_PARTS;

/** The kinds of help service that an ending can name. */
export const SCENARIO_HELP = Object.keys(HELP_PARTS) as readonly HelpKind[];

function stringsOf({ locale, audience }: ScenarioSetting): ScenarioStrings {
  const t = translator(locale);
  const context = contextOf(audience);
  return {
    you: t('scenario:you', context),
    says: t('scenario:says', { name: '{name}', text: '{text}' }),
    back: t('scenario:back'),
    restart: t('scenario:restart'),
    help: t('scenario:help'),
    tell: t('scenario:tell'),
    services: t('scenario:services', context),
    paths: t('scenario:paths', context),
  };
}

/** The passages of a story, in reading order: scenes, then endings. */
function passagesOf(
  { scenes, outcomes }: Scenario,
  { locale, audience, helpPage, helpParts }: ScenarioSetting,
): Passage[] {
  const t = translator(locale);
  const format = numberFormat(locale);
  const numbers = new Map([...scenes, ...outcomes].map(({ id }, index) => [id, index + 1]));
  const helpOf = (kinds: readonly string[]) => {
    const wanted = kinds.map((kind) => HELP_PARTS[kind as HelpKind]);
    const parts = wanted.filter((part) => helpParts.includes(part));
    // Where a country has none of them, somebody still listens.
    return (parts.length > 0 ? parts : (['listen'] as const)).map((part) => ({
      href: `${helpPage}#${part}`,
      text: t(`help:section.${part}.short`),
    }));
  };
  const numberOf = (id: string) => format.format(numbers.get(id) ?? 0);
  return [
    ...scenes.map(({ id, lines, ask, choices }) => ({
      number: numberOf(id),
      heading: ask ?? t('scenario:ask', contextOf(audience)),
      lines,
      choices: choices.map(({ to, text, feeling }) => ({ to: numbers.get(to) ?? 1, text, feeling })),
      end: null,
    })),
    ...outcomes.map(({ id, title, lines, tell, help }) => ({
      number: numberOf(id),
      heading: title,
      lines,
      choices: [],
      end: { tell: tell.join(' · '), help: helpOf(help) },
    })),
  ];
}

/** A story ready to be drawn. */
export function scenarioData(scenario: Scenario, setting: ScenarioSetting): ScenarioData {
  return {
    view: scenario.view,
    isPlain: setting.audience === '15-18',
    title: scenario.title,
    passages: passagesOf(scenario, setting),
    helpHref: setting.helpHref,
    strings: stringsOf(setting),
    prefix: setting.id,
  };
}
