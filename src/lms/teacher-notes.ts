/** The notes for teachers that lie in every package: which status comes, what is kept, what is never sent. Pure. */
import type { Format, Report } from './formats.ts';

/** The words of the notes; `{title}` stands in the first. */
export interface NoteWords {
  title: string;
  finished: string;
  status: Record<Format, string>;
  score: Record<Exclude<Format, 'html5'>, string>;
  noScore: string;
  place: string;
  leave: string;
  inside: string;
  licence: string;
}

/** The notes as a text file, one paragraph for each thing to know. */
export function teacherNotes(words: NoteWords, title: string, format: Format, report: Report): string {
  const told =
    format === 'html5'
      ? [words.status.html5]
      : [
          words.status[format],
          report === 'score' ? words.score[format] : words.noScore,
          words.finished,
          words.place,
        ];
  const paragraphs = [
    words.title.replace('{title}', () => title),
    ...told,
    words.leave,
    words.inside,
    words.licence,
  ];
  // A sign at the start tells older editors that these are letters of every language.
  return `\uFEFF${paragraphs.join('\r\n\r\n')}\r\n`;
}
