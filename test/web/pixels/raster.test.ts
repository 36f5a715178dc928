import { expect, it } from 'vitest';
import { magma } from '../../../web/src/pixels/magma.js';
import {
  rasterizeDigit,
  rasterizeHeat,
  rasterizeSaliency,
} from '../../../web/src/pixels/raster.js';

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it('gets lighter with every step, so that it also reads without colours', () => {
  const steps = Array.from({ length: 256 }, (_, byte) => luminance(magma(byte / 255)));
  for (let byte = 1; byte < 256; byte++) {
    expect(steps[byte]!).toBeGreaterThanOrEqual(steps[byte - 1]!);
  }
  expect(steps[0]).toBeLessThan(0.001);
  expect(steps[255]).toBeGreaterThan(0.9);
});

it('stays within its ends', () => {
  expect(magma(-1)).toEqual(magma(0));
  expect(magma(2)).toEqual(magma(1));
});

it('paints a digit white on black, opaque', () => {
  const pixels = new Uint8Array(784);
  pixels[1] = 255;
  const { width, height, rgba } = rasterizeDigit(pixels);
  expect([width, height, rgba.length]).toEqual([28, 28, 4 * 784]);
  expect([...rgba.slice(0, 8)]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
});

it('shows ink dimmed where nothing matters, and the heat alone where all does', () => {
  const pixels = new Uint8Array(784).fill(200);
  const saliency = new Uint8Array(784);
  saliency[1] = 255;
  const { rgba } = rasterizeSaliency(pixels, saliency);
  expect([...rgba.slice(0, 8)]).toEqual([90, 90, 90, 255, ...magma(1), 255]);
});

it('paints bytes as heat', () => {
  const { rgba } = rasterizeHeat(Uint8Array.of(0, 255), 2, 1);
  expect([...rgba]).toEqual([...magma(0), 255, ...magma(1), 255]);
});
