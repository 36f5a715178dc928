import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';
import type { Part } from './parts.js';

/** The smallest box around all of some boxes, at least one. */
export function boxAround(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Cuts out the box around some parts; the ink of others in that box is left out. */
export function cropToParts(image: InkImage, labels: Int32Array, parts: readonly Part[]): InkImage {
  const { x: left, y: top, width, height } = boxAround(parts.map(({ box }) => box));
  const wanted = new Set(parts.map(({ label }) => label));
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const source = (top + y) * image.width + left + x;
      if (labels[source] !== 0 && wanted.has(labels[source]!)) {
        ink[y * width + x] = image.ink[source]!;
      }
    }
  }
  return { width, height, ink };
}
