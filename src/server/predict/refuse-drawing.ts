import { MnistError } from '../../errors/mnist-error.js';

/** So far into a file libvips looks for the beginning of a drawing. */
const BEGINNING = 1000;

/**
 * Says of an SVG drawing that it is one. What is not recognised here, libvips does not read either: see
 * `blockUntrustedFormats`.
 *
 * @throws MnistError `drawing-refused`
 */
export function refuseDrawing(bytes: Uint8Array, name: string): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING));
  const isMarkup = /^(?:ï»¿)?\s*</.test(start);
  if (isMarkup && start.includes('<svg')) {
    throw new MnistError({ code: 'drawing-refused', path: name });
  }
}
