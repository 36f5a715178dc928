import { magma, mix, type Rgb } from './magma.js';

/** Pixels as a canvas takes them. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** The side of a digit in MNIST's form. */
export const DIGIT_SIZE = 28;

const MAGMA_BY_BYTE = Array.from({ length: 256 }, (_, byte) => magma(byte / 255));

/** A digit as the network sees it: white ink on black. */
export function rasterizeDigit(pixels: Uint8Array): Raster {
  return rasterize(DIGIT_SIZE, DIGIT_SIZE, (index) => {
    const grey = pixels[index] ?? 0;
    return [grey, grey, grey];
  });
}

/** How much each pixel matters, over the digit, whose ink is dimmed so that the colours speak. */
export function rasterizeSaliency(pixels: Uint8Array, saliency: Uint8Array): Raster {
  return rasterize(DIGIT_SIZE, DIGIT_SIZE, (index) => {
    const matters = saliency[index] ?? 0;
    const ink = (pixels[index] ?? 0) * 0.45;
    return mix([ink, ink, ink], byteToMagma(matters), Math.sqrt(matters / 255));
  });
}

/** Bytes as colours: dark is 0, light is 255. */
export function rasterizeHeat(values: Uint8Array, width: number, height: number): Raster {
  return rasterize(width, height, (index) => byteToMagma(values[index] ?? 0));
}

function byteToMagma(byte: number): Rgb {
  return MAGMA_BY_BYTE[byte] ?? [0, 0, 0];
}

function rasterize(width: number, height: number, colourAt: (index: number) => Rgb): Raster {
  const rgba = new Uint8ClampedArray(4 * width * height);
  for (let index = 0; index < width * height; index++) {
    rgba.set(colourAt(index), 4 * index);
    rgba[4 * index + 3] = 255;
  }
  return { width, height, rgba };
}
