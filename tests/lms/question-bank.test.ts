import gift from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { AUDIENCES } from '../../src/course.ts';
import { realLocales } from '../../src/i18n/locales.ts';
import type { Lesson } from '../../src/lessons/lesson.ts';
import { bankFiles, lessonsForBanks } from '../../src/lms/bank-files.ts';
import type { BankFormat } from '../../src/lms/formats.ts';
import { giftBank } from '../../src/lms/gift.ts';
import { moodleXmlBank } from '../../src/lms/moodle-xml.ts';
import { bankChapter } from '../../src/lms/question-bank.ts';
import type { Item } from '../../src/quiz/item.ts';
import { item, types } from '../quiz/builders.ts';
import { readFolder } from '../read-content.ts';

const files = readFolder('lessons', /\.(md|yaml)$/);

const today = '2026-11-29';

const lesson = (items: readonly Item[], kind: 'quiz' | 'recall' = 'quiz'): Lesson => ({
  id: '11-14/consent',
  audience: '11-14',
  topic: 'consent',
  minutes: 15,
  revised: today,
  review: [],
  help: [],
  urgent: null,
  locale: 'en',
  title: 'A title',
  summary: 'A summary',
  objectives: [],
  sections: [
    {
      id: 'own',
      kind,
      heading: null,
      html: '',
      items,
      writing: false,
      scenario: null,
      facts: [],
      clauses: [],
      marks: [],
    },
  ],
});

/** Signs of GIFT, of XML, of programs that read either, and other scripts. */
const HOSTILE = [
  'a ~ b = c # d { e } f : g \\ h',
  '%50% of all :: {}',
  'one -> two => three //four',
  'line one\n\nline two',
  '</text>]]><script>&amp; "quoted"',
  '=####~\\n $CATEGORY: x',
  'ماذا تفعل إذا وصلتك صورة؟ «توقّف»',
];

/** As the parser gives it back: it leaves its own signs for our escapes on the right side of a pair. */
const read = (text: string) =>
  text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)));
const flat = (text: string) => text.split(/\s+/).join(' ').trim().replaceAll('->', '→');

async function parsedXml(xml: string): Promise<string> {
  const { valid, errors, normalized } = await validateXML({
    xml: [{ fileName: 'bank.xml', contents: xml }],
    normalization: 'format',
    maxMemoryPages: memoryPages.GiB / 4,
  } as Parameters<typeof validateXML>[0]);
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  return normalized;
}

describe('a question bank in GIFT', () => {
  const parsed = (items: readonly Item[]) =>
    gift.parse(giftBank([lesson(items)], ['Cairn'])).filter(({ type }) => type !== 'Category');

  it('holds every type of item as a type that platforms know', () => {
    const found = parsed(types.map((type) => item({ type }))).map(({ type }) => type);
    expect(Object.fromEntries(types.map((type, index) => [type, found[index]]))).toEqual({
      'single-choice': 'MC',
      'multiple-choice': 'MC',
      'true-false': 'TF',
      order: 'Matching',
      match: 'Matching',
      confidence: 'MC',
      opinion: 'MC',
    });
  });

  it('says to each option what the lesson says to it', () => {
    const [single, several, opinion] = parsed(
      (['single-choice', 'multiple-choice', 'opinion'] as const).map((type) => item({ type })),
    );
    for (const question of [single, several, opinion]) {
      if (question?.type !== 'MC') throw new Error('This is not a choice.');
      expect(question.choices.map(({ text, feedback }) => [text.text, feedback?.text])).toEqual([
        ['Text of a', 'Why a.'],
        ['Text of b', 'Why b.'],
        ['Text of c', 'Why c.'],
      ]);
    }
    const shares = (question: typeof single) =>
      question?.type === 'MC' &&
      question.choices.map(({ isCorrect, weight }) => weight ?? (isCorrect ? 100 : 0));
    expect(shares(single)).toEqual([0, 100, 0]);
    expect(shares(several)).toEqual([50, -100, 50]);
    expect(shares(opinion)).toEqual([100, 100, 100]);
  });

  it('says first what follows a wrong answer to true or false', () => {
    const [no, yes] = parsed([
      item({ type: 'true-false' }),
      item({ type: 'true-false', id: 'yes', key: ['is-true'] }),
    ]);
    if (no?.type !== 'TF' || yes?.type !== 'TF') throw new Error('This is not true or false.');
    expect([no.isTrue, no.trueFeedback?.text, no.falseFeedback?.text]).toEqual([
      false,
      'Why is-true.',
      'Why is-false.',
    ]);
    expect([yes.isTrue, yes.trueFeedback?.text, yes.falseFeedback?.text]).toEqual([
      true,
      'Why is-false.',
      'Why is-true.',
    ]);
  });

  it('makes pairs of steps and their places, and of sides that belong together', () => {
    const [order, match] = parsed([
      item({ type: 'order' }),
      item({ type: 'match', key: ['a=y', 'b=y', 'c=z'] }),
    ]);
    const pairs = (question: typeof order) =>
      question?.type === 'Matching' &&
      question.matchPairs.map(({ subquestion, subanswer }) => `${subquestion.text}|${subanswer}`);
    expect(pairs(order)).toEqual(['Text of a|3', 'Text of b|1', 'Text of c|2']);
    expect(pairs(match)).toEqual(['Text of a|Side y', 'Text of b|Side y', 'Text of c|Side z', '|Side x']);
    if (order?.type !== 'Matching') throw new Error('These are not pairs.');
    expect(order.globalFeedback?.text).toContain('Text of a — 3. Why a.');
  });

  it.each(HOSTILE)('gives back words as they were: %s', (words) => {
    const items = types.map((type) => {
      const plain = item({ type });
      const options = plain.options.map(({ id }) => ({ id, text: `${words} ${id}`, feedback: words }));
      const matches = plain.matches?.map(({ id }) => ({ id, text: `${words} ${id}` }));
      return { ...plain, stem: words, options, ...(matches && { matches }) };
    });
    const questions = parsed(items);
    expect(questions).toHaveLength(types.length);
    for (const question of questions) {
      expect(question).toMatchObject({ stem: { text: flat(words), format: 'plain' } });
      if (question.type === 'MC')
        for (const [index, { text, feedback }] of question.choices.entries())
          expect([text.text, feedback?.text]).toEqual([flat(`${words} ${'abc'[index]}`), flat(words)]);
      if (question.type === 'Matching')
        for (const { subquestion } of question.matchPairs) expect(subquestion.text).toContain(flat(words));
      if (question.type === 'Matching' && question.title?.startsWith('5'))
        expect(read(question.matchPairs[0]?.subanswer ?? '')).toBe(flat(`${words} y`));
    }
  });
});

