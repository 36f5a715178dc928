import { IMAGE_SIZE, type DigitImage } from '../../data/digit-image.js';
import { decodeImage } from '../../data/image/decode.js';
import { encodeGrayPng } from '../../data/image/encode-png.js';
import { medianOf } from '../../data/image/separate/median.js';
import { imageToDigit } from '../../data/image/read-digit.js';
import { DIGIT_NAMES } from '../../data/labeled-images.js';
import { createPredictor } from '../../model/engine/create-predictor.js';
import { USUAL_ARCH } from './bench-plan.js';
import { drawModel } from './draw-model.js';
import { startStopwatch } from './stopwatch.js';

/** A digit's pixel becomes a square of so many: pictures that people have are larger than MNIST's. */
const ENLARGEMENT = 10;

/** The side of the picture that is measured. */
export const PICTURE_SIZE = IMAGE_SIZE * ENLARGEMENT;

/**
 * Measures how long a program that is running already takes from a PNG's bytes to the answer.
 *
 * @param seconds what it may take; one picture is measured at least
 * @returns milliseconds, the median of all pictures
 */
export async function measurePicture(digit: DigitImage, seconds: number): Promise<number> {
  const png = await encodeGrayPng(enlarge(digit), PICTURE_SIZE, PICTURE_SIZE);
  const predictor = await createPredictor(await drawModel(USUAL_ARCH, DIGIT_NAMES));
  const answer = async (): Promise<number> => {
    const stopwatch = startStopwatch();
    const image = imageToDigit(await decodeImage(png, 'digit.png'));
    if (image === null) throw new Error('the synthetic digit was not found in its picture');
    await predictor.predict(image);
    return stopwatch.seconds * 1000;
  };
  try {
    await answer(); // The first one is slower.
    const stopwatch = startStopwatch();
    const answersMs: number[] = [];
    do answersMs.push(await answer());
    while (stopwatch.seconds < seconds);
    return medianOf(Float64Array.from(answersMs), 0);
  } finally {
    await predictor.close();
  }
}

function enlarge(digit: DigitImage): Uint8Array {
  const pixels = new Uint8Array(PICTURE_SIZE * PICTURE_SIZE);
  for (let i = 0; i < pixels.length; i++) {
    const row = Math.floor(i / PICTURE_SIZE / ENLARGEMENT);
    const column = Math.floor((i % PICTURE_SIZE) / ENLARGEMENT);
    pixels[i] = digit[row * IMAGE_SIZE + column] ?? 0;
  }
  return pixels;
}
