import { IMAGE_PIXELS, IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import { gaussianFilter } from './gaussian-filter.js';
import { toPlane, type Plane } from './plane.js';

/** Gradients (Sobel's, not normalised) that may belong to an edge, and those that surely do. */
const WEAK = 0.1;
const STRONG = 0.2;

/**
 * Leaves nothing but the edges of the ink, one pixel wide, in full ink (MNIST-C's `canny_edges`: a
 * bell of 1 pixel, thresholds 0.1 and 0.2). Gradients are compared with the nearest of the eight
 * neighbours in their direction, not with values between two.
 *
 * @see Canny, "A computational approach to edge detection", 1986
 */
export function findCannyEdges(image: DigitImage): DigitImage {
  const smooth = gaussianFilter(toPlane(image), 1);
  const ridges = findRidges(smooth);
  const edges = new Uint8Array(IMAGE_PIXELS);
  // Every weak point that is joined to a strong one.
  const open: number[] = [];
  ridges.forEach((strength, at) => {
    if (strength >= STRONG) open.push(at);
  });
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (edges[at] === 255) continue;
    edges[at] = 255;
    for (const neighbour of neighboursOf(at)) {
      if (ridges[neighbour]! >= WEAK && edges[neighbour] === 0) open.push(neighbour);
    }
  }
  return edges;
}

/** The length of the gradient where it is the greatest across the edge, else 0; 0 at the border. */
function findRidges(plane: Plane): Plane {
  const alongX = new Float64Array(IMAGE_PIXELS);
  const alongY = new Float64Array(IMAGE_PIXELS);
  const at = (x: number, y: number): number => plane[y * IMAGE_SIZE + x]!;
  forEachInner((x, y, i) => {
    const [left, right] = [x - 1, x + 1];
    const [above, below] = [y - 1, y + 1];
    alongX[i] =
      at(right, above) +
      2 * at(right, y) +
      at(right, below) -
      (at(left, above) + 2 * at(left, y) + at(left, below));
    alongY[i] =
      at(left, below) +
      2 * at(x, below) +
      at(right, below) -
      (at(left, above) + 2 * at(x, above) + at(right, above));
  });
  const lengths = alongX.map((value, i) => Math.hypot(value, alongY[i]!));
  const ridges = new Float64Array(IMAGE_PIXELS);
  forEachInner((_x, _y, i) => {
    const octant = Math.round(Math.atan2(alongY[i]!, alongX[i]!) / (Math.PI / 4));
    const stepX = Math.round(Math.cos((octant * Math.PI) / 4));
    const stepY = Math.round(Math.sin((octant * Math.PI) / 4));
    const step = stepY * IMAGE_SIZE + stepX;
    // One of two equal ones is enough.
    if (lengths[i]! >= lengths[i - step]! && lengths[i]! > lengths[i + step]!) {
      ridges[i] = lengths[i]!;
    }
  });
  return ridges;
}

function forEachInner(visit: (x: number, y: number, index: number) => void): void {
  for (let y = 1; y < IMAGE_SIZE - 1; y++) {
    for (let x = 1; x < IMAGE_SIZE - 1; x++) visit(x, y, y * IMAGE_SIZE + x);
  }
}

/** The eight around a pixel; ridges never lie at the border. */
function neighboursOf(at: number): number[] {
  return [-1, 0, 1].flatMap((down) =>
    [-1, 0, 1].map((right) => at + down * IMAGE_SIZE + right).filter((other) => other !== at),
  );
}
