import { isDark } from './contrast.js';
import { WHITE_PAPER } from './drawing.js';

/** A colour to choose with one press. */
export interface Swatch {
  /** `#rrggbb`. */
  readonly color: string;
  /** What people call it. */
  readonly name: string;
}

/** The papers to choose from. */
export const PAPERS: readonly Swatch[] = [
  { color: WHITE_PAPER, name: 'White' },
  { color: '#1b2622', name: 'Blackboard' },
];

const INKS: readonly Swatch[] = [
  { color: '#16181d', name: 'Black' },
  { color: '#1f4fd1', name: 'Blue' },
  { color: '#c2261c', name: 'Red' },
];

const CHALKS: readonly Swatch[] = [
  { color: '#f7f6f1', name: 'White' },
  { color: '#9cc7ff', name: 'Light blue' },
  { color: '#ffd666', name: 'Yellow' },
];

/** The inks that stand out on a paper: pens on a light one, chalk on a dark one, as many of each. */
export function inksFor(paper: string): readonly Swatch[] {
  return isDark(paper) ? CHALKS : INKS;
}
