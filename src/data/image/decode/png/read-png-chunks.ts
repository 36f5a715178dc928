import { crc32 } from 'node:zlib';

/** A piece of a PNG file. */
export interface PngChunk {
  /** Four letters, such as `IHDR`. */
  readonly type: string;
  /** A view of the file's bytes. */
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The bytes of a chunk besides its data: length, type and checksum. */
const FRAME_BYTES = 12;

/**
 * Cuts a PNG file into its chunks.
 *
 * @returns null when the bytes are anything but an intact PNG that ends with its last chunk
 * @see https://www.w3.org/TR/png-3/#5DataRep
 */
export function readPngChunks(file: Buffer): PngChunk[] | null {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const chunks: PngChunk[] = [];
  let offset = SIGNATURE.length;
  while (offset + FRAME_BYTES <= file.length) {
    const end = offset + FRAME_BYTES + file.readUInt32BE(offset);
    if (end > file.length) return null;
    const typeAndData = file.subarray(offset + 4, end - 4);
    if (crc32(typeAndData) !== file.readUInt32BE(end - 4)) return null;
    chunks.push({ type: typeAndData.toString('latin1', 0, 4), data: typeAndData.subarray(4) });
    offset = end;
  }
  return offset === file.length && chunks.at(-1)?.type === 'IEND' ? chunks : null;
}
