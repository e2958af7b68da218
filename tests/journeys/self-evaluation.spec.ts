/** The self-evaluation of a course: the class tallies before and after, the page adds up, and nothing is kept. */
import { faultsOn } from './support/scan.ts';
import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';

const path = 'teach/11-14/';

test('the tally is added up and compared on the page, sent nowhere and kept nowhere', async ({
  page,
  origin,
  say,
  words,
}) => {
  // It is asked for when the tables come near the view, with all that it needs.
  const script = page.waitForEvent('requestfinished', (request) => /\/mount-kit\b/.test(request.url()));
  await page.goto(`${words}/${path}`);
  const table = page.getByRole('table').last();
  await table.scrollIntoViewIfNeeded();
  const percent = new Intl.NumberFormat(words, { style: 'percent' });
  const number = new Intl.NumberFormat(words);
  const very = table.getByRole('row', { name: say('teach:kit.tell.pupils.very') });
  const unlikely = table.getByRole('row', { name: say('teach:kit.tell.pupils.unlikely') });
  const totals = table.getByRole('row', { name: say('teach:kit.total') }).getByRole('status');
  const before = { name: new RegExp(`${say('teach:kit.before')}$`) };
  const after = { name: new RegExp(`${say('teach:kit.after')}$`) };
  await script;
  const seen = await watch(page, origin);

  await very.getByRole('spinbutton', before).fill('6');
  await expect(totals).toHaveText([number.format(6), '']);
  await unlikely.getByRole('spinbutton', before).fill('18');
  await very.getByRole('spinbutton', after).fill('12');
  await unlikely.getByRole('spinbutton', after).fill('12');
  await expect(totals).toHaveText([number.format(24), number.format(24)]);
  await expect(very.locator('[data-share]')).toHaveText([percent.format(0.25), percent.format(0.5)]);
  await expect(unlikely.locator('[data-share]')).toHaveText([percent.format(0.75), percent.format(0.5)]);
  expect(
    await very
      .locator('progress')
      .evaluateAll((bars) => bars.map((bar) => (bar as HTMLProgressElement).value)),
  ).toEqual([0.25, 0.5]);
  expect(await faultsOn(page)).toEqual([]);
  expect(seen.requests, 'requests after the page had come').toEqual([]);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state]),
  ).toEqual([0, 0, '', null]);

  await page.getByRole('button', { name: say('teach:kit.clear') }).click();
  await expect(totals).toHaveText(['', '']);
  await expect(very.locator('[data-share]').first()).toBeHidden();

  await very.getByRole('spinbutton', before).fill('6');
  await page.reload();
  await expect(very.getByRole('spinbutton', before)).toHaveValue('');
  await expect(totals).toHaveText(['', '']);
});
