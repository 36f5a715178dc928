import { join } from 'node:path';
import { MnistError } from '../../errors/mnist-error.js';
import { SPLITS, type DatasetPart } from './dataset-part.js';
import { listClassFolders, type ClassFolder } from './list-class-folders.js';
import { listFolders } from './list-folders.js';
import { listPictures } from './list-pictures.js';
import { nameClasses } from './name-classes.js';

/** A folder of labelled pictures: what is in it, nothing of it read yet. */
export interface PictureFolder {
  /** The name of each class, by index; those of all parts. */
  readonly classNames: readonly string[];
  /** `train`, `test` or both; or `all` where class folders lie directly in the folder. */
  readonly parts: ReadonlyMap<DatasetPart, readonly ClassFolder[]>;
}

/**
 * Looks for labelled pictures in a folder: in folders named after their classes, such as
 * `7/0001.png`, directly in it or below `train` and `test`. Classes and pictures come in natural
 * order, whatever the file system's.
 *
 * @throws MnistError `no-labelled-pictures`, `mixed-dataset-folder`, `unusable-classes`,
 *   `unsupported-image-format`, `cannot-read`
 */
export async function scanPictureFolder(path: string): Promise<PictureFolder> {
  const names = await listFolders(path);
  const parts = new Map<DatasetPart, readonly ClassFolder[]>();
  for (const split of SPLITS.filter((name) => names.includes(name))) {
    const classes = await listClassFolders(join(path, split));
    if (classes.length > 0) parts.set(split, classes);
  }
  const direct = await listClassFolders(path, { except: SPLITS });
  if (direct.length > 0) {
    if (parts.size > 0) {
      const found = [...parts.keys(), ...direct.map(({ name }) => name)];
      throw new MnistError({ code: 'mixed-dataset-folder', path, found });
    }
    parts.set('all', direct);
  }
  if (parts.size === 0) throw await describeUnlabelled(path, names);
  const named = [...parts.values()].flat().map(({ name }) => name);
  return { classNames: nameClasses(path, named), parts };
}

async function describeUnlabelled(path: string, folders: readonly string[]): Promise<MnistError> {
  const places = [
    path,
    ...SPLITS.filter((name) => folders.includes(name)).map((name) => join(path, name)),
  ];
  const pictures = await Promise.all(places.map((place) => listPictures(place)));
  return new MnistError({
    code: 'no-labelled-pictures',
    path,
    folders,
    unlabelled: pictures.flat().length,
  });
}
