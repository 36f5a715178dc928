import { IMAGE_SIZE } from '../digit-image.js';
import type { Random } from '../random.js';

/**
 * Draws what does not belong to a digit over it, in place: a thin line or zigzag across the image,
 * whole or dotted, or a handful of specks. Rules of the paper, neighbouring strokes and dirt look
 * like that when they could not be removed.
 *
 * @param pixels one image, `IMAGE_PIXELS` bytes
 */
export function drawStrayMarks(pixels: Uint8Array, random: Random): void {
  if (random.uniform() < 0.35) drawSpecks(pixels, random);
  else drawLine(pixels, random);
}

function drawSpecks(pixels: Uint8Array, random: Random): void {
  const count = 1 + random.integer(12);
  for (let i = 0; i < count; i++) {
    const x = random.integer(IMAGE_SIZE);
    const y = random.integer(IMAGE_SIZE);
    addInk(pixels, x, y, random.between(80, 256));
  }
}

/** Pixels from one point that is drawn to the next. */
const STEP = 0.5;

function drawLine(pixels: Uint8Array, random: Random): void {
  const corners = 2 + (random.uniform() < 0.4 ? random.integer(5) : 0);
  const isDotted = random.uniform() < 0.4;
  const ink = random.between(90, 256);
  const isUpright = random.uniform() < 0.4;
  const [from, to] = [random.between(-2, 9), random.between(IMAGE_SIZE - 9, IMAGE_SIZE + 2)];
  // Corners are evenly spaced along the way, and lie off to either side.
  const middle = random.between(2, IMAGE_SIZE - 2);
  const offsets = Array.from({ length: corners }, () => middle + 5 * random.normal());
  const segment = (to - from) / (corners - 1);
  for (let i = 0; i + 1 < corners; i++) {
    const [offset, nextOffset] = [offsets[i]!, offsets[i + 1]!];
    const length = Math.hypot(segment, nextOffset - offset);
    const points = Math.ceil(length / STEP);
    for (let point = 0; point < points; point++) {
      if (isDotted && Math.floor((point * STEP) / 2) % 2 === 1) continue;
      const along = from + segment * (i + point / points);
      const across = offset + ((nextOffset - offset) * point) / points;
      if (isUpright) addInk(pixels, across, along, ink);
      else addInk(pixels, along, across, ink);
    }
  }
}

/** Inks the two nearest pixels of a column, in shares, where there was less ink. */
function addInk(pixels: Uint8Array, x: number, y: number, ink: number): void {
  const column = Math.round(x);
  const row = Math.floor(y);
  const share = y - row;
  raiseInk(pixels, column, row, ink * (1 - share));
  raiseInk(pixels, column, row + 1, ink * share);
}

function raiseInk(pixels: Uint8Array, x: number, y: number, ink: number): void {
  if (x < 0 || y < 0 || x >= IMAGE_SIZE || y >= IMAGE_SIZE) return;
  const at = y * IMAGE_SIZE + x;
  if (ink > pixels[at]!) pixels[at] = ink;
}
