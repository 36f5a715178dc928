import { join } from 'node:path';
import { listFolders } from './list-folders.js';
import { listPictures } from './list-pictures.js';

/** A folder whose name is the class of the pictures in it. */
export interface ClassFolder {
  readonly name: string;
  /** At least one, as paths, in natural order. */
  readonly pictures: readonly string[];
}

/** Options of {@link listClassFolders}. */
export interface ListClassFoldersOptions {
  /** Names of folders that are no classes. */
  readonly except?: readonly string[];
}

/**
 * The folders in a folder that have pictures in them, in natural order of their names.
 *
 * @throws MnistError `cannot-read`, `unsupported-image-format`
 */
export async function listClassFolders(
  path: string,
  { except = [] }: ListClassFoldersOptions = {},
): Promise<ClassFolder[]> {
  const classes: ClassFolder[] = [];
  for (const name of await listFolders(path)) {
    if (except.includes(name)) continue;
    const pictures = await listPictures(join(path, name));
    if (pictures.length > 0) classes.push({ name, pictures });
  }
  return classes;
}
