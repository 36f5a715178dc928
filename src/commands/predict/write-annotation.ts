import { extname, join } from 'node:path';
import type { DecodedImage } from '../../data/image/decoded-image.js';
import { encodeRgbPng } from '../../data/image/encode-rgb-png.js';
import type { Box } from '../../data/image/ink/ink-box.js';
import { MnistError } from '../../errors/mnist-error.js';
import { makeFolder } from '../../files/make-folder.js';
import { annotatePicture, type Mark } from '../../report/annotation/annotate-picture.js';
import { checkOutputFile, writeOutputFile } from '../output-file.js';
import { checkOutputFolder } from '../output-folder.js';

/** A digit that was found in a picture. */
export interface AnnotatedDigit {
  readonly digit: number | string;
  readonly isSure: boolean;
  /** In pixels of the upright original. */
  readonly box: Box;
}

/**
 * Checks that the pictures of `--annotate` can be written: one as a `.png` file, several into a
 * folder.
 *
 * @throws MnistError `conflicting-options`, `cannot-write`
 */
export async function checkAnnotation(path: string, pictures: number): Promise<void> {
  if (!isPng(path)) return checkOutputFolder(path);
  if (pictures > 1) {
    const reason = `--annotate ${path} is one file, and there are ${pictures} pictures: name a folder`;
    throw new MnistError({ code: 'conflicting-options', reason });
  }
  return checkOutputFile(path);
}

/**
 * Draws what was found on the upright picture, as large as it was read (its longer side at most
 * 1600 pixels), and writes it as a PNG.
 *
 * @param path a `.png` file, or a folder, which is made when it is not there
 * @param name the picture's, for the file in a folder
 * @param decoded the picture
 * @param digits what was found
 * @throws MnistError `cannot-write`
 */
export async function writeAnnotation(
  path: string,
  name: string,
  decoded: DecodedImage,
  digits: readonly AnnotatedDigit[],
): Promise<void> {
  const scale = decoded.width / decoded.originalWidth;
  const marks = digits.map(({ digit, isSure, box }): Mark => ({
    answer: String(digit),
    isSure,
    box: {
      x: box.x * scale,
      y: box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    },
  }));
  const { width, height, rgb } = annotatePicture(decoded, marks);
  const bytes = await encodeRgbPng(rgb, width, height);
  if (!isPng(path)) await makeFolder(path);
  await writeOutputFile(isPng(path) ? path : join(path, `${name}.png`), bytes);
}

function isPng(path: string): boolean {
  return extname(path).toLowerCase() === '.png';
}
