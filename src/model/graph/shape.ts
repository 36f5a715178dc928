/**
 * The sizes of one image's value, without the batch: `[height, width, channels]` (channels last)
 * or `[features]`.
 */
export type Shape = readonly number[];

/** The number of elements of a value of that shape. */
export function sizeOfShape(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** The shape as Keras prints it, with `None` for the batch: `(None, 26, 26, 32)`. */
export function formatShape(shape: Shape): string {
  return `(None, ${shape.join(', ')})`;
}
