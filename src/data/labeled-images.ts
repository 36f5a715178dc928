import { IMAGE_PIXELS, type DigitImage } from './digit-image.js';

/** Digit images with their classes. */
export interface LabeledImages {
  /** `count` images one after another, `count * IMAGE_PIXELS` bytes: 0 = background, 255 = ink. */
  readonly images: Uint8Array;
  /**
   * The class index of each image, `count` bytes. Among training images, `classNames.length` marks
   * those that belong to no class.
   */
  readonly labels: Uint8Array;
  /** How many images there are. */
  readonly count: number;
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
}

/** The names of the ten digits. */
export const DIGIT_NAMES: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A view (no copy) of the image at `index`. */
export function imageAt(data: LabeledImages, index: number): DigitImage {
  return data.images.subarray(index * IMAGE_PIXELS, (index + 1) * IMAGE_PIXELS);
}

/** Copies the images at `indices`, in that order. */
export function selectImages(data: LabeledImages, indices: ArrayLike<number>): LabeledImages {
  const count = indices.length;
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    images.set(imageAt(data, indices[i]!), i * IMAGE_PIXELS);
    labels[i] = data.labels[indices[i]!]!;
  }
  return { images, labels, count, classNames: data.classNames };
}

/** A view (no copy) of the first `limit` images, or of all when there are fewer. */
export function firstImages(data: LabeledImages, limit: number): LabeledImages {
  const count = Math.min(limit, data.count);
  return {
    images: data.images.subarray(0, count * IMAGE_PIXELS),
    labels: data.labels.subarray(0, count),
    count,
    classNames: data.classNames,
  };
}

/** Copies several sets of images, one after another, into one; its classes are those of the first. */
export function joinImages(sets: readonly [LabeledImages, ...LabeledImages[]]): LabeledImages {
  const count = sets.reduce((sum, set) => sum + set.count, 0);
  const images = new Uint8Array(count * IMAGE_PIXELS);
  const labels = new Uint8Array(count);
  let start = 0;
  for (const set of sets) {
    images.set(set.images, start * IMAGE_PIXELS);
    labels.set(set.labels, start);
    start += set.count;
  }
  return { images, labels, count, classNames: sets[0].classNames };
}
