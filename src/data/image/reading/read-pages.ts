import { type Failure, MnistError } from '../../../errors/mnist-error.js';
import { decodeImage } from '../decode.js';
import type { DecodedImage } from '../decoded-image.js';
import { PAGE_SIDE } from '../image-limits.js';
import { readImageFile, readImageStream } from '../read-image-bytes.js';
import { imageToPage } from '../read-page.js';
import type { Page } from '../segment/page.js';
import { STDIN, type ReadDigitsOptions } from './read-digits.js';

/** What came of one picture of a page. */
export type PageScan =
  | { readonly file: string; readonly page: Page; readonly decoded: DecodedImage }
  | { readonly file: string; readonly failure: Failure };

/**
 * Takes one page after another apart, in the order given. A picture that cannot be read is an answer
 * like any other.
 */
export async function* readPages(
  files: Iterable<string>,
  options: ReadDigitsOptions,
): AsyncGenerator<PageScan> {
  for (const file of files) yield await scanPage(file, options);
}

async function scanPage(
  file: string,
  { stdin, invert = 'auto' }: ReadDigitsOptions,
): Promise<PageScan> {
  try {
    const isStdin = file === STDIN && stdin !== undefined;
    const bytes = await (isStdin ? readImageStream(stdin, 'stdin') : readImageFile(file));
    const name = isStdin ? 'stdin' : file;
    const decoded = await decodeImage(bytes, name, { maxSide: PAGE_SIDE });
    return { file, page: imageToPage(decoded, { invert }), decoded };
  } catch (error) {
    if (error instanceof MnistError) return { file, failure: error.failure };
    throw error;
  }
}
