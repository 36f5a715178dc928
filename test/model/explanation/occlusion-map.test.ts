import { describe, expect, it } from 'vitest';
import { generateSyntheticDigits } from '../../../src/data/synthetic/generate.js';
import { loadBundledModel } from '../../../src/model/bundled-model.js';
import { createPredictor } from '../../../src/model/engine/create-predictor.js';
import { occlusionMap } from '../../../src/model/explanation/occlusion-map.js';
import type { Predictor } from '../../../src/model/predictor.js';
import { failureOf } from '../../data/failure-of.js';
import { createStandInPredictor } from '../predictors/stand-in-predictor.js';

const { images } = generateSyntheticDigits({ count: 1, seed: 6 });
const image = images.slice(0, 784);

/** How much the probability falls, asked for one place at a time. */
async function fallAt(
  predictor: Predictor,
  [y, x]: readonly [number, number],
  patch: number,
): Promise<number> {
  const half = Math.floor(patch / 2);
  const occluded = image.map((pixel, i) => {
    const [down, right] = [Math.floor(i / 28) - y + half, (i % 28) - x + half];
    return down >= 0 && down < patch && right >= 0 && right < patch ? 0 : pixel;
  });
  const [before, after] = [await predictor.predict(image), await predictor.predict(occluded)];
  return before[1]! - after[1]!;
}

// Class 1 is the mean ink, weighed more to the bottom and the right; it falls with every occlusion.
const createInkPredictor = () =>
  createStandInPredictor(['a', 'b'], (pixels) => {
    const ink = pixels.reduce((sum, pixel, i) => sum + pixel * (1 + i / 784), 0) / 784 / 510;
    return [1 - ink, ink];
  });

describe('occlusionMap', () => {
  it.each([1, 4, 5, 7])('is a loop over all pixels, patch %i', async (patch) => {
    const map = await occlusionMap(createInkPredictor(), image, 1, { patch, stride: 1 });
    const predictor = createInkPredictor();
    for (let pixel = 0; pixel < 784; pixel++) {
      const expected = await fallAt(predictor, [Math.floor(pixel / 28), pixel % 28], patch);
      expect(map[pixel]).toBeCloseTo(expected, 6);
    }
  });

  it.each([
    { stride: 2, start: 0 },
    { stride: 3, start: 0 },
    { stride: 5, start: 1 },
  ])('is exact where the square was: stride $stride', async ({ stride, start }) => {
    const map = await occlusionMap(createInkPredictor(), image, 1, { patch: 5, stride });
    const predictor = createInkPredictor();
    for (let y = start; y < 28; y += stride) {
      for (let x = start; x < 28; x += stride) {
        expect(map[y * 28 + x]).toBeCloseTo(await fallAt(predictor, [y, x], 5), 6);
      }
    }
  });

  it('is the same loop with a network', async () => {
    const predictor = await createPredictor(await loadBundledModel(), { threads: 1 });
    const map = await occlusionMap(predictor, image, 1, { patch: 7, stride: 4 });
    for (const place of [
      [13, 13],
      [9, 17],
      [17, 9],
      [1, 1],
    ] as const) {
      // Batches add up in another order than single images.
      expect(map[place[0] * 28 + place[1]]).toBeCloseTo(await fallAt(predictor, place, 7), 5);
    }
    await predictor.close();
  });

  it('asks for what changes only, with squares of 5 in steps of 2', async () => {
    const predictor = createInkPredictor();
    const blank = await occlusionMap(predictor, new Uint8Array(784), 1);
    expect(blank).toEqual(new Float32Array(784));
    expect(predictor.seen.map(({ length }) => length)).toEqual([784]);
    const dot = new Uint8Array(784).fill(255, 14 * 28 + 14, 14 * 28 + 15);
    const map = await occlusionMap(predictor, dot, 1);
    // Three by three squares reach the dot.
    expect(predictor.seen.slice(1).map(({ length }) => length)).toEqual([10 * 784]);
    expect(map.findIndex((value) => value > 0)).toBe(11 * 28 + 11);
    expect(map.findLastIndex((value) => value > 0)).toBe(17 * 28 + 17);
  });

  it('leaves the image alone, and refuses a class that there is not', async () => {
    const before = image.slice();
    await occlusionMap(createInkPredictor(), image, 0);
    expect(image).toEqual(before);
    expect(await failureOf(() => occlusionMap(createInkPredictor(), image, 2))).toMatchObject({
      code: 'unknown-choice',
      choices: ['0', '1'],
    });
  });
});
