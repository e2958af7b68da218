import { describe, expect, it } from 'vitest';
import { checkScenario, MAX_CHOICES } from '../../src/scenario/check-scenario.ts';
import type { ScenarioFacts } from '../../src/scenario/scenario.schema.ts';
import { changed, facts, helpKinds, locate } from './builders.ts';

const messages = (change: (copy: ScenarioFacts) => void) =>
  checkScenario(changed(facts, change), helpKinds, locate).map(
    ({ file, id, message }) => `${file} [${id}] ${message}`,
  );
const scene = (copy: ScenarioFacts, id: string) => {
  const found = copy.scenes.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const outcome = (copy: ScenarioFacts, id: string) => {
  const found = copy.outcomes.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const lead = (copy: ScenarioFacts, from: string, choice: string, to: string) => {
  const found = scene(copy, from).choices.find((each) => each.id === choice);
  if (!found) throw new Error(choice);
  found.to = to;
};
const narrated = [{ id: 'told', by: 'narrator' }];

/** A story of so many scenes in a row, each with two choices that lead to the next. */
const row = (length: number): ScenarioFacts =>
  changed(facts, (copy) => {
    copy.start = 's-1';
    copy.scenes = Array.from({ length }, (_, index) => {
      const to = index + 1 < length ? `s-${index + 2}` : 'told-the-coach';
      const choices = ['a', 'b'].map((id) => ({ id, to, poor: false }));
      return { id: `s-${index + 1}`, lines: narrated, choices };
    });
    copy.outcomes = [outcome(copy, 'told-the-coach')];
  });

describe('a story that is safe to walk', () => {
  it('has nothing the matter', () => {
    expect(checkScenario(facts, helpKinds, locate)).toEqual([]);
  });

  it(`may take ${MAX_CHOICES} choices`, () => {
    expect(checkScenario(row(MAX_CHOICES), helpKinds, locate)).toEqual([]);
  });

  it('is not proven path by path: that would never end where there are as many as here', () => {
    expect(checkScenario(row(60), helpKinds, locate)).not.toEqual([]);
  });
});

describe('a story is refused, with the path that shows why, when', () => {
  const refused: [string, (copy: ScenarioFacts) => void, ...string[]][] = [
    [
      'a scene cannot be reached',
      (copy) => {
        lead(copy, 'after-training', 'forward', 'she-answers');
      },
      'facts:scenes/1 [it-goes-on] No path from after-training leads here.',
    ],
    [
      'an ending cannot be reached',
      (copy) => {
        lead(copy, 'she-answers', 'line', 'told-the-coach');
      },
      'facts:outcomes/1 [first-call] No path from after-training leads here.',
    ],
    [
      'it does not start with its first scene',
      (copy) => {
        copy.scenes.reverse();
      },
      'facts:start [after-training] The story does not start with its first scene.',
    ],
    [
      'a path turns in a circle',
      (copy) => {
        lead(copy, 'she-answers', 'line', 'it-goes-on');
      },
      'facts:outcomes/1 [first-call] No path from after-training leads here.',
      'facts:scenes/2 [she-answers] This path comes back to where it was, and need never end: after-training › forward › it-goes-on › write › she-answers › line › it-goes-on',
    ],
    [
      'a path stops at a scene without choices',
      (copy) => {
        scene(copy, 'it-goes-on').choices = [];
      },
      'facts:scenes/1 [it-goes-on] This path stops at a scene without choices: after-training › forward › it-goes-on',
      'facts:scenes/0/choices/0 [after-training/forward] After this poor choice nobody can be told any more: after-training › forward › it-goes-on',
    ],
    [
      'a scene has one choice only',
      (copy) => {
        scene(copy, 'it-goes-on').choices.pop();
      },
      'facts:scenes/1 [it-goes-on] This scene has 1 choices: after-training › forward › it-goes-on',
    ],
    [
      'a scene has five choices',
      (copy) => {
        scene(copy, 'she-answers').choices.push(
          ...['x', 'y', 'z'].map((id) => ({ id, to: 'first-call', poor: false })),
        );
      },
      'facts:scenes/2 [she-answers] This scene has 5 choices: after-training › ask-her › she-answers',
    ],
    [
      'a choice leads nowhere',
      (copy) => {
        lead(copy, 'it-goes-on', 'write', 'lost');
      },
      'facts:scenes/1/choices/0 [it-goes-on/write] This path leads nowhere: after-training › forward › it-goes-on › write › lost',
      'facts:scenes/0/choices/0 [after-training/forward] After this poor choice nobody can be told any more: after-training › forward › it-goes-on › write › lost',
    ],
    [
      'an ending names nobody to tell',
      (copy) => {
        outcome(copy, 'first-call').tell = [];
      },
      'facts:outcomes/1 [first-call] This path ends where the story names nobody to tell: after-training › ask-her › she-answers › line › first-call',
      'facts:scenes/0/choices/0 [after-training/forward] After this poor choice nobody can be told any more: after-training › forward › it-goes-on › write › she-answers › line › first-call',
      'facts:scenes/1/choices/1 [it-goes-on/hope] After this poor choice nobody can be told any more: after-training › forward › it-goes-on › hope › she-answers › line › first-call',
    ],
    [
      'the only one to tell is a parent',
      (copy) => {
        outcome(copy, 'told-the-coach').tell = ['mum'];
      },
      'facts:outcomes/0 [told-the-coach] This path ends where the story names nobody to tell who does not live with the child: after-training › tell › told-the-coach',
      'facts:scenes/0/choices/0 [after-training/forward] After this poor choice nobody can be told any more: after-training › forward › it-goes-on › write › she-answers › coach › told-the-coach',
      'facts:scenes/1/choices/1 [it-goes-on/hope] After this poor choice nobody can be told any more: after-training › forward › it-goes-on › hope › she-answers › coach › told-the-coach',
    ],
    [
      'the one to tell is a child',
      (copy) => {
        outcome(copy, 'first-call').tell.push('sam');
      },
      'facts:outcomes/1/tell [first-call/sam] sam is a child, and cannot be the one to tell: after-training › ask-her › she-answers › line › first-call',
    ],
    [
      'the one to tell is nobody of the cast',
      (copy) => {
        outcome(copy, 'first-call').tell.push('uncle');
      },
      'facts:outcomes/1/tell [first-call/uncle] Nobody of the cast has this id.',
    ],
    [
      'an ending shows no help',
      (copy) => {
        outcome(copy, 'told-the-coach').help = [];
      },
      'facts:outcomes/0 [told-the-coach] This path ends without help: after-training › tell › told-the-coach',
    ],
    [
      'an ending names a kind of help that nobody gives',
      (copy) => {
        outcome(copy, 'told-the-coach').help = ['magic'];
      },
      'facts:outcomes/0/help [told-the-coach/magic] There is no such kind of help: after-training › tell › told-the-coach',
    ],
    [
      'two scenes have one id',
      (copy) => {
        const [first] = copy.scenes;
        if (first) copy.scenes.push(first);
      },
      'facts:scenes [after-training] This id stands there twice.',
    ],
    [
      'a scene and an ending have one id',
      (copy) => {
        copy.outcomes.push({ ...outcome(copy, 'first-call'), id: 'she-answers' });
      },
      'facts:scenes [she-answers] This id stands there twice.',
    ],
    [
      'two choices of a scene have one id',
      (copy) => {
        scene(copy, 'she-answers').choices[1] = { id: 'coach', to: 'first-call', poor: false };
      },
      'facts:scenes/2/choices [she-answers/coach] This id stands there twice.',
    ],
    [
      'two lines of a scene have one id',
      (copy) => {
        scene(copy, 'it-goes-on').lines.push({ id: 'more', by: 'sam' });
      },
      'facts:scenes/1/lines [it-goes-on/more] This id stands there twice.',
    ],
    [
      'two of the cast have one id',
      (copy) => {
        copy.cast.push({ id: 'sam', role: 'child', hue: 'moss' });
      },
      'facts:cast [sam] This id stands there twice.',
    ],
    [
      'one of the cast is called you',
      (copy) => {
        copy.cast.push({ id: 'you', role: 'child', hue: 'moss' });
      },
      'facts:cast [you] "you" is nobody of the cast.',
    ],
    [
      'a line is spoken by nobody of the cast',
      (copy) => {
        scene(copy, 'it-goes-on').lines.push({ id: 'hm', by: 'ghost' });
      },
      'facts:scenes/1/lines/1 [it-goes-on/hm] Nobody of the cast is called "ghost".',
    ],
  ];

  it.each(refused)('%s', (_, change, ...expected) => {
    expect(messages(change)).toEqual(expected);
  });

  it('a path takes more choices than a reader has patience for', () => {
    const [problem, ...others] = checkScenario(row(MAX_CHOICES + 1), helpKinds, locate);
    expect(others).toEqual([]);
    expect(problem?.message).toMatch(
      /^This path takes 16 choices: s-1 › a › s-2 › .* › s-16 › a › told-the-coach$/,
    );
  });
});
