import { IMAGE_SIZE } from '../../dist/data/digit-image.js';
import { imageAt } from '../../dist/data/labeled-images.js';
import { drawOutlier } from '../../dist/data/synthetic/outliers/draw-outlier.js';
import { outlierKinds } from '../../dist/data/synthetic/outliers/outlier-kinds.js';
import { grayPicture } from './gray-picture.js';
import { paintInk } from './paint-ink.js';
import { paintNoise, paintPhoto } from './paint-texture.js';

/** @import { DigitImage } from '../../dist/data/digit-image.js' */
/** @import { DecodedImage } from '../../dist/data/image/decoded-image.js' */
/** @import { LabeledImages } from '../../dist/data/labeled-images.js' */
/** @import { Random } from '../../dist/data/random.js' */
/** @import { OutlierMaterial } from '../../dist/data/synthetic/outliers/outlier-kind.js' */

/**
 * What pictures are made of.
 * @typedef {object} PictureMaterial
 * @property {OutlierMaterial} outliers
 * @property {LabeledImages} test digits to test with
 * @property {LabeledImages} synthetic digits of our own
 */

/**
 * Pictures as they are handed to `mnist predict`.
 * @typedef {object} PictureKind
 * @property {string} name
 * @property {boolean} isDigit whether each shows one digit
 * @property {(material: PictureMaterial, random: Random, index: number) => LabeledPicture} draw
 */

/** @typedef {{ picture: DecodedImage, label: number | null }} LabeledPicture */

/** All kinds: first what is no digit, then what is. */
export const PICTURE_KINDS = /** @type {readonly PictureKind[]} */ ([
  nonDigits('blank pages', (_, random) => paintInk(null, random)),
  nonDigits('noise', (_, random) => paintNoise(random)),
  nonDigits('photographs', (_, random) => paintPhoto(random)),
  ...outlierKinds.map((kind) =>
    nonDigits(kind.name, ({ outliers }, random) =>
      paintInk(drawOutlier([kind], outliers, random).ink, random),
    ),
  ),
  digits('test digits, 28x28', 'test', (image) => grayPicture(image, IMAGE_SIZE, IMAGE_SIZE)),
  digits('test digits, on paper', 'test', (image, random) => paintInk(inkOf(image), random)),
  digits('synthetic digits, on paper', 'synthetic', (image, random) =>
    paintInk(inkOf(image), random),
  ),
]);

/**
 * @param {string} name
 * @param {(material: PictureMaterial, random: Random) => DecodedImage} draw
 * @returns {PictureKind}
 */
function nonDigits(name, draw) {
  return {
    name,
    isDigit: false,
    draw: (material, random) => ({ picture: draw(material, random), label: null }),
  };
}

/**
 * @param {string} name
 * @param {'test' | 'synthetic'} source
 * @param {(image: DigitImage, random: Random) => DecodedImage} draw
 * @returns {PictureKind}
 */
function digits(name, source, draw) {
  return {
    name,
    isDigit: true,
    draw: ({ [source]: data }, random, index) => {
      const at = index % data.count;
      return { picture: draw(imageAt(data, at), random), label: data.labels[at] ?? null };
    },
  };
}

/** @param {DigitImage} image */
function inkOf(image) {
  return { width: IMAGE_SIZE, height: IMAGE_SIZE, ink: image };
}
