import type { InkImage } from '../../../image/ink/ink-image.js';
import type { Random } from '../../../random.js';
import { drawDigit, type DrawnDigit } from '../draw-digit.js';
import type { OutlierKind } from '../outlier-kind.js';

/**
 * Digits in pieces: halves in each other's place, tiles in disorder, or open arcs of a 0. Simple cuts
 * are left out: what they leave is too often a 1 or a 7.
 */
export const fragments: OutlierKind = {
  name: 'fragments',
  weight: 1.2,
  isReserved: false,
  mostDigitLike: 0.78,
  draw: ({ digits }, random) => {
    const cut = cuts[random.integer(cuts.length)]!;
    return cut.apply(drawDigit(digits, random, cut.isWanted), random);
  },
};

interface Cut {
  readonly isWanted: (label: number) => boolean;
  readonly apply: (digit: DrawnDigit, random: Random) => InkImage;
}

const cuts: readonly Cut[] = [
  // Only what has loops falls apart: 2, 3, 5 and 7 would still be read.
  { isWanted: hasLoop, apply: swapSides },
  { isWanted: (label) => label !== 1, apply: shuffleTiles },
  { isWanted: (label) => label === 0, apply: keepArc },
];

function hasLoop(label: number): boolean {
  return label === 0 || label === 6 || label === 8 || label === 9;
}

/** The right half to the left of the left half. */
function swapSides({ image }: DrawnDigit): InkImage {
  const half = image.width >> 1;
  return rearrange(image, image.width, image.height, (x, y) => [(x + half) % image.width, y]);
}

/** A board of three by three tiles, in another order. */
function shuffleTiles({ image }: DrawnDigit, random: Random): InkImage {
  const side = 3;
  const tileWidth = Math.max(1, Math.floor(image.width / side));
  const tileHeight = Math.max(1, Math.floor(image.height / side));
  const [turnX, turnY] = [1 + random.integer(side - 1), 1 + random.integer(side - 1)];
  return rearrange(image, side * tileWidth, side * tileHeight, (x, y) => {
    const [column, row] = [Math.floor(x / tileWidth), Math.floor(y / tileHeight)];
    // Each row of tiles is turned by another number of places, and the rows change places too.
    const fromColumn = (column + turnX * (row + 1)) % side;
    const fromRow = (row + turnY + column) % side;
    return [fromColumn * tileWidth + (x % tileWidth), fromRow * tileHeight + (y % tileHeight)];
  });
}

/** The upper or lower part of a 0. */
function keepArc({ image }: DrawnDigit, random: Random): InkImage {
  const share = random.between(0.35, 0.55);
  const isUpper = random.uniform() < 0.5;
  const limit = Math.round(image.height * (isUpper ? share : 1 - share));
  return rearrange(image, image.width, image.height, (x, y) =>
    y < limit === isUpper ? [x, y] : [-1, -1],
  );
}

/** A picture whose pixels come from places in another one; from outside comes paper. */
function rearrange(
  source: InkImage,
  width: number,
  height: number,
  from: (x: number, y: number) => readonly [number, number],
): InkImage {
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [sourceX, sourceY] = from(x, y);
      if (sourceX < 0 || sourceX >= source.width || sourceY < 0) continue;
      ink[y * width + x] = source.ink[sourceY * source.width + sourceX]!;
    }
  }
  return { width, height, ink };
}
