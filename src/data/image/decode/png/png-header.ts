/** What a PNG file says about its pixels. */
export interface PngHeader {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly bitDepth: number;
  /** What the samples of a pixel are. */
  readonly colorType: PngColorType;
  /** Whether the pixels come in seven passes. */
  readonly isInterlaced: boolean;
}

/** What the samples of a pixel are: brightness, colour, a place in a palette; with or without alpha. */
export type PngColorType = 'gray' | 'rgb' | 'palette' | 'gray-alpha' | 'rgba';

const colorTypes: Readonly<Record<number, PngColorType>> = {
  0: 'gray',
  2: 'rgb',
  3: 'palette',
  4: 'gray-alpha',
  6: 'rgba',
};

const HEADER_BYTES = 13;

/**
 * Reads the data of an `IHDR` chunk.
 *
 * @returns null when it says what PNG does not know
 * @see https://www.w3.org/TR/png-3/#11IHDR
 */
export function readPngHeader(data: Buffer): PngHeader | null {
  if (data.length !== HEADER_BYTES) return null;
  const [bitDepth, colorTypeCode, compression, filter, interlace] = data.subarray(8);
  const colorType = colorTypes[colorTypeCode!];
  if (colorType === undefined || compression !== 0 || filter !== 0 || interlace! > 1) return null;
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bitDepth: bitDepth!,
    colorType,
    isInterlaced: interlace === 1,
  };
}
