import { MnistError } from '../../errors/mnist-error.js';
import { IMAGE_SIZE } from '../digit-image.js';
import { DIGIT_NAMES, type LabeledImages } from '../labeled-images.js';
import { decodeIdx } from './decode-idx.js';

/** Axes of an IDX file of images: image, row, column. */
export const IMAGES_RANK = 3;

/** Axes of an IDX file of labels. */
export const LABELS_RANK = 1;

/** The uncompressed content of a file and where it came from. */
export interface FileContent {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Decodes a pair of uncompressed IDX files, as MNIST's, to digits.
 *
 * @returns images and labels as views of the files' bytes (no copy)
 * @throws MnistError what `decodeIdx` throws, and `idx-empty`, `wrong-image-size`,
 *   `label-count-mismatch`, `label-out-of-range`
 */
export function decodeLabeledImages(
  imagesFile: FileContent,
  labelsFile: FileContent,
): LabeledImages {
  const images = decodeIdx(imagesFile.bytes, imagesFile.path, IMAGES_RANK);
  const labels = decodeIdx(labelsFile.bytes, labelsFile.path, LABELS_RANK);
  const [count = 0, rows = 0, columns = 0] = images.dimensions;
  const labelCount = labels.elements.length;
  if (count === 0) throw new MnistError({ code: 'idx-empty', path: imagesFile.path });
  if (labelCount === 0) throw new MnistError({ code: 'idx-empty', path: labelsFile.path });
  if (rows !== IMAGE_SIZE || columns !== IMAGE_SIZE) {
    throw new MnistError({
      code: 'wrong-image-size',
      path: imagesFile.path,
      rows,
      columns,
      expected: IMAGE_SIZE,
    });
  }
  if (labelCount !== count) {
    throw new MnistError({
      code: 'label-count-mismatch',
      imagesPath: imagesFile.path,
      imageCount: count,
      labelsPath: labelsFile.path,
      labelCount,
    });
  }
  const classCount = DIGIT_NAMES.length;
  const index = labels.elements.findIndex((label) => label >= classCount);
  if (index !== -1) {
    const label = labels.elements[index]!;
    throw new MnistError({
      code: 'label-out-of-range',
      path: labelsFile.path,
      index,
      label,
      classCount,
    });
  }
  return { images: images.elements, labels: labels.elements, count, classNames: DIGIT_NAMES };
}
