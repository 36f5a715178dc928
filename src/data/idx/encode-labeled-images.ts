import { IMAGE_SIZE } from '../digit-image.js';
import type { LabeledImages } from '../labeled-images.js';
import { encodeIdx } from './encode-idx.js';

/** Encodes digits as a pair of uncompressed IDX files; `decodeLabeledImages` reads them back. */
export function encodeLabeledImages(data: LabeledImages): {
  images: Uint8Array;
  labels: Uint8Array;
} {
  const { count, images, labels } = data;
  return {
    images: encodeIdx({ dimensions: [count, IMAGE_SIZE, IMAGE_SIZE], elements: images }),
    labels: encodeIdx({ dimensions: [count], elements: labels }),
  };
}
