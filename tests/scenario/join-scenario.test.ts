import { describe, expect, it } from 'vitest';
import { blamesIn, checkBlame } from '../../src/scenario/blame-words.ts';
import { joinScenario } from '../../src/scenario/join-scenario.ts';
import {
  type ScenarioWords,
  scenarioFactsSchema,
  scenarioWordsSchema,
} from '../../src/scenario/scenario.schema.ts';
import { mapScenario, mapScenarioWords, scenarioStrings } from '../../src/scenario/scenario-words.ts';
import { changed, facts, joined, locate, words } from './builders.ts';

const problems = (change: (copy: ScenarioWords) => void) => {
  const found = joinScenario(facts, changed(words, change), locate);
  expect(found.scenario).toBeNull();
  return found.problems.map(({ file, id, message, isGap }) => [file, id, message, isGap]);
};

describe('facts and words of a story', () => {
  it('are read by their schemas as they stand', () => {
    expect(scenarioFactsSchema.parse(facts)).toEqual(facts);
    expect(scenarioWordsSchema.parse(words)).toEqual(words);
  });

  it('refuse an empty string and a word too many', () => {
    expect(scenarioWordsSchema.safeParse({ ...words, title: ' ' }).success).toBe(false);
    expect(scenarioWordsSchema.safeParse({ ...words, extra: 'x' }).success).toBe(false);
    expect(scenarioFactsSchema.safeParse({ ...facts, view: 'film' }).success).toBe(false);
  });

  it('join in the order of the facts, whatever the order of the words', () => {
    const turned = changed(words, (copy) => {
      copy.scenes = Object.fromEntries(Object.entries(copy.scenes).reverse());
    });
    expect(joinScenario(facts, turned, locate)).toEqual({ scenario: joined(), problems: [] });
    expect(joined().scenes.map(({ id }) => id)).toEqual(facts.scenes.map(({ id }) => id));
  });

  it('say who speaks, and whom an ending names', () => {
    const { scenes, outcomes } = joined();
    expect(scenes[0]?.lines.map(({ by }) => by)).toEqual(['narrator', { name: 'Sam', hue: 'clay' }]);
    expect(scenes[2]?.lines[0]?.by).toBe('you');
    expect(scenes[1]?.ask).toBeNull();
    expect(outcomes[0]?.tell).toEqual(['Coach Ade', 'Mum']);
  });
});

describe('words that are missing', () => {
  const missing = 'The words of this id are missing.';

  it('are a gap, so that another language can stand in', () => {
    expect(
      problems((copy) => {
        delete copy.names.sam;
        delete copy.scenes['it-goes-on'];
        delete copy.scenes['she-answers']?.choices.line;
        delete copy.outcomes['first-call']?.lines.any;
      }),
    ).toEqual([
      ['words:names/sam', 'sam', missing, true],
      ['words:scenes/it-goes-on', 'it-goes-on', missing, true],
      ['words:scenes/she-answers/choices/line', 'she-answers/choices/line', missing, true],
      ['words:outcomes/first-call/lines/any', 'first-call/any', missing, true],
    ]);
  });

  it('may be a feeling', () => {
    expect(
      problems((copy) => {
        delete copy.scenes['it-goes-on']?.choices.hope?.feeling;
      }),
    ).toEqual([
      ['words:scenes/it-goes-on/choices/hope', 'it-goes-on/hope', 'This choice has no feeling.', true],
    ]);
  });
});

describe('words too many', () => {
  it('are a mistake in any language', () => {
    const unknown = 'scenario.yaml has no such id.';
    expect(
      problems((copy) => {
        copy.names.nobody = 'Nobody';
        copy.outcomes['another-end'] = { title: 'Another', lines: {} };
        const scene = copy.scenes['it-goes-on'];
        if (scene) scene.lines.extra = 'Extra';
      }),
    ).toEqual([
      ['words:names/nobody', 'nobody', unknown, false],
      ['words:outcomes/another-end', 'another-end', unknown, false],
      ['words:scenes/it-goes-on/lines/extra', 'it-goes-on/extra', unknown, false],
    ]);
  });
});

describe('every string of a story', () => {
  const count = [...scenarioStrings(words)].length;

  it('is gone through once, with its place', () => {
    const at = (path: readonly string[]) =>
      path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], words);
    for (const [path, text] of scenarioStrings(words)) expect(at(path)).toBe(text);
    const leaves = JSON.stringify(words).match(/:"/g);
    expect(count).toBe(leaves?.length);
  });

  it('can be set in type', () => {
    const changedStrings = [...scenarioStrings(mapScenarioWords(words, (text) => `«${text}»`))];
    expect(changedStrings.every(([, text]) => /^«.*»$/.test(text))).toBe(true);
    expect(changedStrings).toHaveLength(count);
  });

  it('can have its marks filled once the story is joined', () => {
    const filled = JSON.stringify(mapScenario(joined(), (text) => text.toUpperCase()));
    expect(filled).toContain('I BELIEVE YOU.');
    expect(filled).toContain('FEELS HOPE.');
    expect(filled).toContain('"told-the-coach"');
    expect(filled).toContain('"Coach Ade"');
  });
});

describe('words that blame', () => {
  const phrases = ["why didn't you", 'tu aurais dû', 'foolish'];

  it('are found however they are typed', () => {
    expect(blamesIn('Why didn’t  you say so?', phrases)).toEqual(["why didn't you"]);
    expect(blamesIn('« Tu aurais\u00a0dû en parler. »', phrases)).toEqual(['tu aurais dû']);
  });

  it('are whole words', () => {
    expect(blamesIn('Foolishness is a word. Unfoolish too.', phrases)).toEqual([]);
    expect(blamesIn('Foolishness, and foolish.', phrases)).toEqual(['foolish']);
  });

  it('are reported where they stand in a story', () => {
    const blaming = changed(words, (copy) => {
      const choice = copy.scenes['it-goes-on']?.choices.hope;
      if (choice) choice.feeling = 'That was foolish.';
    });
    expect(checkBlame(words, phrases, locate)).toEqual([]);
    expect(checkBlame(blaming, phrases, locate)).toMatchObject([
      { file: 'words:scenes/it-goes-on/choices/hope/feeling', id: 'it-goes-on/choices/hope/feeling' },
    ]);
  });
});
