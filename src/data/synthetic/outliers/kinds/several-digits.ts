import type { InkImage } from '../../../image/ink/ink-image.js';
import type { LabeledImages } from '../../../labeled-images.js';
import type { Random } from '../../../random.js';
import { drawDigit, type DrawnDigit } from '../draw-digit.js';
import { layInk } from '../lay-ink.js';
import type { OutlierKind } from '../outlier-kind.js';

/** How high a digit stands, in pixels. */
const HEIGHT = 60;

/** Two or three digits at once: apart, touching or overlapping, in a row or one above the other. */
export const severalDigits: OutlierKind = {
  name: 'several digits',
  weight: 3,
  isReserved: false,
  draw: ({ digits }, random) =>
    random.uniform() < 0.2 ? drawStack(digits, random) : drawRow(digits, random),
};

function drawRow(digits: LabeledImages, random: Random): InkImage {
  const first = drawDigit(digits, random);
  const sheet = createWideSheet(4 * HEIGHT, 2 * HEIGHT);
  const baseScale = HEIGHT / first.image.height;
  layInk(sheet, first.image, { left: 20, top: 30, scale: baseScale });
  let right = 20 + baseScale * first.image.width;
  let before = first;
  for (let left = random.uniform() < 0.2 ? 2 : 1; left > 0; left--) {
    const next = drawDigit(digits, random);
    const scale = (HEIGHT / next.image.height) * random.between(0.75, 1.15);
    const gap = drawGap(before, next, random) * HEIGHT;
    const top = 30 + HEIGHT - scale * next.image.height + 0.12 * HEIGHT * random.normal();
    layInk(sheet, next.image, { left: right + gap, top, scale });
    right += gap + scale * next.image.width;
    before = next;
  }
  return sheet;
}

/** The room between two neighbours, in heights; below 0 they overlap. */
function drawGap(before: DrawnDigit, next: DrawnDigit, random: Random): number {
  // A 1 that touches makes 0 a 6 or 9, 3 an 8, and a second 1 a broad one.
  const closest = before.label === 1 || next.label === 1 ? 0.2 : -0.18;
  return random.between(closest, 0.4);
}

function drawStack(digits: LabeledImages, random: Random): InkImage {
  // A 1 makes other digits longer, and loops on one another are an 8.
  const upper = drawDigit(digits, random, (label) => label !== 1);
  const lower = drawDigit(digits, random, (label) =>
    hasLoop(upper.label) ? !hasLoop(label) && label !== 1 : label !== 1,
  );
  const sheet = createWideSheet(2 * HEIGHT, 3 * HEIGHT);
  const height = HEIGHT * random.between(0.8, 1.1);
  const scales = [upper, lower].map(({ image }) => height / image.height);
  const middle = HEIGHT + 8 * random.normal();
  const placed = [upper, lower].map(({ image }, i) => middle - (scales[i]! * image.width) / 2);
  const gap = random.between(0.03, 0.3) * HEIGHT;
  layInk(sheet, upper.image, { left: placed[0]!, top: 10, scale: scales[0]! });
  layInk(sheet, lower.image, { left: placed[1]!, top: 10 + height + gap, scale: scales[1]! });
  return sheet;
}

function hasLoop(label: number): boolean {
  return label === 0 || label === 6 || label === 8 || label === 9;
}

function createWideSheet(width: number, height: number): InkImage {
  return { width, height, ink: new Uint8Array(width * height) };
}
