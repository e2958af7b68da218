/**
 * Each kind of page where every word is longer and lines begin on the right: visited as the whole site is, and by a slow
 * line on a phone, where the most is out of view when it comes.
 */
import { KINDS_OF_PAGE } from '../support/pages.ts';
import { shiftWhileArriving } from '../support/slow-line.ts';
import { expect, test } from '../support/test.ts';
import { visit } from '../support/visit.ts';

for (const kind of KINDS_OF_PAGE) {
  const path = `ar-XB/${kind}`;

  test(`/${path} asks nobody else, blocks nothing and stands still`, async ({ page, origin }) => {
    await visit(page, origin, path);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 800 } });

    test(`/${path} stands still while it comes in pieces and its fonts come late`, async ({ page, site }) => {
      expect(await shiftWhileArriving(page, site.folder, path)).toBe(0);
    });
  });
}
