/** A picture reduced to how much ink lies where; any size, one byte a pixel. */
export interface InkImage {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** `width * height` bytes, row-major: 0 = background, 255 = full ink. */
  readonly ink: Uint8Array;
}