describe('a question bank in Moodle XML', () => {
  it.each(HOSTILE)('is well-formed and gives back words as they were: %s', async (words) => {
    const items = types.map((type) => item({ type, stem: words }));
    const xml = moodleXmlBank([lesson(items)], ['Cairn']);
    await parsedXml(xml);
    const inside = xml.match(/<questiontext format="html"><text><!\[CDATA\[(.*?)\]\]>/s)?.[1] ?? '';
    const unescaped = inside
      .replace(/^<p[^>]*>|<\/p>$/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(unescaped.split(/\s+/).join(' ')).toBe(words.split(/\s+/).join(' '));
  });

  it('lets an opinion count nothing, and every answer to it be right', () => {
    const xml = moodleXmlBank([lesson([item({ type: 'opinion' })])], []);
    expect(xml).toContain('<defaultgrade>0</defaultgrade>');
    expect(xml.match(/<answer fraction="100"/g)).toHaveLength(3);
  });

  it('leaves a sign out that XML may not hold', async () => {
    await parsedXml(moodleXmlBank([lesson([item({ type: 'opinion', stem: 'a\u0000b\u001Fc' })])], []));
  });
});

describe('the question banks of all lessons', () => {
  const all = realLocales.map(({ id }) => id);
  const banksOf = (locale: string, format: BankFormat) => {
    const wish = { locale, format, today };
    const lessons = lessonsForBanks(files, wish);
    expect(lessons).toHaveLength(16);
    return { lessons, banks: bankFiles(lessons, wish) };
  };

  it('leave recall items to the lesson they come from', () => {
    expect(bankChapter(lesson([item({ type: 'opinion' })], 'recall')).questions).toEqual([]);
  });

  it.each(all)('in %s hold every item of every lesson, one by one, for an independent reader', (locale) => {
    const { lessons, banks } = banksOf(locale, 'gift');
    expect(banks).toHaveLength(16 + AUDIENCES.length);
    for (const { text, name } of banks) {
      expect(name).toMatch(/^[a-z0-9-]+(?:-[A-Z]{2})?[a-z0-9-]*\.gift\.txt$/);
      const ids = gift.parse(text).flatMap((each) => (each.type === 'Category' ? [] : [each.id]));
      const wanted = lessons.filter(({ audience, topic }) =>
        name.endsWith('-course.gift.txt')
          ? name.includes(`-${audience}-`)
          : name.includes(`-${audience}-${topic}.`),
      );
      expect(ids).toEqual(wanted.flatMap((each) => bankChapter(each).questions.map(({ id }) => id)));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(all)('in %s are well-formed, and what each answer is worth adds up', async (locale) => {
    const { banks } = banksOf(locale, 'moodlexml');
    for (const { text } of banks.filter(({ name }) => name.includes('-course.'))) {
      await parsedXml(text);
      for (const [question] of text.matchAll(/<question type="multichoice">[\s\S]*?<\/question>/g)) {
        const shares = [...question.matchAll(/<answer fraction="([^"]*)"/g)].map(([, share]) =>
          Number(share),
        );
        const sum = shares.filter((share) => share > 0).reduce((total, share) => total + share, 0);
        if (question.includes('<single>true</single>')) expect(Math.max(...shares)).toBe(100);
        else expect(Math.abs(sum - 100)).toBeLessThan(0.1);
        expect(question.match(/<feedback /g)).toHaveLength(shares.length);
      }
    }
  });
});
