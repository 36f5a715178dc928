import { IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import type { Random } from '../random.js';
import { gaussianFilter } from './gaussian-filter.js';
import { fromPlane, toPlane, type Plane } from './plane.js';

/** Blurs by a bell of 2 pixels (severity 2 of `gaussian_blur` in MNIST-C's code). */
export function blurGaussian(image: DigitImage): DigitImage {
  return fromPlane(gaussianFilter(toPlane(image), 2));
}

/**
 * A picture out of focus: each point becomes a disc of radius 3 (severity 1 of `defocus_blur` in
 * MNIST-C's code, which softens the disc's edge by a tenth of a pixel; this does not).
 */
export function blurDefocus(image: DigitImage): DigitImage {
  return fromPlane(averageOver(toPlane(image), DISC));
}

/** Offsets from a pixel with their weights, which sum to 1. */
type Kernel = readonly { readonly x: number; readonly y: number; readonly weight: number }[];

const DISC_RADIUS = 3;
const DISC: Kernel = createDisc(DISC_RADIUS);

function createDisc(radius: number): Kernel {
  const side = Array.from({ length: 2 * radius + 1 }, (_, i) => i - radius);
  const points = side.flatMap((y) => side.map((x) => ({ x, y })));
  const inside = points.filter(({ x, y }) => x * x + y * y <= radius * radius);
  return inside.map((point) => ({ ...point, weight: 1 / inside.length }));
}

/** The reach and the standard deviation of a movement, in pixels. */
const MOTION_REACH = 21;
const MOTION_SIGMA = 3;

/**
 * A camera that moved: a half bell of 3 pixels in one direction up to 45 degrees from the horizontal
 * (severity 1, as ImageMagick's motion blur of radius 10 does it).
 */
export function blurMotion(image: DigitImage, random: Random): DigitImage {
  const angle = random.between(-Math.PI / 4, Math.PI / 4);
  const bell = Array.from({ length: MOTION_REACH }, (_, i) =>
    Math.exp(-(i * i) / (2 * MOTION_SIGMA * MOTION_SIGMA)),
  );
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const kernel = bell.map((weight, i) => ({
    x: Math.round(i * Math.cos(angle)),
    y: Math.round(i * Math.sin(angle)),
    weight: weight / sum,
  }));
  return fromPlane(averageOver(toPlane(image), kernel));
}

function averageOver(plane: Plane, kernel: Kernel): Plane {
  const clamp = (position: number): number => Math.min(Math.max(position, 0), IMAGE_SIZE - 1);
  return plane.map((_, at) => {
    const x = at % IMAGE_SIZE;
    const y = Math.floor(at / IMAGE_SIZE);
    return kernel.reduce(
      (sum, offset) =>
        sum + offset.weight * plane[clamp(y + offset.y) * IMAGE_SIZE + clamp(x + offset.x)]!,
      0,
    );
  });
}

const GLASS_SIGMA = 0.7;
const GLASS_ROUNDS = 2;

/**
 * A pane of rough glass: blurred, then twice over pixels change places with a neighbour above or to
 * the left, every other one, then blurred again (severity 1: a bell of 0.7 pixels, 1 pixel far).
 */
export function blurGlass(image: DigitImage, random: Random): DigitImage {
  const plane = gaussianFilter(toPlane(image), GLASS_SIGMA);
  for (let round = 0; round < GLASS_ROUNDS; round++) {
    for (let y = IMAGE_SIZE - 1; y > 1; y--) {
      for (let x = IMAGE_SIZE - 1; x > 1; x--) {
        if (random.uniform() < 0.5) continue;
        const here = y * IMAGE_SIZE + x;
        const there = here - random.integer(2) - IMAGE_SIZE * random.integer(2);
        [plane[here], plane[there]] = [plane[there]!, plane[here]!];
      }
    }
  }
  return fromPlane(gaussianFilter(plane, GLASS_SIGMA));
}
