import { MnistError } from '../../errors/mnist-error.js';
import { encodeLabeledImages } from '../idx/encode-labeled-images.js';
import type { LabeledImages } from '../labeled-images.js';
import { findIdxFile } from '../mnist/find-idx-file.js';
import { filesOfSplit, MNIST_FILES, type IdxFileName, type Split } from '../mnist/mnist-files.js';
import { makeFolder } from '../../files/make-folder.js';
import { writeWhole } from '../../files/write-whole.js';

/**
 * Writes images and labels as a pair of uncompressed IDX files named like MNIST's, which
 * `--dataset FOLDER` reads again. Files of this part that are there already are not touched.
 *
 * @param data the images
 * @param folder made if it does not exist
 * @param split tells the names of the files
 * @returns the paths of the two files, images first
 * @throws MnistError `cannot-write`
 */
export async function writeIdxFiles(
  data: LabeledImages,
  folder: string,
  split: Split,
): Promise<[string, string]> {
  const names = filesOfSplit(MNIST_FILES, split);
  await makeFolder(folder);
  await refuseExisting(folder, names.images);
  await refuseExisting(folder, names.labels);
  const { images, labels } = encodeLabeledImages(data);
  return [
    await writeWhole(folder, names.images.name, images),
    await writeWhole(folder, names.labels.name, labels),
  ];
}

async function refuseExisting(folder: string, file: IdxFileName): Promise<void> {
  const path = await findIdxFile(folder, file);
  if (path === undefined) return;
  throw new MnistError({ code: 'cannot-write', path, reason: 'the file is there already' });
}
