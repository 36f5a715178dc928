import { describe, expect, it } from 'vitest';
import { chooseColors } from '../../../../src/data/image/gray/choose-colors.js';
import type { DecodedImage } from '../../../../src/data/image/decoded-image.js';
import { LUMA_WEIGHTS } from '../../../../src/data/image/decode/luma.js';

type Rgb = readonly [number, number, number];

const SIDE = 120;
const WHITE: Rgb = [240, 240, 236];
const LIGHT_BLUE: Rgb = [160, 190, 230];

/** A sheet with one thick stroke, and squares if they have a colour. */
function sheet(ink: Rgb, rule: Rgb = WHITE, paper: Rgb = WHITE): DecodedImage {
  const rgb = new Uint8Array(3 * SIDE * SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    const isInk = x > 40 && x < 48 && y > 25 && y < 95;
    rgb.set(isInk ? ink : x % 15 === 0 || y % 15 === 0 ? rule : paper, 3 * i);
  }
  return { width: SIDE, height: SIDE, rgb, originalWidth: SIDE, originalHeight: SIDE };
}

describe('chooseColors', () => {
  it.each<[string, DecodedImage]>([
    ['a grey picture', sheet([40, 40, 40], [180, 180, 180], [240, 240, 240])],
    ['blue ink', sheet([40, 60, 150])],
    ['a blank sheet', sheet(WHITE)],
  ])('keeps brightness for %s', (_, image) => {
    expect(chooseColors(image)).toBe(LUMA_WEIGHTS);
  });

  it('looks at a yellow highlighter in blue light', () => {
    expect(chooseColors(sheet([250, 236, 80]))).toEqual([0, 0, 1]);
  });

  it('makes blue squares vanish under a red pen', () => {
    const [red, , blue] = chooseColors(sheet([190, 60, 70], LIGHT_BLUE));
    expect(red).toBe(0);
    expect(blue).toBeGreaterThan(0);
  });
});
