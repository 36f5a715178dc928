import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { type Failure, MnistError } from '../../../errors/mnist-error.js';
import type { Inversion } from '../read-digit.js';
import { readDigits, type DigitReading } from './read-digits.js';
import {
  readPicture,
  type PictureLimits,
  type PictureReading,
  type PictureRequest,
} from './read-picture.js';

/** What a reading thread is asked. */
export type ReadingRequest =
  /** One digit of each of these files. */
  | { readonly ask: 'files'; readonly files: readonly string[]; readonly invert: Inversion }
  /** One picture that was read from wherever already. */
  | { readonly ask: 'picture'; readonly picture: PictureRequest; readonly limits: PictureLimits }
  /** Nothing more: the thread ends. */
  | { readonly ask: 'end' };

/** What a reading thread answers: a value, a picture's fault, or a bug of ours. */
export type ReadingAnswer =
  | { readonly value: readonly DigitReading[] | PictureReading }
  | { readonly failure: Failure }
  | { readonly bug: unknown };

// Answers one request after the other.
if (parentPort !== null) {
  for await (const [message] of on(parentPort, 'message')) {
    const request = message as ReadingRequest;
    if (request.ask === 'end') break;
    parentPort.postMessage(await answer(request));
  }
  parentPort.close();
}

async function answer(request: Exclude<ReadingRequest, { ask: 'end' }>): Promise<ReadingAnswer> {
  try {
    if (request.ask === 'picture') {
      return { value: await readPicture(request.picture, request.limits) };
    }
    const readings: DigitReading[] = [];
    for await (const reading of readDigits(request.files, { invert: request.invert }))
      readings.push(reading);
    return { value: readings };
  } catch (error) {
    return error instanceof MnistError ? { failure: error.failure } : { bug: error };
  }
}
