import { describe, expect, it } from 'vitest';
import { findInkBlobs } from '../../../../src/data/image/ink/ink-blobs.js';
import type { InkImage } from '../../../../src/data/image/ink/ink-image.js';
import { createRandom } from '../../../../src/data/random.js';

/** Labels blobs by walking from pixel to pixel. */
function walk({ width, height, ink }: InkImage, least: number): number[] {
  const labels = ink.reduce<number[]>((all) => [...all, 0], []);
  const visit = (x: number, y: number, label: number): void => {
    const i = y * width + x;
    const isInside = x >= 0 && y >= 0 && x < width && y < height;
    if (!isInside || labels[i] !== 0 || ink[i]! < least) return;
    labels[i] = label;
    for (const dy of [-1, 0, 1]) for (const dx of [-1, 0, 1]) visit(x + dx, y + dy, label);
  };
  let count = 0;
  for (let i = 0; i < ink.length; i++) {
    if (labels[i] === 0 && ink[i]! >= least) visit(i % width, Math.floor(i / width), ++count);
  }
  return labels;
}

describe('findInkBlobs', () => {
  it.each([0.1, 0.4, 0.6, 0.9])('labels and measures noise of which %d is ink', (share) => {
    const random = createRandom(1, String(share));
    for (let round = 0; round < 40; round++) {
      const [width, height] = [1 + random.integer(20), 1 + random.integer(20)];
      const ink = Uint8Array.from({ length: width * height }, () =>
        random.uniform() < share ? 1 + random.integer(255) : 0,
      );
      for (const least of [1, 64]) {
        const { labels, blobs } = findInkBlobs({ width, height, ink }, least);
        expect([...labels]).toEqual(walk({ width, height, ink }, least));
        for (const { label, area, mass, peak, box } of blobs) {
          const pixels = [...labels.keys()].filter((i) => labels[i] === label);
          const columns = pixels.map((i) => i % width);
          const rows = pixels.map((i) => Math.floor(i / width));
          const values = pixels.map((i) => ink[i]!);
          expect(area).toBe(pixels.length);
          expect(mass).toBe(values.reduce((sum, value) => sum + value, 0) / 255);
          expect(peak).toBe(Math.max(...values));
          expect([box.x, box.y]).toEqual([Math.min(...columns), Math.min(...rows)]);
          expect(box.x + box.width - 1).toBe(Math.max(...columns));
          expect(box.y + box.height - 1).toBe(Math.max(...rows));
        }
        expect(blobs.map(({ label }) => label)).toEqual([...blobs.keys()].map((i) => i + 1));
      }
    }
  });
});
