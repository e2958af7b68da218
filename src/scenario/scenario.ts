/**
 * A branching story as the pages get it: facts and words joined in one language. Types only, so that
 * nothing of the schemas is shipped.
 */
import type { HUES, VIEWS } from './scenario.schema.ts';

/** How a story is drawn. */
export type View = (typeof VIEWS)[number];

/** Somebody who speaks. */
export interface Speaker {
  name: string;
  hue: (typeof HUES)[number];
}

/** One message, or one sentence of the one who tells the story. */
export interface Line {
  by: 'narrator' | 'you' | Speaker;
  text: string;
}

/** A way on. */
export interface Choice {
  id: string;
  /** The id of a scene or an outcome. */
  to: string;
  text: string;
  /** What it does to people's feelings; never a punishment. */
  feeling: string;
}

/** One step of a story. */
export interface Scene {
  id: string;
  lines: readonly Line[];
  /** The question above the choices, or null for the usual one. */
  ask: string | null;
  choices: readonly Choice[];
}

/** An ending. */
export interface Outcome {
  id: string;
  title: string;
  lines: readonly Line[];
  /** Names of people to tell. */
  tell: readonly string[];
  /** Kinds of help service. */
  help: readonly string[];
}

/** A story in one language; it begins with the first scene. */
export interface Scenario {
  view: View;
  title: string;
  /** In reading order. */
  scenes: readonly Scene[];
  outcomes: readonly Outcome[];
}
