/** One way in which people write a digit. */
export interface StrokeTemplate {
  /** What is particular about this way of writing. */
  readonly style: string;
  /** How often it is chosen, relative to the other templates of the same digit. */
  readonly weight: number;
  /**
   * The strokes in the order in which they are written, each from setting the pen down to lifting
   * it: points `x,y` that the pen passes through, in hundredths of the digit's height, x to the
   * right and y down from 0 to about 100 (less for digits that people write smaller, which makes
   * the pen's line wider against them). It moves smoothly, but turns sharply at points that end in
   * `!`.
   */
  readonly strokes: readonly string[];
}

/** Points that the pen passes through, in digit heights: x to the right, y down, 0 = top. */
export interface ControlPoints {
  /** Horizontal positions. */
  readonly x: readonly number[];
  /** Vertical positions. */
  readonly y: readonly number[];
  /** Whether the pen turns sharply there. */
  readonly isCorner: readonly boolean[];
}

/** Reads one stroke of a {@link StrokeTemplate}. */
export function parseStroke(stroke: string): ControlPoints {
  const points = stroke.split(' ').map((point) => {
    const [, x, y, corner] = /^(-?[\d.]+),(-?[\d.]+)(!?)$/.exec(point)!;
    return { x: Number(x) / 100, y: Number(y) / 100, isCorner: corner === '!' };
  });
  return {
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    isCorner: points.map(({ isCorner }) => isCorner),
  };
}
