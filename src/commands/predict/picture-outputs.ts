import type { DigitImage } from '../../data/digit-image.js';
import type { DecodedImage } from '../../data/image/decoded-image.js';
import type { Box } from '../../data/image/ink/ink-box.js';
import { checkOutputFolder } from '../output-folder.js';
import { namePictures } from './picture-names.js';

/** The flags that ask for files about each picture. */
export interface OutputFlags {
  /** Where pictures with boxes and answers go: a `.png` file, or a folder. */
  readonly annotate?: string;
  /** The folder for what the network saw. */
  readonly saveNormalized?: string;
}

/** One answer about a picture. */
export interface FoundDigit {
  readonly digit: number | string;
  /** How likely it is, 0 to 1. */
  readonly confidence: number;
  /** Whether that is enough. */
  readonly isSure: boolean;
  /** In pixels of the upright original. */
  readonly box: Box;
  /** What the network saw. */
  readonly image: DigitImage;
}

/** Writes the files that were asked for about one picture. */
export type WriteOutputs = (
  file: string,
  decoded: DecodedImage,
  digits: readonly FoundDigit[],
) => Promise<void>;

/**
 * Checks that the files that are asked for can be written, so that long work does not end in a
 * failure.
 *
 * @throws MnistError `conflicting-options`, `cannot-write`
 */
export async function openOutputs(
  { annotate, saveNormalized: folder }: OutputFlags,
  files: readonly string[],
): Promise<WriteOutputs> {
  const names = namePictures(files);
  const [{ checkAnnotation, writeAnnotation }, { saveNormalized }] = await Promise.all([
    import('./write-annotation.js'),
    import('./save-normalized.js'),
  ]);
  if (annotate !== undefined) await checkAnnotation(annotate, files.length);
  if (folder !== undefined) await checkOutputFolder(folder);
  return async (file, decoded, digits) => {
    const name = names.get(file) ?? 'picture';
    if (annotate !== undefined) {
      await writeAnnotation(annotate, name, decoded, digits);
    }
    if (folder !== undefined) await saveNormalized(folder, name, digits);
  };
}
