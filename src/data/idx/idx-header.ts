import { MnistError } from '../../errors/mnist-error.js';

/** The code of unsigned bytes, the only element type that is read and written. */
const UNSIGNED_BYTE = 0x08;

const elementTypes: Readonly<Record<number, string>> = {
  [UNSIGNED_BYTE]: 'unsigned bytes',
  0x09: 'signed bytes',
  0x0b: '16-bit integers',
  0x0c: '32-bit integers',
  0x0d: '32-bit floats',
  0x0e: '64-bit floats',
};

/** What the header of an IDX file says; nothing of it is checked against the file's size yet. */
export interface IdxHeader {
  /** The length of each axis, outermost first, such as `[60000, 28, 28]`. */
  readonly dimensions: readonly number[];
  /** Bytes of the header. */
  readonly headerBytes: number;
  /** Bytes of header and elements; a float beyond 2^53 for absurd dimensions. */
  readonly totalBytes: number;
}

/** Bytes of the header of an IDX file with `rank` axes. */
export function idxHeaderBytes(rank: number): number {
  return 4 + 4 * rank;
}

/**
 * Reads the header of an IDX file of unsigned bytes: two zero bytes, the element type, the number of
 * axes, then the length of each axis as a big-endian 32-bit number.
 *
 * @param bytes the beginning of the file, or all of it
 * @param path the file, for the failure
 * @param rank the expected number of axes: 1 for labels, 3 for images
 * @throws MnistError `idx-bad-magic`, `idx-wrong-element-type`, `idx-wrong-rank`, `idx-truncated`
 * @see http://yann.lecun.com/exdb/mnist/ "THE IDX FILE FORMAT"
 */
export function parseIdxHeader(bytes: Uint8Array, path: string, rank: number): IdxHeader {
  const [zero, alsoZero, typeCode, gotRank] = bytes;
  if (zero !== 0 || alsoZero !== 0 || typeCode === undefined || gotRank === undefined) {
    throw new MnistError({ code: 'idx-bad-magic', path, firstBytes: [...bytes.subarray(0, 4)] });
  }
  if (typeCode !== UNSIGNED_BYTE) {
    const typeName = elementTypes[typeCode];
    if (typeName === undefined) {
      throw new MnistError({ code: 'idx-bad-magic', path, firstBytes: [...bytes.subarray(0, 4)] });
    }
    throw new MnistError({ code: 'idx-wrong-element-type', path, typeCode, typeName });
  }
  if (gotRank !== rank) {
    throw new MnistError({ code: 'idx-wrong-rank', path, expected: rank, got: gotRank });
  }
  const headerBytes = idxHeaderBytes(rank);
  if (bytes.length < headerBytes) {
    throw new MnistError({
      code: 'idx-truncated',
      path,
      expectedBytes: headerBytes,
      gotBytes: bytes.length,
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  const dimensions = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const elements = dimensions.reduce((product, length) => product * length, 1);
  return { dimensions, headerBytes, totalBytes: headerBytes + elements };
}

/** Writes the header that {@link parseIdxHeader} reads. */
export function encodeIdxHeader(dimensions: readonly number[]): Uint8Array {
  const header = new Uint8Array(idxHeaderBytes(dimensions.length));
  header.set([0, 0, UNSIGNED_BYTE, dimensions.length]);
  const view = new DataView(header.buffer);
  dimensions.forEach((length, axis) => {
    view.setUint32(4 + 4 * axis, length);
  });
  return header;
}
