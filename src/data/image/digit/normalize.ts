import { IMAGE_PIXELS, IMAGE_SIZE, type DigitImage } from '../../digit-image.js';
import { findInkBox, type Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';

/** Pixels that the longer side of a digit takes in a digit image. */
const DIGIT_SIZE = 20;

/** The pixel index, in rows and columns, on which the centre of mass comes to lie. */
const CENTER_OF_MASS = 14;

/** Ink smaller than this many pixels is not enlarged to the full size: a dot stays a dot. */
const MIN_SQUARE_SIDE = 10;

/**
 * Brings ink into the form of MNIST's images by the procedure of MNIST's makers: the tight box of
 * all ink is made square, averaged by area so that its longer side takes {@link DIGIT_SIZE} pixels,
 * scaled so that the darkest pixel is 255, and pasted by whole pixels so that the centre of mass
 * lies on pixel index 14.
 *
 * @returns a new image, or null when there is no ink
 * @see Yadav and Bottou, "Cold Case: The Lost MNIST Digits", 2019 (arXiv:1905.10498), section 2
 */
export function normalizeDigit(image: InkImage): DigitImage | null {
  const box = findInkBox(image);
  if (box === null) return null;
  const field = averageToField(image, box);
  return pasteByCenterOfMass(field);
}

/** How one of the field's pixels covers source pixels along one axis. */
interface Coverage {
  /** The first source pixel that is covered, relative to the box. */
  readonly first: Int32Array;
  /** The source pixel after the last one that is covered. */
  readonly end: Int32Array;
  /** How much of the first pixel is covered, in `(0, 1]`. */
  readonly firstShare: Float64Array;
  /** How much of the last pixel is covered, in `(0, 1]`; not used when it is the first as well. */
  readonly lastShare: Float64Array;
}

// Scratch memory, reused: this runs for every digit of a synthetic dataset. Nothing here outlives
// a call, and no call waits for anything.
const columns = createCoverage();
const rows = createCoverage();
const field = new Float64Array(DIGIT_SIZE * DIGIT_SIZE);
const fieldRow = new Float64Array(DIGIT_SIZE);

function createCoverage(): Coverage {
  return {
    first: new Int32Array(DIGIT_SIZE),
    end: new Int32Array(DIGIT_SIZE),
    firstShare: new Float64Array(DIGIT_SIZE),
    lastShare: new Float64Array(DIGIT_SIZE),
  };
}

/** Averages the square around `box` down (or up) to 20 x 20; only relative values matter. */
function averageToField({ width, ink }: InkImage, box: Box): Float64Array {
  const side = Math.max(box.width, box.height, MIN_SQUARE_SIDE);
  cover(columns, side, box.width);
  cover(rows, side, box.height);
  field.fill(0);
  for (let i = 0; i < DIGIT_SIZE; i++) {
    const end = rows.end[i]!;
    for (let y = rows.first[i]!; y < end; y++) {
      averageRow(ink, (box.y + y) * width + box.x);
      const share = shareOf(rows, i, y);
      for (let j = 0; j < DIGIT_SIZE; j++) field[i * DIGIT_SIZE + j]! += share * fieldRow[j]!;
    }
  }
  return field;
}

/** Sums one source row, which starts at `start`, into the columns of the field. */
function averageRow(ink: Uint8Array, start: number): void {
  for (let j = 0; j < DIGIT_SIZE; j++) {
    const first = columns.first[j]!;
    const last = columns.end[j]! - 1;
    let sum = 0;
    if (first <= last) {
      sum = columns.firstShare[j]! * ink[start + first]!;
      for (let x = first + 1; x < last; x++) sum += ink[start + x]!;
      if (last > first) sum += columns.lastShare[j]! * ink[start + last]!;
    }
    fieldRow[j] = sum;
  }
}

function shareOf(coverage: Coverage, index: number, position: number): number {
  if (position === coverage.first[index]) return coverage.firstShare[index]!;
  return position === coverage.end[index]! - 1 ? coverage.lastShare[index]! : 1;
}

/** Lays `DIGIT_SIZE` equal intervals over a square of `side` pixels that holds `length` of ink. */
function cover(coverage: Coverage, side: number, length: number): void {
  // The square is made of whole pixels: an image of the right size already stays as it is.
  const padding = Math.floor((side - length) / 2);
  for (let i = 0; i < DIGIT_SIZE; i++) {
    // Whole numbers until the division, so that intervals that should meet a pixel's edge do.
    const from = Math.max(0, (i * side) / DIGIT_SIZE - padding);
    const to = Math.min(length, ((i + 1) * side) / DIGIT_SIZE - padding);
    const first = Math.floor(from);
    const end = to > from ? Math.ceil(to) : first;
    coverage.first[i] = first;
    coverage.end[i] = end;
    coverage.firstShare[i] = Math.min(to, first + 1) - from;
    coverage.lastShare[i] = to - (end - 1);
  }
}

function pasteByCenterOfMass(values: Float64Array): DigitImage {
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  let peak = 0;
  for (let y = 0; y < DIGIT_SIZE; y++) {
    for (let x = 0; x < DIGIT_SIZE; x++) {
      const value = values[y * DIGIT_SIZE + x]!;
      mass += value;
      momentX += value * x;
      momentY += value * y;
      if (value > peak) peak = value;
    }
  }
  const left = Math.round(CENTER_OF_MASS - momentX / mass);
  const top = Math.round(CENTER_OF_MASS - momentY / mass);
  return paste(values, 255 / peak, left, top);
}

function paste(values: Float64Array, scale: number, left: number, top: number): DigitImage {
  const image: DigitImage = new Uint8Array(IMAGE_PIXELS);
  // Only ink that is very lopsided reaches over the edge; it is moved back inside.
  const x0 = Math.min(Math.max(left, 0), IMAGE_SIZE - DIGIT_SIZE);
  const y0 = Math.min(Math.max(top, 0), IMAGE_SIZE - DIGIT_SIZE);
  for (let y = 0; y < DIGIT_SIZE; y++) {
    for (let x = 0; x < DIGIT_SIZE; x++) {
      image[(y0 + y) * IMAGE_SIZE + x0 + x] = Math.round(scale * values[y * DIGIT_SIZE + x]!);
    }
  }
  return image;
}
