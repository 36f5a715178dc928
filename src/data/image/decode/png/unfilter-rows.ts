import { nearestNeighbor } from './nearest-neighbor.js';

/**
 * Undoes the filters that PNG applies to each row.
 *
 * @param filtered rows, each a byte that names its filter and `rowBytes` bytes; not changed
 * @param rowBytes bytes of a row of pixels
 * @param pixelBytes bytes of a pixel, at least 1
 * @returns the rows without the filter bytes; null when a filter is not one of the five
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
export function unfilterRows(
  filtered: Uint8Array,
  rowBytes: number,
  pixelBytes: number,
): Uint8Array | null {
  const height = filtered.length / (rowBytes + 1);
  const pixels = new Uint8Array(height * rowBytes);
  // Left of the first pixel and above the first row are zeros.
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const start = y * (rowBytes + 1);
    const source = filtered.subarray(start + 1, start + 1 + rowBytes);
    const row = pixels.subarray(y * rowBytes, (y + 1) * rowBytes);
    const unfilter = filters[filtered[start]!];
    if (unfilter === undefined) return null;
    unfilter(row, source, above, pixelBytes);
    above = row;
  }
  return pixels;
}

/** Writes a row from its filtered bytes and the row above. */
type Unfilter = (
  row: Uint8Array,
  source: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
) => void;

const unfilterNone: Unfilter = (row, source) => {
  row.set(source);
};

const unfilterSub: Unfilter = (row, source, _, pixelBytes) => {
  row.set(source.subarray(0, pixelBytes));
  for (let i = pixelBytes; i < row.length; i++) row[i] = source[i]! + row[i - pixelBytes]!;
};

const unfilterUp: Unfilter = (row, source, above) => {
  for (let i = 0; i < row.length; i++) row[i] = source[i]! + above[i]!;
};

const unfilterAverage: Unfilter = (row, source, above, pixelBytes) => {
  for (let i = 0; i < row.length; i++) {
    const left = i < pixelBytes ? 0 : row[i - pixelBytes]!;
    row[i] = source[i]! + ((left + above[i]!) >> 1);
  }
};

const unfilterPaeth: Unfilter = (row, source, above, pixelBytes) => {
  for (let i = 0; i < row.length; i++) {
    const left = i < pixelBytes ? 0 : row[i - pixelBytes]!;
    const corner = i < pixelBytes ? 0 : above[i - pixelBytes]!;
    row[i] = source[i]! + nearestNeighbor(left, above[i]!, corner);
  }
};

const filters: readonly Unfilter[] = [
  unfilterNone,
  unfilterSub,
  unfilterUp,
  unfilterAverage,
  unfilterPaeth,
];
