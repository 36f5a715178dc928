import { IMAGE_PIXELS } from '../../../src/data/digit-image.js';
import type { Predictor } from '../../../src/model/predictor.js';

/** A predictor whose answer about an image is computed by a function, and which counts its calls. */
export interface StandInPredictor extends Predictor {
  readonly seen: Uint8Array[];
  isClosed: boolean;
}

/** Creates a predictor that needs no network. */
export function createStandInPredictor(
  classNames: readonly string[],
  answer: (image: Uint8Array) => readonly number[],
): StandInPredictor {
  const predictor: StandInPredictor = {
    classNames,
    seen: [],
    isClosed: false,
    predict: (images) => {
      predictor.seen.push(images);
      const count = images.length / IMAGE_PIXELS;
      const rows = Array.from({ length: count }, (_, i) =>
        answer(images.subarray(i * IMAGE_PIXELS, (i + 1) * IMAGE_PIXELS)),
      );
      return Promise.resolve(Float32Array.from(rows.flat()));
    },
    close: () => {
      predictor.isClosed = true;
      return Promise.resolve();
    },
  };
  return predictor;
}
