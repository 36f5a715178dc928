import { MnistError } from '../../errors/mnist-error.js';
import { IMAGE_PIXELS } from '../digit-image.js';
import type { LabeledImages } from '../labeled-images.js';
import type { ClassFolder } from './list-class-folders.js';
import { readLabelledPictures } from './read-labelled-pictures.js';
import { takeEvenly } from './take-evenly.js';

/** Pictures without any ink, which a dataset leaves out. */
export interface BlankPictures {
  readonly count: number;
  /** The path of the first one. */
  readonly first: string;
}

/** How {@link loadPictureFolder} loads. */
export interface LoadPictureFolderOptions {
  /** The name of each class, by index. */
  readonly classNames: readonly string[];
  /** How many pictures at most, about as many of each class; all when not given. */
  readonly limit?: number | undefined;
  /** Is told how many pictures are read, and of how many. */
  readonly onProgress?: ((readPictures: number, pictures: number) => void) | undefined;
  /** Is told of pictures that are left out since they are blank, if there are any. */
  readonly onBlank?: ((blank: BlankPictures) => void) | undefined;
}

/**
 * Loads one part of a folder of labelled pictures: class after class, each in the order of its files,
 * so that the same folder gives the same bits everywhere. Blank pictures are left out.
 *
 * @param classes what `scanPictureFolder` found
 * @throws MnistError `only-blank-pictures`, and what `readLabelledPictures` throws
 */
export async function loadPictureFolder(
  classes: readonly ClassFolder[],
  { classNames, limit = Infinity, onProgress, onBlank }: LoadPictureFolderOptions,
): Promise<LabeledImages> {
  const files: string[] = [];
  const labels: number[] = [];
  for (const { name, pictures } of takeEvenly(classes, limit)) {
    for (const picture of pictures) {
      files.push(picture);
      labels.push(classNames.indexOf(name));
    }
  }
  const { images, isBlank } = await readLabelledPictures(files, (done) =>
    onProgress?.(done, files.length),
  );
  const count = moveTogether(images, labels, isBlank);
  const blank = { count: files.length - count, first: files[isBlank.indexOf(1)] ?? '' };
  if (count === 0) throw new MnistError({ code: 'only-blank-pictures', ...blank });
  if (blank.count > 0) onBlank?.(blank);
  return {
    images: images.subarray(0, count * IMAGE_PIXELS),
    labels: Uint8Array.from(labels.slice(0, count)),
    count,
    classNames,
  };
}

/** Closes the gaps that blank pictures leave, in place; returns how many images remain. */
function moveTogether(images: Uint8Array, labels: number[], isBlank: Uint8Array): number {
  let count = 0;
  for (let from = 0; from < labels.length; from++) {
    if (isBlank[from] === 1) continue;
    images.copyWithin(count * IMAGE_PIXELS, from * IMAGE_PIXELS, (from + 1) * IMAGE_PIXELS);
    labels[count++] = labels[from]!;
  }
  return count;
}
