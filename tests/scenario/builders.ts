/** A small story that is safe to walk, in facts, words and drawn data, and ways to change one thing in it. */
import type { Locate } from '../../src/scenario/join-scenario.ts';
import { joinScenario } from '../../src/scenario/join-scenario.ts';
import type { ScenarioData, ScenarioStrings } from '../../src/scenario/passages.ts';
import type { ScenarioFacts, ScenarioWords } from '../../src/scenario/scenario.schema.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const facts: ScenarioFacts = {
  view: 'chat',
  cast: [
    { id: 'sam', role: 'child', hue: 'clay' },
    { id: 'coach', role: 'adult', hue: 'moss' },
    { id: 'mum', role: 'parent', hue: 'amber' },
    { id: 'line', role: 'helpline', hue: 'slate' },
  ],
  start: 'after-training',
  scenes: [
    {
      id: 'after-training',
      lines: [
        { id: 'pings', by: 'narrator' },
        { id: 'look', by: 'sam' },
      ],
      choices: [
        { id: 'forward', to: 'it-goes-on', poor: true },
        { id: 'ask-her', to: 'she-answers', poor: false },
        { id: 'tell', to: 'told-the-coach', poor: false },
      ],
    },
    {
      id: 'it-goes-on',
      lines: [{ id: 'more', by: 'narrator' }],
      choices: [
        { id: 'write', to: 'she-answers', poor: false },
        { id: 'hope', to: 'she-answers', poor: true },
      ],
    },
    {
      id: 'she-answers',
      lines: [{ id: 'mine', by: 'you' }],
      choices: [
        { id: 'coach', to: 'told-the-coach', poor: false },
        { id: 'line', to: 'first-call', poor: false },
      ],
    },
  ],
  outcomes: [
    {
      id: 'told-the-coach',
      lines: [{ id: 'listens', by: 'coach' }],
      tell: ['coach', 'mum'],
      help: ['child-helpline'],
    },
    {
      id: 'first-call',
      lines: [{ id: 'any', by: 'line' }],
      tell: ['line'],
      help: ['child-helpline', 'image-removal'],
    },
  ],
};

const choice = (id: string) => ({ text: `Choose ${id}`, feeling: `Feels ${id}.` });

export const words: ScenarioWords = {
  title: 'The class chat',
  names: { sam: 'Sam', coach: 'Coach Ade', mum: 'Mum', line: 'A helpline' },
  scenes: {
    'after-training': {
      lines: { pings: 'The phone pings.', look: 'look at this' },
      ask: 'What do you do?',
      choices: { forward: choice('forward'), 'ask-her': choice('ask-her'), tell: choice('tell') },
    },
    'it-goes-on': {
      lines: { more: 'It goes on.' },
      choices: { write: choice('write'), hope: choice('hope') },
    },
    'she-answers': {
      lines: { mine: 'I am with you.' },
      ask: 'And now?',
      choices: { coach: choice('coach'), line: choice('line') },
    },
  },
  outcomes: {
    'told-the-coach': { title: 'The coach listens', lines: { listens: 'I believe you.' } },
    'first-call': { title: 'The first call', lines: { any: 'Start where you like.' } },
  },
};

export const helpKinds = ['child-helpline', 'image-removal'];

/** Shows in a problem where it was looked for. */
export const locate: Locate = (source, path) => ({ file: `${source}:${path.join('/')}`, line: null });

/** A copy of the facts or words in which one thing has been changed. */
export function changed<T>(original: T, change: (copy: T) => void): T {
  const copy = structuredClone(original);
  change(copy);
  return copy;
}

/** The story joined. */
export function joined(): Scenario {
  const { scenario } = joinScenario(facts, words, locate);
  if (!scenario) throw new Error('The story of the tests does not fit together.');
  return scenario;
}

export const strings: ScenarioStrings = {
  you: 'You:',
  says: '{name} says: {text}',
  back: 'Go back',
  restart: 'Start again',
  help: 'Help now',
  tell: 'People to tell:',
  services: 'For you:',
  paths: 'Your paths',
};

const talk = { href: '/en/help/gb/#listen', text: 'Talk to someone' };

/** The same story as it is drawn: 1 to 3 are scenes, 4 and 5 endings. */
export const data: ScenarioData = {
  view: 'chat',
  isPlain: false,
  title: 'The class chat',
  helpHref: '#help',
  prefix: 'the-chat-8',
  strings,
  passages: [
    {
      number: '1',
      heading: 'What do you do?',
      lines: [
        { by: 'narrator', text: 'The phone pings.' },
        { by: { name: 'Sam', hue: 'clay' }, text: 'look at this: {name} $& <b>' },
      ],
      choices: [
        { to: 2, ...choice('forward') },
        { to: 3, ...choice('ask-her') },
        { to: 4, ...choice('tell') },
      ],
      end: null,
    },
    {
      number: '2',
      heading: 'What could you do?',
      lines: [{ by: 'narrator', text: 'It goes on.' }],
      choices: [
        { to: 3, ...choice('write') },
        { to: 3, ...choice('hope') },
      ],
      end: null,
    },
    {
      number: '3',
      heading: 'And now?',
      lines: [{ by: 'you', text: 'I am with you.' }],
      choices: [
        { to: 4, ...choice('coach') },
        { to: 5, ...choice('line') },
      ],
      end: null,
    },
    {
      number: '4',
      heading: 'The coach listens',
      lines: [{ by: { name: 'Coach Ade', hue: 'moss' }, text: 'I believe you.' }],
      choices: [],
      end: { tell: 'Coach Ade · Mum', help: [talk] },
    },
    {
      number: '5',
      heading: 'The first call',
      lines: [{ by: { name: 'A helpline', hue: 'slate' }, text: 'Start where you like.' }],
      choices: [],
      end: {
        tell: 'A helpline',
        help: [talk, { href: '/en/help/gb/#image-under-18', text: 'A picture, under 18' }],
      },
    },
  ],
};
