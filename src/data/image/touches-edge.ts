import type { InkBlob } from './ink-blobs.js';
import type { InkImage } from './ink-image.js';

/** Whether a blob reaches one of the picture's edges. */
export function touchesEdge(
  { box }: InkBlob,
  { width, height }: Pick<InkImage, 'width' | 'height'>,
): boolean {
  return box.x === 0 || box.y === 0 || box.x + box.width === width || box.y + box.height === height;
}
