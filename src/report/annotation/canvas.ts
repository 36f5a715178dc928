/** A picture to draw on, in place. */
export interface Canvas {
  /** Columns. */
  readonly width: number;
  /** Rows. */
  readonly height: number;
  /** `width * height * 3` bytes sRGB, row-major, red, green and blue interleaved. */
  readonly rgb: Uint8Array;
}

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** A position in pixels: x to the right, y down; a pixel's centre lies at its index plus 0.5. */
export type Point = readonly [x: number, y: number];

/**
 * Draws a line from point to point with a round pen, its edges smoothed.
 *
 * @param canvas what is drawn on; what lies outside is left out
 * @param points at least one
 * @param radius half the width of the line, in pixels
 * @param color its colour
 */
export function drawPolyline(
  canvas: Canvas,
  points: readonly Point[],
  radius: number,
  color: Color,
): void {
  const reach = radius + 1;
  for (let i = 0; i < Math.max(1, points.length - 1); i++) {
    const a = points[i];
    if (a === undefined) return;
    const b = points[i + 1] ?? a;
    const left = Math.max(0, Math.floor(Math.min(a[0], b[0]) - reach));
    const right = Math.min(canvas.width, Math.ceil(Math.max(a[0], b[0]) + reach));
    const top = Math.max(0, Math.floor(Math.min(a[1], b[1]) - reach));
    const bottom = Math.min(canvas.height, Math.ceil(Math.max(a[1], b[1]) + reach));
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const share = radius + 0.5 - distanceToSegment([x + 0.5, y + 0.5], a, b);
        if (share > 0) blend(canvas, y * canvas.width + x, color, Math.min(share, 1));
      }
    }
  }
}

function distanceToSegment([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = length === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
}

function blend({ rgb }: Canvas, pixel: number, color: Color, share: number): void {
  color.forEach((value, channel) => {
    const i = 3 * pixel + channel;
    const before = rgb[i] ?? 0;
    rgb[i] = Math.round(before + share * (value - before));
  });
}

/** Enlarges a picture by a whole factor, each pixel to a square; always a copy. */
export function enlargeCanvas({ width, height, rgb }: Canvas, factor: number): Canvas {
  const large = new Uint8Array(rgb.length * factor * factor);
  for (let y = 0; y < height * factor; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < width * factor; x++) {
      const from = 3 * (row + Math.floor(x / factor));
      large.set(rgb.subarray(from, from + 3), 3 * (y * width * factor + x));
    }
  }
  return { width: width * factor, height: height * factor, rgb: large };
}
