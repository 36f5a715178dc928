import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';

/** Strokes are measured and changed on an image this many times as large. */
const SCALE = 4;
const SIDE = SCALE * IMAGE_SIZE;

/**
 * Makes strokes twice as thick.
 *
 * @see Castro et al., "Morpho-MNIST", 2019 (arXiv:1809.10780): the amount
 */
export function thicken(image: DigitImage): DigitImage {
  const ink = enlarge(image);
  return reduce(spread(ink, 1, thicknessOf(ink) / 2));
}

/**
 * Makes strokes thinner by 70 %.
 *
 * @see Castro et al., "Morpho-MNIST", 2019 (arXiv:1809.10780): the amount
 */
export function thin(image: DigitImage): DigitImage {
  const ink = enlarge(image);
  return reduce(spread(ink, 0, (0.7 * thicknessOf(ink)) / 2));
}

/** Enlarges bilinearly, and decides for each point whether it is ink (1) or not (0). */
function enlarge(image: DigitImage): Uint8Array {
  const ink = new Uint8Array(SIDE * SIDE);
  for (let y = 0; y < SIDE; y++) {
    const [top, down] = positionOf(y);
    for (let x = 0; x < SIDE; x++) {
      const [left, right] = positionOf(x);
      const at = top * IMAGE_SIZE + left;
      const upper = image[at]! + right * (image[at + 1]! - image[at]!);
      const below = at + IMAGE_SIZE;
      const lower = image[below]! + right * (image[below + 1]! - image[below]!);
      ink[y * SIDE + x] = upper + down * (lower - upper) >= 128 ? 1 : 0;
    }
  }
  return ink;
}

/** The source pixel before an enlarged one, and how far it lies beyond. */
function positionOf(index: number): [number, number] {
  const position = Math.min(Math.max((index + 0.5) / SCALE - 0.5, 0), IMAGE_SIZE - 1);
  const before = Math.min(Math.floor(position), IMAGE_SIZE - 2);
  return [before, position - before];
}

/** Twice the area by the outline; steps of the grid are longer than the outline by 4 / pi. */
function thicknessOf(ink: Uint8Array): number {
  let area = 0;
  let steps = 0;
  for (let at = 0; at < ink.length; at++) {
    area += ink[at]!;
    if (at % SIDE !== 0 && ink[at] !== ink[at - 1]) steps++;
    if (at >= SIDE && ink[at] !== ink[at - SIDE]) steps++;
  }
  return steps === 0 ? 0 : (2 * area) / ((steps * Math.PI) / 4);
}

/** Gives everything within a radius of a point with `value` that value. */
function spread(ink: Uint8Array, value: number, radius: number): Uint8Array {
  const result = ink.slice();
  const reach = Math.floor(radius);
  for (let at = 0; at < ink.length; at++) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    // Only from an outline there is something new to reach.
    if (ink[at] !== value || !isAtOutline(ink, x, y)) continue;
    for (let down = -reach; down <= reach; down++) {
      const row = y + down;
      if (row < 0 || row >= SIDE) continue;
      const half = Math.floor(Math.sqrt(radius * radius - down * down));
      const from = Math.max(0, x - half);
      result.fill(value, row * SIDE + from, row * SIDE + Math.min(SIDE, x + half + 1));
    }
  }
  return result;
}

function isAtOutline(ink: Uint8Array, x: number, y: number): boolean {
  const at = y * SIDE + x;
  return (
    (x > 0 && ink[at - 1] !== ink[at]) ||
    (x < SIDE - 1 && ink[at + 1] !== ink[at]) ||
    (y > 0 && ink[at - SIDE] !== ink[at]) ||
    (y < SIDE - 1 && ink[at + SIDE] !== ink[at])
  );
}

/** The share of ink in each pixel. */
function reduce(ink: Uint8Array): DigitImage {
  const counts = new Uint8Array(IMAGE_SIZE * IMAGE_SIZE);
  ink.forEach((value, at) => {
    const y = Math.floor(at / SIDE / SCALE);
    counts[y * IMAGE_SIZE + Math.floor((at % SIDE) / SCALE)]! += value;
  });
  return counts.map((count) => Math.round((255 * count) / (SCALE * SCALE)));
}
