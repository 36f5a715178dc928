import { createRandom } from '../../data/random.js';
import { createPermutation } from '../../data/shuffle.js';
import type { AssembledImages } from './assemble-images.js';

/**
 * Puts the images of an epoch into random order: all digits, and some of the outliers in stock.
 *
 * @returns indices of `images.training`; the same seed and epoch give the same
 */
export function orderImages(images: OrderedImages, seed: number, epoch: number): Uint32Array {
  const { training, digitCount, outliersPerEpoch } = images;
  const order = createPermutation(
    digitCount + outliersPerEpoch,
    createRandom(seed, 'shuffle', epoch),
  );
  if (outliersPerEpoch === 0) return order;
  const inStock = training.count - digitCount;
  const drawn = createPermutation(inStock, createRandom(seed, 'outliers', epoch));
  return order.map((index) =>
    index < digitCount ? index : digitCount + drawn[index - digitCount]!,
  );
}

type OrderedImages = Pick<AssembledImages, 'digitCount' | 'outliersPerEpoch'> & {
  readonly training: { readonly count: number };
};
