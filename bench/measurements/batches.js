/** @import { LabeledImages } from '../../dist/data/labeled-images.js' */
import { IMAGE_PIXELS } from '../../dist/data/digit-image.js';

/**
 * Takes batch after batch of images, from the beginning again when the next one is not whole.
 * @param {LabeledImages} data
 * @returns {(count: number) => { images: Uint8Array, labels: Uint8Array }} views, no copies
 */
export function createBatches({ images, labels, count: total }) {
  let start = 0;
  return (count) => {
    if (start + count > total) start = 0;
    const end = start + count;
    const batch = {
      images: images.subarray(start * IMAGE_PIXELS, end * IMAGE_PIXELS),
      labels: labels.subarray(start, end),
    };
    start = end;
    return batch;
  };
}
