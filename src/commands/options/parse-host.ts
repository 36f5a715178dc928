import { MnistError } from '../../errors/mnist-error.js';

/**
 * Creates commander's parser for an option that takes a name or address of this machine. An empty one, which
 * a script makes of a variable that is not set, would mean all addresses to Node.
 *
 * @param option the option as the user types it, for the failure
 * @throws MnistError `invalid-option` (from the parser) for what is neither
 */
export function parseHost(option: string): (text: string) => string {
  return (text) => {
    if (/^[\w.:%-]+$/.test(text)) return text;
    throw new MnistError({
      code: 'invalid-option',
      option,
      expected: 'a name or an address, such as 127.0.0.1, without a port or brackets',
      got: JSON.stringify(text),
    });
  };
}
