import { IMAGE_PIXELS, IMAGE_SIZE, type DigitImage } from '../../data/digit-image.js';
import { predictInBatches } from '../evaluation/predict-in-batches.js';
import type { Predictor } from '../predictor.js';
import { requireClass } from './require-class.js';
import { spreadOverImage } from './spread-over-image.js';

/** How finely an image is occluded. */
export interface OcclusionOptions {
  /** Pixels of the occluding square's side, from 1; 5 when not given. An odd one has a middle. */
  readonly patch?: number;
  /** Pixels from one place of the square to the next, from 1; 2 when not given. */
  readonly stride?: number;
}

/**
 * What a network's answer rests on: how much the probability of a class falls when a square around a
 * pixel is set to background. Between the places that are tried, the map is interpolated.
 *
 * @param image 28x28, 0 = background
 * @param classIndex from 0
 * @returns `[28, 28]`, row-major, in `[-1, 1]`: above 0, what is there speaks for the class
 * @throws MnistError `unknown-choice` when there is no such class
 * @see Zeiler and Fergus, "Visualizing and understanding convolutional networks", 2014, section 4.2
 */
export async function occlusionMap(
  predictor: Predictor,
  image: DigitImage,
  classIndex: number,
  { patch = 5, stride = 2 }: OcclusionOptions = {},
): Promise<Float32Array> {
  const classCount = predictor.classNames.length;
  requireClass(classIndex, classCount);
  const steps = Math.floor((IMAGE_SIZE - 1) / stride) + 1;
  const start = Math.floor((IMAGE_SIZE - 1 - (steps - 1) * stride) / 2);
  const places = Array.from({ length: steps }, (_, index) => start + index * stride);
  const occluded = places.flatMap((y) => places.map((x) => occlude(image, y, x, patch)));

  // Where there was nothing to occlude, the answer stays: at most places of a digit.
  const changed = [...occluded.keys()].filter((place) => occluded[place]!.some(differsFrom(image)));
  const images = new Uint8Array((1 + changed.length) * IMAGE_PIXELS);
  images.set(image);
  for (const [index, place] of changed.entries()) {
    images.set(occluded[place]!, (1 + index) * IMAGE_PIXELS);
  }
  const probabilities: number[] = [];
  for await (const batch of predictInBatches(predictor, { images, count: 1 + changed.length })) {
    for (let row = 0; row < batch.end - batch.start; row++) {
      probabilities.push(batch.probabilities[row * classCount + classIndex]!);
    }
  }
  const falls = new Float32Array(occluded.length);
  for (const [index, place] of changed.entries()) {
    falls[place] = probabilities[0]! - probabilities[1 + index]!;
  }
  return spreadOverImage(falls, [steps, steps], {
    start: [start, start],
    stride: [stride, stride],
  });
}

/** A copy of an image with a square around a pixel set to background; what lies outside is cut off. */
function occlude(image: DigitImage, y: number, x: number, patch: number): DigitImage {
  const copy = image.slice();
  const [top, left] = [y, x].map((middle) => middle - Math.floor(patch / 2)) as [number, number];
  for (let row = Math.max(0, top); row < Math.min(IMAGE_SIZE, top + patch); row++) {
    const line = row * IMAGE_SIZE;
    copy.fill(0, line + Math.max(0, left), line + Math.min(IMAGE_SIZE, left + patch));
  }
  return copy;
}

function differsFrom(image: DigitImage): (value: number, index: number) => boolean {
  return (value, index) => value !== image[index];
}
