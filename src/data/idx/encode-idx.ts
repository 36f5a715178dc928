import type { IdxArray } from './decode-idx.js';
import { encodeIdxHeader } from './idx-header.js';

/** Encodes an array as an uncompressed IDX file of unsigned bytes; `decodeIdx` reads it back. */
export function encodeIdx({ dimensions, elements }: IdxArray): Uint8Array {
  const header = encodeIdxHeader(dimensions);
  const bytes = new Uint8Array(header.length + elements.length);
  bytes.set(header);
  bytes.set(elements, header.length);
  return bytes;
}
