import { IMAGE_PIXELS, IMAGE_SIZE, type DigitImage } from '../digit-image.js';
import type { DecodedImage } from '../image/decoded-image.js';

/** The brightest that MNIST's background may have become, as by JPEG. */
const DARK = 32;

/** From here on a pixel is light. */
const LIGHT = 128;

/** Pixels of the picture's four edges. */
const EDGE_PIXELS = 4 * (IMAGE_SIZE - 1);

/**
 * Takes the pixels of a picture that is in MNIST's form already, as `mnist data export` writes them:
 * exactly 28x28, grey, light ink on dark. That is to say that more than half of its edge is dark, and
 * some of its pixels, but fewer than half, are light; so it is for all 70,000 images of MNIST, and for
 * no picture with dark ink on white paper.
 *
 * @returns the very pixels; null for any other picture
 */
export function toMnistImage({ width, height, rgb }: DecodedImage): DigitImage | null {
  if (width !== IMAGE_SIZE || height !== IMAGE_SIZE) return null;
  const image: DigitImage = new Uint8Array(IMAGE_PIXELS);
  let light = 0;
  let darkOnEdge = 0;
  for (let i = 0; i < IMAGE_PIXELS; i++) {
    const gray = rgb[3 * i]!;
    if (rgb[3 * i + 1] !== gray || rgb[3 * i + 2] !== gray) return null;
    image[i] = gray;
    if (gray >= LIGHT) light++;
    if (gray <= DARK && isOnEdge(i)) darkOnEdge++;
  }
  const isLightOnDark = 2 * darkOnEdge > EDGE_PIXELS && light > 0 && 2 * light < IMAGE_PIXELS;
  return isLightOnDark ? image : null;
}

function isOnEdge(index: number): boolean {
  const x = index % IMAGE_SIZE;
  const y = (index - x) / IMAGE_SIZE;
  return x === 0 || y === 0 || x === IMAGE_SIZE - 1 || y === IMAGE_SIZE - 1;
}
