import { MnistError } from '../../errors/mnist-error.js';
import { DIGIT_NAMES } from '../labeled-images.js';
import { compareNaturally } from './compare-naturally.js';

/** Labels are bytes, of which one is kept for images of no class. */
const MAX_CLASSES = 255;

/**
 * The classes of a dataset whose folders have these names: the ten digits where all are digits, also
 * where some are missing; else the names themselves, each once, in natural order.
 *
 * @param path the dataset, for failures
 * @throws MnistError `unusable-classes` for fewer than 2 or more than 255
 */
export function nameClasses(path: string, folderNames: readonly string[]): readonly string[] {
  const names = [...new Set(folderNames)].sort(compareNaturally);
  if (names.every((name) => DIGIT_NAMES.includes(name))) return DIGIT_NAMES;
  if (names.length < 2 || names.length > MAX_CLASSES) {
    throw new MnistError({ code: 'unusable-classes', path, names, maxClasses: MAX_CLASSES });
  }
  return names;
}
