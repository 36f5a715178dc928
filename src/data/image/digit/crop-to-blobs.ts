import type { InkBlob, LabeledBlobs } from '../ink/ink-blobs.js';
import type { InkImage } from '../ink/ink-image.js';

/** A part of a picture, and where in it its top left corner lies. */
export interface InkCrop extends InkImage {
  /** The column in the whole picture. */
  readonly x: number;
  /** The row in the whole picture. */
  readonly y: number;
}

/** Cuts out the box around some blobs; other blobs in that box are erased. */
export function cropToBlobs(
  image: InkImage,
  { labels, blobs }: LabeledBlobs,
  kept: ReadonlySet<InkBlob>,
): InkCrop {
  const keepsAll = kept.size === blobs.length;
  const isKept = Uint8Array.of(0, ...blobs.map((blob) => Number(kept.has(blob))));
  const boxes = [...kept].map(({ box }) => box);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    if (keepsAll) {
      const start = (top + y) * image.width + left;
      ink.set(image.ink.subarray(start, start + width), y * width);
      continue;
    }
    for (let x = 0; x < width; x++) {
      const source = (top + y) * image.width + left + x;
      if (isKept[labels[source]!] === 1) ink[y * width + x] = image.ink[source]!;
    }
  }
  return { x: left, y: top, width, height, ink };
}
