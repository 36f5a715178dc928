import { crc32, deflateSync } from 'node:zlib';
import { createRandom } from '../../../../../src/data/random.js';

/** Samples in a pixel, by PNG's number for the colour type. */
export const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** PNG's number for a colour type. */
export type ColorTypeCode = keyof typeof SAMPLES;

/** What a PNG's header says. */
export interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly colorType: ColorTypeCode;
  /** 8 when not given. */
  readonly bitDepth?: number;
  /** 1 for a picture in seven passes; 0 when not given. */
  readonly interlace?: number;
}

/** Encodes one chunk with its checksum. */
export function pngChunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const typeAndData = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), typeAndData, uint32(crc32(typeAndData))]);
}

/** Encodes an `IHDR` chunk. */
export function pngHeader(facts: PngFacts): Buffer {
  const { width, height, colorType, bitDepth = 8, interlace = 0 } = facts;
  const rest = Buffer.of(bitDepth, colorType, 0, 0, interlace);
  return pngChunk('IHDR', Buffer.concat([uint32(width), uint32(height), rest]));
}

/** Puts chunks behind PNG's signature. */
export function pngFile(...chunks: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/**
 * Rows of random bytes, each behind the number of its filter.
 *
 * @param filter one of PNG's filters, 0 to 4; a random one in each row when not given
 */
export function randomRows(
  { width, height, colorType }: PngFacts,
  { seed, filter }: { readonly seed: number; readonly filter?: number },
): Buffer {
  const random = createRandom(seed);
  const rowBytes = width * SAMPLES[colorType];
  const rows = Array.from({ length: height }, () => [
    filter ?? random.integer(5),
    ...Array.from({ length: rowBytes }, () => random.integer(256)),
  ]);
  return Buffer.from(rows.flat());
}

/** Encodes an `IDAT` chunk. */
export function pngData(rows: Uint8Array): Buffer {
  return pngChunk('IDAT', deflateSync(rows));
}

/** Encodes a whole number as PNG does. */
export function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
