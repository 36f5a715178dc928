import { MnistError } from '../../errors/mnist-error.js';

/**
 * Creates commander's parser for an option that takes the origin of web pages, such as
 * `https://example.com:8080`, or `*`.
 *
 * @param option the option as the user types it, for the failure
 * @throws MnistError `invalid-option` (from the parser) for anything else
 */
export function parseOrigin(option: string): (text: string) => string {
  return (text) => {
    if (text === '*' || isOrigin(text)) return text;
    throw new MnistError({
      code: 'invalid-option',
      option,
      expected: 'an origin, such as https://example.com, without a path; or *',
      got: JSON.stringify(text),
    });
  };
}

function isOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // As browsers write it: in lower case, without the usual port.
  return url !== undefined && /^https?:$/.test(url.protocol) && url.origin === text;
}
