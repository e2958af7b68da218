/** A slow line: nothing that is in view may move for what comes after it. */
import { shiftWhileArriving } from '../support/slow-line.ts';
import { expect, test } from '../support/test.ts';

/** One page of every layout. */
const paths = [
  '',
  '404.html',
  'en/',
  'en/learn/',
  'en/learn/11-14/',
  'en/learn/11-14/deepfakes/',
  'fr/learn/7-10/consent/',
  'en/help/',
  'fr/help/pt/',
  'en/teach/',
  'en/teach/11-14/deepfakes/class/',
  'fr/teach/15-18/consent/class/',
  'en/glossary/',
  'en/search/',
  'en/about/',
  'en/about/sources/',
];

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const path of paths) {
      test(`/${path} stands still while it comes in pieces and its fonts come late`, async ({
        page,
        site,
      }) => {
        expect(await shiftWhileArriving(page, site.folder, path)).toBe(0);
      });
    }
  });
}
