import { IMAGE_PIXELS } from '../../data/digit-image.js';
import { MnistError } from '../../errors/mnist-error.js';
import type { PictureJson } from '../schemas/predict.js';
import { UNNAMED, type UploadedPicture } from './uploaded-picture.js';

const base64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const dataUrl = /^data:[^,]*;base64,/i;

/**
 * Takes the picture out of JSON.
 *
 * @param json as its schema says
 * @throws MnistError `invalid-body`
 */
export function parsePictureJson(json: PictureJson): UploadedPicture {
  if ('image' in json) {
    const text = json.image.replace(dataUrl, '');
    return { file: UNNAMED, kind: 'picture', bytes: decodeBase64(text, 'image') };
  }
  return { file: UNNAMED, kind: 'digit', image: parsePixels(json.pixels) };
}

function parsePixels(pixels: string | readonly number[]): Uint8Array {
  if (typeof pixels !== 'string') return Uint8Array.from(pixels, Math.round);
  const bytes = decodeBase64(pixels, 'pixels');
  if (bytes.length === IMAGE_PIXELS) return bytes;
  throw invalid(`pixels of ${IMAGE_PIXELS} bytes`, `${bytes.length} bytes`);
}

function decodeBase64(text: string, name: string): Buffer {
  const compact = text.replace(/\s+/g, '');
  if (base64.test(compact)) return Buffer.from(compact, 'base64');
  throw invalid(
    `${name} in base64`,
    `other text, beginning with ${JSON.stringify(text.slice(0, 20))}`,
  );
}

function invalid(expected: string, got: string): MnistError {
  return new MnistError({ code: 'invalid-body', expected, got });
}
