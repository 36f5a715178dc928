import type { Point } from './canvas.js';

/** How wide a glyph is, as a share of its height. */
export const GLYPH_WIDTH = 0.6;

/** Points of a closed or open arc, in degrees clockwise from the right, both ends included. */
function arc(
  [x, y]: Point,
  [radiusX, radiusY]: Point,
  from: number,
  to: number,
  pieces = 14,
): Point[] {
  return Array.from({ length: pieces + 1 }, (_, i): Point => {
    const angle = ((from + ((to - from) * i) / pieces) * Math.PI) / 180;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)];
  });
}

/** What stands for anything but a digit. */
const unknown: readonly Point[][] = [
  [...arc([0.3, 0.27], [0.26, 0.27], 180, 400), [0.3, 0.6], [0.3, 0.72]],
  [[0.3, 0.96]],
];

const glyphs: ReadonlyMap<string, readonly Point[][]> = new Map([
  ['0', [arc([0.3, 0.5], [0.28, 0.5], 0, 360, 28)]],
  [
    '1',
    [
      [
        [0.1, 0.22],
        [0.36, 0],
        [0.36, 1],
      ],
    ],
  ],
  ['2', [[...arc([0.3, 0.28], [0.27, 0.28], 190, 390), [0.03, 1], [0.58, 1]]]],
  [
    '3',
    [
      [
        ...arc([0.28, 0.25], [0.27, 0.25], 200, 450),
        ...arc([0.28, 0.74], [0.3, 0.26], 270, 520).slice(1),
      ],
    ],
  ],
  [
    '4',
    [
      [
        [0.46, 1],
        [0.46, 0],
        [0, 0.68],
        [0.6, 0.68],
      ],
    ],
  ],
  ['5', [[[0.54, 0], [0.12, 0], [0.07, 0.44], ...arc([0.28, 0.68], [0.31, 0.32], 235, 500)]]],
  [
    '6',
    [
      [
        [0.46, 0],
        [0.18, 0.32],
        [0.03, 0.6],
      ],
      arc([0.3, 0.69], [0.28, 0.31], 0, 360, 24),
    ],
  ],
  [
    '7',
    [
      [
        [0.02, 0],
        [0.58, 0],
        [0.22, 1],
      ],
    ],
  ],
  ['8', [arc([0.3, 0.24], [0.24, 0.24], 0, 360, 24), arc([0.3, 0.74], [0.3, 0.26], 0, 360, 24)]],
  [
    '9',
    [
      arc([0.3, 0.31], [0.28, 0.31], 0, 360, 24),
      [
        [0.57, 0.4],
        [0.42, 0.68],
        [0.14, 1],
      ],
    ],
  ],
]);

/**
 * The strokes of a digit, in a box of height 1 and width {@link GLYPH_WIDTH}: drawn by ourselves,
 * since a machine may have no fonts. Anything else is a question mark.
 */
export function strokesOf(character: string): readonly (readonly Point[])[] {
  return glyphs.get(character) ?? unknown;
}
