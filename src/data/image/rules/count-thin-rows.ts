import { findInkBox } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';

/** How many rows and columns of a picture have a run of ink that is no longer than a line is thick. */
export interface ThinCounts {
  /** Rows. */
  readonly rows: number;
  /** Columns. */
  readonly columns: number;
}

/**
 * Counts the rows and columns in which thin lines may be seen, in one quick pass: where there are few,
 * nobody need look for lines.
 */
export function countThinRows(image: InkImage, maxThickness: number): ThinCounts {
  const box = findInkBox(image);
  if (box === null) return { rows: 0, columns: 0 };
  const { width, ink } = image;
  /** How long the run is that ends here, in this column. */
  const down = new Int32Array(box.width);
  const isThinColumn = new Uint8Array(box.width);
  let rows = 0;
  for (let y = 0; y < box.height; y++) {
    const row = (box.y + y) * width + box.x;
    let isThinRow = false;
    let across = 0;
    for (let x = 0; x < box.width; x++) {
      if (ink[row + x] !== 0) {
        across++;
        down[x]!++;
        continue;
      }
      if (across !== 0) {
        if (across <= maxThickness) isThinRow = true;
        across = 0;
      }
      const length = down[x]!;
      if (length !== 0) {
        if (length <= maxThickness) isThinColumn[x] = 1;
        down[x] = 0;
      }
    }
    if (isThinRow || (across !== 0 && across <= maxThickness)) rows++;
  }
  let columns = 0;
  for (let x = 0; x < box.width; x++) {
    const length = down[x]!;
    if (isThinColumn[x] === 1 || (length !== 0 && length <= maxThickness)) columns++;
  }
  return { rows, columns };
}
