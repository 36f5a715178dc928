import { describe, expect, it } from 'vitest';
import {
  decodeLabeledImages,
  type FileContent,
} from '../../../src/data/idx/decode-labeled-images.js';
import { encodeIdx } from '../../../src/data/idx/encode-idx.js';
import { encodeLabeledImages } from '../../../src/data/idx/encode-labeled-images.js';
import { failureOf } from '../failure-of.js';
import { createTinyDigits } from '../tiny-mnist.js';

function imagesFile(...dimensions: number[]): FileContent {
  const length = dimensions.reduce((product, axis) => product * axis, 1);
  return { path: 'images', bytes: encodeIdx({ dimensions, elements: new Uint8Array(length) }) };
}

function labelsFile(...labels: number[]): FileContent {
  const elements = Uint8Array.from(labels);
  return { path: 'labels', bytes: encodeIdx({ dimensions: [labels.length], elements }) };
}

describe('decodeLabeledImages', () => {
  it('gives back what was encoded', () => {
    const data = createTinyDigits(23);
    const { images, labels } = encodeLabeledImages(data);
    const decoded = decodeLabeledImages(
      { path: 'images', bytes: images },
      { path: 'labels', bytes: labels },
    );
    expect(decoded).toEqual(data);
  });

  it.each([
    ['no images', imagesFile(0, 28, 28), labelsFile(1), { code: 'idx-empty', path: 'images' }],
    ['no labels', imagesFile(1, 28, 28), labelsFile(), { code: 'idx-empty', path: 'labels' }],
    [
      'images of another height',
      imagesFile(1, 27, 28),
      labelsFile(1),
      { code: 'wrong-image-size', rows: 27, columns: 28 },
    ],
    [
      'images of another width',
      imagesFile(1, 28, 32),
      labelsFile(1),
      { code: 'wrong-image-size', rows: 28, columns: 32 },
    ],
    [
      'a label too few',
      imagesFile(2, 28, 28),
      labelsFile(1),
      { code: 'label-count-mismatch', imageCount: 2, labelCount: 1 },
    ],
    [
      'a label too many',
      imagesFile(2, 28, 28),
      labelsFile(1, 2, 3),
      { code: 'label-count-mismatch', imageCount: 2, labelCount: 3 },
    ],
    [
      'a label that is no digit',
      imagesFile(3, 28, 28),
      labelsFile(0, 9, 10),
      { code: 'label-out-of-range', index: 2, label: 10 },
    ],
    [
      'files given the wrong way round',
      labelsFile(1),
      imagesFile(1, 28, 28),
      { code: 'idx-wrong-rank', got: 1 },
    ],
  ])('refuses %s', async (_, images, labels, failure) => {
    expect(await failureOf(() => decodeLabeledImages(images, labels))).toMatchObject(failure);
  });
});
