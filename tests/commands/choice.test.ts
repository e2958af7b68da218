import { expect, it } from 'vitest';
import { choice } from '../../src/commands/choice.ts';

const papers = ['a4', 'letter'] as const;

it('an option that was given is what it says, and one that was not is nothing', () => {
  expect(choice('paper', 'letter', papers)).toBe('letter');
  expect(choice('paper', undefined, papers)).toBeUndefined();
});

it('a value that means nothing is answered with what there is', () => {
  expect(() => choice('paper', 'a3', papers)).toThrow('--paper a3: choose one of a4, letter.');
  expect(() => choice('paper', '', papers)).toThrow('choose one of');
});
