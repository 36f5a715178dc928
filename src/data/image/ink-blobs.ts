import type { Box } from './ink-box.js';
import type { InkImage } from './ink-image.js';

/** Pixels with ink that hang together, diagonals included. */
export interface InkBlob {
  /** Its pixels have this value in {@link LabeledBlobs.labels}; from 1. */
  readonly label: number;
  /** How many pixels it has. */
  readonly area: number;
  /** The sum of its ink, in pixels of full ink. */
  readonly mass: number;
  /** The most ink that a pixel of it has, 1 to 255. */
  readonly peak: number;
  /** The box around it. */
  readonly box: Box;
}

/** A picture's blobs and which pixel belongs to which. */
export interface LabeledBlobs {
  /** One label for each pixel, row-major; 0 = no ink. */
  readonly labels: Int32Array;
  /** The blobs; the one with label n is at n - 1. */
  readonly blobs: readonly InkBlob[];
}

/** Finds the 8-connected blobs of pixels with ink (more than 0). */
export function findInkBlobs({ width, height, ink }: InkImage): LabeledBlobs {
  const labels = new Int32Array(width * height);
  const blobs: InkBlob[] = [];
  const pending = new Int32Array(width * height);
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || labels[start] !== 0) continue;
    const label = blobs.length + 1;
    let count = 0;
    let area = 0;
    let mass = 0;
    let peak = 0;
    let [left, right, top, bottom] = [width, -1, height, -1];
    labels[start] = label;
    pending[count++] = start;
    while (count > 0) {
      const pixel = pending[--count]!;
      const x = pixel % width;
      const y = (pixel - x) / width;
      const value = ink[pixel]!;
      area++;
      mass += value;
      if (value > peak) peak = value;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      const toX = Math.min(x + 1, width - 1);
      const toY = Math.min(y + 1, height - 1);
      for (let ny = Math.max(y - 1, 0); ny <= toY; ny++) {
        for (let nx = Math.max(x - 1, 0); nx <= toX; nx++) {
          const neighbor = ny * width + nx;
          if (ink[neighbor] === 0 || labels[neighbor] !== 0) continue;
          labels[neighbor] = label;
          pending[count++] = neighbor;
        }
      }
    }
    const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
    blobs.push({ label, area, mass: mass / 255, peak, box });
  }
  return { labels, blobs };
}
