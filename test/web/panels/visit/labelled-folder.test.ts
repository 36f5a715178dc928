import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { loadPictureFolder } from '../../../../src/data/folders/load-picture-folder.js';
import { scanPictureFolder } from '../../../../src/data/folders/scan-picture-folder.js';
import { imageAt } from '../../../../src/data/labeled-images.js';
import { generateSyntheticDigits } from '../../../../src/data/synthetic/generate.js';
import { encodeGreyPng } from '../../../../web/src/panels/visit/encode-grey-png.js';
import {
  countLabelled,
  packLabelledFolder,
} from '../../../../web/src/panels/visit/labelled-folder.js';
import type { Label, Visit, VisitDigit } from '../../../../web/src/panels/visit/visit.js';
import { createTemporaryFolder } from '../../../data/temporary-folder.js';

const digits = generateSyntheticDigits({ count: 6, seed: 1 });

function visitDigit(index: number, label: Label | null): VisitDigit {
  return {
    pixels: Buffer.from(imageAt(digits, index)).toString('base64'),
    said: '3',
    confidence: 1,
    sure: true,
    label,
  };
}

const as = (name: string): Label => ({ kind: 'class', name });

const visit: Visit = [
  { id: 1, name: null, digits: [visitDigit(0, as('7')), visitDigit(1, null)] },
  { id: 4, name: 'photo.jpg', digits: [visitDigit(2, { kind: 'no-digit' })] },
  { id: 5, name: null, digits: [visitDigit(3, as('0')), visitDigit(4, as('7'))] },
];

it.each([
  [1, 1],
  [28, 28],
  [3, 17],
])('encodes a PNG of %d by %d that sharp decodes byte for byte', async (width, height) => {
  const pixels = Uint8Array.from({ length: width * height }, (_, index) => (index * 37) % 256);
  const image = sharp(encodeGreyPng(pixels, width, height));
  expect(await image.metadata()).toMatchObject({ format: 'png', width, height, channels: 1 });
  expect(new Uint8Array(await image.toColourspace('b-w').raw().toBuffer())).toEqual(pixels);
});

it('packs what the person labelled, and nothing else, in the order of the visit', async () => {
  expect(countLabelled(visit)).toBe(3);
  const files = unzipSync(packLabelledFolder(visit));
  expect(Object.keys(files)).toEqual([
    'mnist-drawings/7/0001.png',
    'mnist-drawings/0/0001.png',
    'mnist-drawings/7/0002.png',
  ]);
  const pixels = await sharp(files['mnist-drawings/7/0002.png'])
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  expect(new Uint8Array(pixels)).toEqual(new Uint8Array(imageAt(digits, 4)));
});

it('gives the same bytes for the same visit', () => {
  expect(packLabelledFolder(visit)).toEqual(packLabelledFolder(structuredClone(visit)));
});

it('gives a folder that is read as a dataset, pixel for pixel', async () => {
  const folder = await createTemporaryFolder();
  for (const [path, bytes] of Object.entries(unzipSync(packLabelledFolder(visit)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const { classNames, parts } = await scanPictureFolder(join(folder, 'mnist-drawings'));
  const loaded = await loadPictureFolder(parts.get('all')!, { classNames });
  expect(loaded.classNames).toEqual(digits.classNames);
  expect([...loaded.labels]).toEqual([0, 7, 7]);
  expect([0, 1, 2].map((index) => [...imageAt(loaded, index)])).toEqual(
    [3, 0, 4].map((index) => [...imageAt(digits, index)]),
  );
});
