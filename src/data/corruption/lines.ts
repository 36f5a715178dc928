import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';
import { fromPlane, toPlane, type Plane } from './plane.js';

/** How far, in rows, the ink of a line reaches; it gets fainter by the logarithm. */
const REACH = 2.3;

/** Draws a dotted line from the left edge to the right (MNIST-C's `dotted_line`). */
export function addDottedLine(image: DigitImage, random: Random): DigitImage {
  const plane = toPlane(image);
  const from = { x: 0, y: random.integer(IMAGE_SIZE - 1) };
  const to = { x: IMAGE_SIZE - 1, y: random.integer(IMAGE_SIZE - 1) };
  // Two columns without, two with.
  addLine(plane, from, to, (x) => x % 4 >= 2);
  return fromPlane(plane);
}

/** Length and height of a tooth, in pixels. */
const TOOTH = 2;

/** Draws a saw's edge from about the left edge to the right (MNIST-C's `zigzag`). */
export function addZigzag(image: DigitImage, random: Random): DigitImage {
  const plane = toPlane(image);
  const [left, right] = [2, 25];
  const top = random.integer(IMAGE_SIZE - 1);
  const angle = Math.atan((random.integer(10) - 5) / (right - left));
  const length = (right - left) / Math.cos(angle);
  const place = (along: number, aside: number): Point => ({
    x: left + along * Math.cos(angle) - aside * Math.sin(angle),
    y: top + along * Math.sin(angle) + aside * Math.cos(angle),
  });
  let before = place(0, 0);
  for (let along = TOOTH, side = TOOTH; along < length; along += 2 * TOOTH, side = -side) {
    const next = place(along, side);
    addLine(plane, before, next);
    before = next;
  }
  addLine(plane, before, place(length, 0));
  return fromPlane(plane);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Adds a line from left to right; only in those columns that are inked. */
function addLine(
  plane: Plane,
  from: Point,
  to: Point,
  isInked: (x: number) => boolean = () => true,
): void {
  const slope = (to.y - from.y) / (to.x - from.x);
  const first = Math.max(0, Math.floor(from.x));
  const end = Math.min(IMAGE_SIZE, Math.ceil(to.x));
  for (let x = first; x < end; x++) {
    if (!isInked(x)) continue;
    const center = from.y + slope * (x - from.x);
    for (let y = 0; y < IMAGE_SIZE; y++) {
      const distance = Math.abs(y - center);
      if (distance >= REACH) continue;
      const ink = Math.max(0, 1 + Math.log(1 - distance / REACH));
      const at = y * IMAGE_SIZE + x;
      plane[at] = Math.min(1, plane[at]! + ink);
    }
  }
}
