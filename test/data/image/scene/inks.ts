import type { Color } from './papers.js';

/** What is written with. */
export interface Ink {
  readonly color: Color;
  /** How much of the paper it covers at most, 0 to 1. */
  readonly opacity: number;
  /** How unevenly it covers the paper's grain: 0 = evenly, 1 = down to nothing. */
  readonly grain: number;
}

/** All inks. */
export const INKS = {
  black: { color: [0.07, 0.07, 0.09], opacity: 0.97, grain: 0.05 },
  blue: { color: [0.12, 0.2, 0.6], opacity: 0.93, grain: 0.1 },
  red: { color: [0.75, 0.12, 0.14], opacity: 0.9, grain: 0.1 },
  pencil: { color: [0.3, 0.3, 0.32], opacity: 0.8, grain: 0.6 },
  chalk: { color: [0.95, 0.95, 0.92], opacity: 0.9, grain: 0.6 },
} satisfies Record<string, Ink>;

/** The name of an ink. */
export type InkName = keyof typeof INKS;
