import type { Box } from './ink-box.js';

/** A box on a picture that was made larger (or smaller) by a factor: whole pixels, at least one. */
export function scaleBox({ x, y, width, height }: Box, scale: number): Box {
  const left = Math.round(x * scale);
  const top = Math.round(y * scale);
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.round((x + width) * scale) - left),
    height: Math.max(1, Math.round((y + height) * scale) - top),
  };
}
