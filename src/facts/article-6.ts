/**
 * Article 6 of the Lanzarote Convention as a matrix: which section of which lesson meets which clause.
 * Knows sections as data and no words; a clause is the claim of the same id.
 */
import { AUDIENCES, type Audience, CLAUSES, type Clause, TOPICS, type Topic } from '../course.ts';

/** One section of a lesson, with the clauses it meets (none is possible). */
export interface LessonSection {
  audience: Audience;
  topic: Topic;
  /** The locales of the lesson; `complete` means that all its words are there. */
  locales: readonly { id: string; state: string }[];
  /** Permanent id of the section. */
  section: string;
  /** Heading in the page's locale. */
  heading: string;
  clauses: readonly Clause[];
  /** Address of the section, anchor included. */
  path: string;
}

/** Where a clause is met that no single lesson can meet: by the course as a whole, or by a page outside of it. */
export interface ClausePage {
  clause: Clause;
  title: string;
  path: string;
}

/** What one lesson does for one clause. */
export interface TopicCell {
  topic: Topic;
  /**
   * `met` with links, `gap` when the lesson has no section for it, `whole` when no single lesson has to meet the
   * clause, `coming` when there is no lesson yet.
   */
  state: 'met' | 'gap' | 'whole' | 'coming';
  links: readonly { section: string; heading: string; path: string }[];
  /** Locales in which the lesson is not complete. */
  missingIn: readonly string[];
}

/** What one audience gets of one clause. */
export interface AudienceCell {
  audience: Audience;
  topics: readonly TopicCell[];
}

/** One clause, audience by audience. */
export interface ClauseRow {
  clause: Clause;
  /** True when at least one section or page meets the clause. */
  isMet: boolean;
  /** True when the pages meet it, and no lesson does or has to. */
  isWhole: boolean;
  audiences: readonly AudienceCell[];
  pages: readonly ClausePage[];
}

function topicCell(
  clause: Clause,
  topic: Topic,
  sections: readonly LessonSection[],
  isElsewhere: boolean,
): TopicCell {
  const links = sections
    .filter(({ clauses }) => clauses.includes(clause))
    .map(({ section, heading, path }) => ({ section, heading, path }));
  const incomplete = sections.flatMap(({ locales }) => locales.filter(({ state }) => state !== 'complete'));
  return {
    topic,
    state: links.length > 0 ? 'met' : sections.length === 0 ? 'coming' : isElsewhere ? 'whole' : 'gap',
    links,
    missingIn: [...new Set(incomplete.map(({ id }) => id))],
  };
}

/**
 * Every clause by audience and topic, in the order of the course.
 * Needs every section of every lesson, also those without a clause: a lesson without sections counts as coming.
 */
export function clauseMatrix(
  sections: readonly LessonSection[],
  pages: readonly ClausePage[] = [],
): ClauseRow[] {
  const byLesson = Map.groupBy(sections, ({ audience, topic }) => `${audience}/${topic}`);
  return CLAUSES.map((clause) => {
    const pagesHere = pages.filter((page) => page.clause === clause);
    const isElsewhere = pagesHere.length > 0;
    const audiences = AUDIENCES.map((audience) => ({
      audience,
      topics: TOPICS.map((topic) =>
        topicCell(clause, topic, byLesson.get(`${audience}/${topic}`) ?? [], isElsewhere),
      ),
    }));
    const cells = audiences.flatMap(({ topics }) => topics);
    return {
      clause,
      isMet: isElsewhere || cells.some(({ state }) => state === 'met'),
      isWhole: cells.every(({ state }) => state === 'whole'),
      audiences,
      pages: pagesHere,
    };
  });
}

/** The topics that have no lesson for anybody yet: a page says so once. */
export function topicsToCome(rows: readonly ClauseRow[]): Topic[] {
  const cells = rows.flatMap(({ audiences }) => audiences.flatMap(({ topics }) => topics));
  return TOPICS.filter((topic) => cells.every((cell) => cell.topic !== topic || cell.state === 'coming'));
}

/** The topics of one cell by what there is to say about them, without those that are to come for everybody. */
export function splitCell(
  topics: readonly TopicCell[],
  toCome: readonly Topic[],
): { met: readonly TopicCell[]; gaps: readonly Topic[]; coming: readonly Topic[] } {
  const inState = (state: TopicCell['state']) => topics.filter((each) => each.state === state);
  return {
    met: inState('met'),
    gaps: inState('gap').map(({ topic }) => topic),
    coming: inState('coming')
      .map(({ topic }) => topic)
      .filter((topic) => !toCome.includes(topic)),
  };
}
