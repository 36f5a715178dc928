import { describe, expect, it } from 'vitest';
import { IMAGE_PIXELS, type DigitImage } from '../../../src/data/digit-image.js';
import type { FoundDigit } from '../../../src/data/image/read-digit.js';
import type { Predictor } from '../../../src/model/predictor.js';
import { classifyDigits } from '../../../src/model/reading/classify-digits.js';

/** Two classes; the first pixel of an image, by 255, is how likely the second one is. */
const predictor: Predictor = {
  classNames: ['0', '1'],
  predict: (images) => {
    const count = images.length / IMAGE_PIXELS;
    const rows = Array.from({ length: count }, (_, i) => {
      const share = images[i * IMAGE_PIXELS]! / 255;
      return [1 - share, share];
    });
    return Promise.resolve(Float32Array.from(rows.flat()));
  },
  close: () => Promise.resolve(),
};

function imageOf(firstPixel: number): DigitImage {
  const image = new Uint8Array(IMAGE_PIXELS);
  image[0] = firstPixel;
  return image;
}

function found(digit: number, inPlace?: number): FoundDigit {
  const box = { x: 0, y: 0, width: 1, height: 1 };
  return {
    digit: imageOf(digit),
    inPlace: inPlace === undefined ? null : imageOf(inPlace),
    box,
  };
}

describe('classifyDigits', () => {
  it('takes the look that the network is surer of, and says which it was', async () => {
    const answers = await classifyDigits(predictor, [found(100), found(150, 20), found(250, 130)]);
    expect(answers.map(({ image }) => image[0])).toEqual([100, 20, 250]);
    expect(answers.map(({ probabilities }) => probabilities[1]! > 0.5)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('asks nothing when there is nothing', async () => {
    expect(await classifyDigits(predictor, [])).toEqual([]);
  });
});
