import type { InkImage } from '../../image/ink/ink-image.js';

/** Where a picture comes to lie on another, in the latter's pixels. */
export interface Place {
  /** Its left edge. */
  readonly left: number;
  /** Its top edge. */
  readonly top: number;
  /** Its size there relative to its own. */
  readonly scale: number;
}

/** Lays ink over ink; what reaches over the edge is lost. Each pixel takes the nearest one's ink. */
export function layInk(target: InkImage, source: InkImage, { left, top, scale }: Place): void {
  const firstX = Math.max(0, Math.round(left));
  const endX = Math.min(target.width, Math.round(left + scale * source.width));
  const firstY = Math.max(0, Math.round(top));
  const endY = Math.min(target.height, Math.round(top + scale * source.height));
  for (let y = firstY; y < endY; y++) {
    const row = clampIndex((y + 0.5 - top) / scale, source.height) * source.width;
    for (let x = firstX; x < endX; x++) {
      const value = source.ink[row + clampIndex((x + 0.5 - left) / scale, source.width)]!;
      const at = y * target.width + x;
      if (value > target.ink[at]!) target.ink[at] = value;
    }
  }
}

function clampIndex(position: number, length: number): number {
  return Math.min(Math.max(Math.floor(position), 0), length - 1);
}
