import type { Random } from '../../../../src/data/random.js';

/** A colour: red, green and blue, each 0 to 1. */
export type Color = readonly [number, number, number];

/** How much of a printed line lies at a point: 0 = none, 1 = in full. */
type Print = (x: number, y: number) => number;

/** A kind of paper. */
export interface Paper {
  readonly color: Color;
  readonly lineColor: Color;
  /** Standard deviation from point to point, as a share of the brightness. */
  readonly grain: number;
  /** The same over wide areas. */
  readonly clouds: number;
  /** What is printed on it. */
  readonly print: (size: { width: number; height: number }, random: Random) => Print;
}

const blank = (): Print => () => 0;

/** All kinds of paper, and a blackboard. */
export const PAPERS = {
  plain: {
    color: [0.93, 0.92, 0.89],
    lineColor: [0, 0, 0],
    grain: 0.008,
    clouds: 0.01,
    print: blank,
  },
  ruled: {
    color: [0.94, 0.94, 0.92],
    lineColor: [0.6, 0.68, 0.82],
    grain: 0.008,
    clouds: 0.01,
    print: ({ height }, random) => {
      const distance = height / random.between(4, 9);
      const first = random.between(0, distance);
      return (_, y) => lineAt(y - first, distance, height / 400);
    },
  },
  squared: {
    color: [0.95, 0.95, 0.94],
    lineColor: [0.66, 0.74, 0.86],
    grain: 0.008,
    clouds: 0.01,
    print: ({ height }, random) => {
      const distance = height / random.between(9, 20);
      const [left, top] = [random.between(0, distance), random.between(0, distance)];
      const width = height / 450;
      return (x, y) =>
        Math.max(lineAt(x - left, distance, width), lineAt(y - top, distance, width));
    },
  },
  board: {
    color: [0.13, 0.2, 0.17],
    lineColor: [1, 1, 1],
    grain: 0.06,
    clouds: 0.12,
    print: blank,
  },
} satisfies Record<string, Paper>;

/** The name of a paper. */
export type PaperName = keyof typeof PAPERS;

/** One of many lines, each `width` wide (1 pixel at least) with soft edges, `distance` apart. */
function lineAt(position: number, distance: number, width: number): number {
  const off = Math.abs(position - distance * Math.round(position / distance));
  return Math.min(Math.max(Math.max(width, 1) / 2 + 0.5 - off, 0), 1);
}
