import { extname } from 'node:path';
import { MnistError } from '../../errors/mnist-error.js';

/**
 * Creates commander's parser for an option that names the file to write, whose extension says what
 * is written.
 *
 * @param option the option as the user types it, for the failure
 * @param extensions what can be written, with the dot and in lower case, such as `.csv`
 * @throws MnistError `invalid-option` (from the parser) for any other extension
 */
export function parseOutputFile(
  option: string,
  extensions: readonly string[],
): (text: string) => string {
  return (text) => {
    const isFolder = /[\\/]$/.test(text);
    if (!isFolder && extensions.includes(extname(text).toLowerCase())) return text;
    throw new MnistError({
      code: 'invalid-option',
      option,
      expected: `a file name that ends in ${extensions.join(' or ')}`,
      got: JSON.stringify(text),
    });
  };
}
