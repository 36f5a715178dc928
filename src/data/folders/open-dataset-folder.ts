import { MnistError } from '../../errors/mnist-error.js';
import { DIGIT_NAMES } from '../labeled-images.js';
import { findIdxFile } from '../mnist/find-idx-file.js';
import { MNIST_FILES, type Split } from '../mnist/mnist-files.js';
import { SPLITS, type DatasetPart } from './dataset-part.js';
import { listFolders } from './list-folders.js';
import { scanPictureFolder, type PictureFolder } from './scan-picture-folder.js';

/** A folder with a dataset in it, and what parts it has; nothing of it is read yet. */
export type DatasetFolder =
  | { readonly kind: 'idx'; readonly parts: readonly Split[] }
  | {
      readonly kind: 'pictures';
      readonly parts: readonly DatasetPart[];
      readonly pictures: PictureFolder;
    };

/**
 * Finds out whether a folder holds IDX files or labelled pictures. Of IDX files, a part counts as
 * there when one of its two files is: whoever loads it says what is missing.
 *
 * @throws MnistError `mixed-dataset-folder` for both, and what `scanPictureFolder` throws
 */
export async function openDatasetFolder(path: string): Promise<DatasetFolder> {
  const files: { name: string; split: Split }[] = [];
  for (const file of MNIST_FILES) {
    if ((await findIdxFile(path, file)) !== undefined) files.push(file);
  }
  if (files.length === 0) {
    const pictures = await scanPictureFolder(path);
    return { kind: 'pictures', parts: [...pictures.parts.keys()], pictures };
  }
  const labelled = (await listFolders(path)).filter(looksLabelled);
  if (labelled.length > 0) {
    const found = [...files.map(({ name }) => name), ...labelled];
    throw new MnistError({ code: 'mixed-dataset-folder', path, found });
  }
  return {
    kind: 'idx',
    parts: SPLITS.filter((split) => files.some((file) => file.split === split)),
  };
}

/** Other folders may lie beside IDX files, and mean nothing. */
function looksLabelled(folderName: string): boolean {
  return [...DIGIT_NAMES, ...SPLITS].includes(folderName);
}
