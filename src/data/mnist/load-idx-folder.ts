import { MnistError } from '../../errors/mnist-error.js';
import { decodeLabeledImages, type FileContent } from '../idx/decode-labeled-images.js';
import { readIdxBytes } from '../idx/read-idx-bytes.js';
import type { LabeledImages } from '../labeled-images.js';
import { findIdxFile } from './find-idx-file.js';
import { filesOfSplit, MNIST_FILES, rankOf, type IdxFileName, type Split } from './mnist-files.js';

/**
 * Loads one part of any dataset that is kept in files named like MNIST's, such as
 * `train-images-idx3-ubyte.gz`.
 *
 * @throws MnistError `no-dataset-in-folder`, and what `readIdxBytes` and `decodeLabeledImages` throw
 */
export async function loadIdxFolder(folder: string, split: Split): Promise<LabeledImages> {
  const { images, labels } = filesOfSplit(MNIST_FILES, split);
  const imagesPath = await findIdxFile(folder, images);
  const labelsPath = await findIdxFile(folder, labels);
  if (imagesPath === undefined || labelsPath === undefined) {
    const missing = [
      ...(imagesPath === undefined ? [images.name] : []),
      ...(labelsPath === undefined ? [labels.name] : []),
    ];
    throw new MnistError({ code: 'no-dataset-in-folder', path: folder, split, missing });
  }
  return decodeLabeledImages(
    ...(await Promise.all([readContent(imagesPath, images), readContent(labelsPath, labels)])),
  );
}

async function readContent(path: string, file: IdxFileName): Promise<FileContent> {
  return { path, bytes: await readIdxBytes(path, rankOf(file)) };
}
