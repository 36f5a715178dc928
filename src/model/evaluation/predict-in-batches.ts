import { IMAGE_PIXELS } from '../../data/digit-image.js';
import type { LabeledImages } from '../../data/labeled-images.js';
import type { Predictor } from '../predictor.js';

/** The answers about some images that follow one another. */
export interface PredictedBatch {
  /** The first image's index. */
  readonly start: number;
  /** The index behind the last image's. */
  readonly end: number;
  /** `[end - start, classes]`, row-major. */
  readonly probabilities: Float32Array;
}

// What such a batch passes from layer to layer stays in the processor's cache: 1.3 times the images
// per second of batches of 500, for `classic` on two cores.
const BATCH_SIZE = 64;

/** Classifies all images in order, some at a time; the predictor sees views, no copies. */
export async function* predictInBatches(
  predictor: Predictor,
  { images, count }: Pick<LabeledImages, 'images' | 'count'>,
  batchSize = BATCH_SIZE,
): AsyncGenerator<PredictedBatch> {
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(start + batchSize, count);
    const batch = images.subarray(start * IMAGE_PIXELS, end * IMAGE_PIXELS);
    yield { start, end, probabilities: await predictor.predict(batch) };
  }
}
