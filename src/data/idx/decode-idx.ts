import { MnistError } from '../../errors/mnist-error.js';
import { parseIdxHeader } from './idx-header.js';

/** An array of unsigned bytes with its axes. */
export interface IdxArray {
  /** The length of each axis, outermost first. */
  readonly dimensions: readonly number[];
  /** The elements, the last axis fastest: as many as the product of {@link dimensions}. */
  readonly elements: Uint8Array;
}

/**
 * Decodes an uncompressed IDX file of unsigned bytes.
 *
 * @param bytes the whole file; the result's elements are a view of it (no copy)
 * @param path the file, for the failure
 * @param rank the expected number of axes: 1 for labels, 3 for images
 * @throws MnistError `idx-bad-magic`, `idx-wrong-element-type`, `idx-wrong-rank`, `idx-truncated`,
 *   `idx-trailing-bytes`
 */
export function decodeIdx(bytes: Uint8Array, path: string, rank: number): IdxArray {
  const { dimensions, headerBytes, totalBytes } = parseIdxHeader(bytes, path, rank);
  if (bytes.length !== totalBytes) {
    throw new MnistError({
      code: bytes.length < totalBytes ? 'idx-truncated' : 'idx-trailing-bytes',
      path,
      expectedBytes: totalBytes,
      gotBytes: bytes.length,
    });
  }
  return { dimensions, elements: bytes.subarray(headerBytes) };
}
