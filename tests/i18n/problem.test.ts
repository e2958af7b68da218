import { expect, test } from 'vitest';
import { ContentError } from '../../src/i18n/problem.ts';

test('what must be mended is all that is shown: no trace of the code follows it', () => {
  const remedy = 'Add it.';
  const error = new ContentError([{ file: 'a.md', line: 3, id: 'b', message: 'This is missing.', remedy }]);
  expect(error.stack).toBe(
    'ContentError: 1 problem in the content:\n\na.md:3 [b]\n    This is missing.\n    → Add it.\n',
  );
});
