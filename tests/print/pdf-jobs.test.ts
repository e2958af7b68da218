import { describe, expect, it } from 'vitest';
import { AUDIENCES, TOPICS } from '../../src/course.ts';
import { filterFaults, jobsOf, type PdfFilter } from '../../src/print/pdf-jobs.ts';

const lessons = AUDIENCES.flatMap((audience) => TOPICS.map((topic) => `${audience}/${topic}`));
const built = new Set(
  ['en', 'fr'].flatMap((locale) => [
    ...lessons.flatMap((lesson) => [`${locale}/teach/${lesson}/`, `${locale}/teach/${lesson}/sheets/`]),
    ...['gb', 'fr', 'ch'].map((country) => `${locale}/help/${country}/`),
  ]),
);
const files = (filter: PdfFilter) => jobsOf(filter, built).map(({ file }) => file);

describe('the PDF files to write', () => {
  it('are five for every lesson in every language and a poster for each, every one with a name of its own', () => {
    const all = files({});
    expect(all).toHaveLength(2 * (lessons.length * 5 + 1));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('fr/11-14/deepfakes/worksheet.pdf');
    expect(all).toContain('fr/poster-fr.pdf');
  });

  it('are those that were asked for', () => {
    expect(files({ locale: 'fr', audience: '7-10', topic: 'consent' })).toEqual([
      'fr/7-10/consent/worksheet.pdf',
      'fr/7-10/consent/answer-key.pdf',
      'fr/7-10/consent/story.pdf',
      'fr/7-10/consent/take-home.pdf',
      'fr/7-10/consent/plan.pdf',
    ]);
    expect(files({ sheet: 'poster', locale: 'fr', country: 'CH' })).toEqual(['fr/poster-ch.pdf']);
  });

  it('carry a second language in the name of the sheet for home alone, and never the same language twice', () => {
    const jobs = jobsOf({ audience: '7-10', topic: 'consent', with: 'en' }, built);
    expect(jobs.filter((job) => job.with !== null)).toEqual([
      expect.objectContaining({ file: 'fr/7-10/consent/take-home.en.pdf', part: 'take-home', with: 'en' }),
    ]);
  });

  it('say another paper than A4 in their names', () => {
    const [job] = jobsOf({ locale: 'en', audience: '7-10', topic: 'consent', paper: 'letter' }, built);
    expect(job).toMatchObject({ file: 'en/7-10/consent/worksheet.letter.pdf', paper: 'Letter' });
  });

  it('leave out pages that were not built', () => {
    const page = 'fr/teach/7-10/consent/sheets/';
    expect(jobsOf({}, new Set([page])).map((job) => job.page)).toEqual([page, page, page, page]);
  });
});

describe('a filter that names nothing', () => {
  it('is answered with what there is', () => {
    expect(filterFaults({ locale: 'fr', sheet: 'plan', paper: 'a4', with: 'en' })).toEqual([]);
    expect(filterFaults({ topic: 'privacy' })).toEqual([
      { option: 'topic', value: 'privacy', known: TOPICS },
    ]);
    expect(filterFaults({ sheet: 'key', paper: 'a3' }).map(({ option }) => option)).toEqual([
      'sheet',
      'paper',
    ]);
  });
});
