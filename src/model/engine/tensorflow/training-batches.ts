import { createAugmenter } from '../../../data/augmentation/augmenter.js';
import { resolveAugmentation } from '../../../data/augmentation/augmentation-policy.js';
import { IMAGE_PIXELS } from '../../../data/digit-image.js';
import { imageAt, type LabeledImages } from '../../../data/labeled-images.js';
import { writeModelInput } from '../../../data/model-input.js';
import { createRandom } from '../../../data/random.js';
import type { EpochPlan, TrainerOptions } from '../../training/trainer.js';

/** The images of one step. */
export interface TrainingBatch {
  /** The batch within the epoch, from 0. */
  readonly batch: number;
  /** How many images; fewer in the last batch of an epoch. */
  readonly count: number;
  /** `[count, 28, 28, 1]`. */
  readonly images: Float32Array;
  /** `[count]`. */
  readonly labels: Int32Array;
}

/** Cuts an epoch into batches, each image varied as every other engine varies it. */
export function* cutEpoch(
  data: LabeledImages,
  { epoch, order }: EpochPlan,
  { batchSize, augmentation, seed }: TrainerOptions,
): Generator<TrainingBatch, void> {
  const augmenter = createAugmenter(resolveAugmentation(augmentation));
  for (let batch = 0; batch * batchSize < order.length; batch++) {
    const indices = order.subarray(batch * batchSize, (batch + 1) * batchSize);
    const pixels = new Uint8Array(indices.length * IMAGE_PIXELS);
    indices.forEach((index, position) => {
      const target = pixels.subarray(position * IMAGE_PIXELS, (position + 1) * IMAGE_PIXELS);
      const random = createRandom(seed, 'augment', epoch, index);
      augmenter.augment(imageAt(data, index), target, random);
    });
    const images = new Float32Array(pixels.length);
    writeModelInput(pixels, images);
    const labels = Int32Array.from(indices, (index) => data.labels[index]!);
    yield { batch, count: indices.length, images, labels };
  }
}
