import type { Affine } from '../../data/augmentation/affine.js';
import { createWarp } from '../../data/augmentation/warp.js';
import { IMAGE_PIXELS } from '../../data/digit-image.js';
import type { Predictor } from '../predictor.js';
import { meanProbabilities } from './mean-probabilities.js';

const IDENTITY: Affine = {
  rotationDegrees: 0,
  zoomX: 1,
  zoomY: 1,
  shearDegrees: 0,
  shiftX: 0,
  shiftY: 0,
};

const VARIATIONS: readonly Affine[] = [
  { ...IDENTITY, rotationDegrees: -8 },
  { ...IDENTITY, rotationDegrees: 8 },
  { ...IDENTITY, zoomX: 0.9, zoomY: 0.9 },
  { ...IDENTITY, zoomX: 1.1, zoomY: 1.1 },
];

/**
 * Lets a predictor look at each image several times, as it is and a little varied, and answers with
 * the mean of its probabilities. The same image gives the same answer. Closing it closes the given
 * predictor.
 */
export function withTestTimeAugmentation(predictor: Predictor): Predictor {
  const warp = createWarp();
  return {
    classNames: predictor.classNames,
    predict: async (images) => {
      const answers = [await predictor.predict(images)];
      for (const affine of VARIATIONS) {
        const varied = new Uint8Array(images.length);
        for (let start = 0; start < images.length; start += IMAGE_PIXELS) {
          const end = start + IMAGE_PIXELS;
          warp(images.subarray(start, end), varied.subarray(start, end), affine, null);
        }
        answers.push(await predictor.predict(varied));
      }
      return meanProbabilities(answers);
    },
    close: () => predictor.close(),
  };
}
