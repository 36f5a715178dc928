import type { InkImage } from '../../image/ink/ink-image.js';

/** Rows and columns of a {@link createSheet}, in pixels: four times the size in the finished image. */
export const SHEET_SIZE = 80;

/** A square sheet without ink. */
export function createSheet(): InkImage {
  const ink = new Uint8Array(SHEET_SIZE * SHEET_SIZE);
  return { width: SHEET_SIZE, height: SHEET_SIZE, ink };
}
