import type { InkImage } from '../image/ink/ink-image.js';
import type { Pen } from './handwriting.js';
import { PATH_STEP, type PenPath } from './pen-path.js';

/** Longer side of the ink, in pixels: four times the size in the finished image. */
const INK_SIDE = 64;
const MARGIN = 8;
const CANVAS_SIDE = INK_SIDE + 2 * MARGIN;

/** Length of a stroke's taper, in digit heights. */
const TAPER_LENGTH = 0.12;

/** The greatest half width of a line, in digit heights: swellings would reach over the canvas. */
const WIDEST = 0.18;

/** Draws ink on a canvas that it keeps: each picture is valid until the next one is drawn. */
export type Renderer = (paths: readonly PenPath[], pen: Pen) => InkImage;

/**
 * Creates a renderer. A stroke is the union of capsules (a line of changing width with round
 * ends); each pixel's ink falls off with its distance to them, which smooths the edges.
 */
export function createRenderer(): Renderer {
  const image: InkImage = {
    width: CANVAS_SIDE,
    height: CANVAS_SIDE,
    ink: new Uint8Array(CANVAS_SIDE * CANVAS_SIDE),
  };
  return (paths, pen) => {
    image.ink.fill(0);
    const place = placeOnCanvas(paths, pen);
    for (const path of paths) drawPath(image, path, pen, place);
    return image;
  };
}

interface Placement {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Scales and shifts so that the ink, with the width of its line, fills the canvas. */
function placeOnCanvas(paths: readonly PenPath[], pen: Pen): Placement {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of paths) {
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]!);
      right = Math.max(right, x[i]!);
      top = Math.min(top, y[i]!);
      bottom = Math.max(bottom, y[i]!);
    }
  }
  const scale = INK_SIDE / (Math.max(right - left, bottom - top) + pen.width);
  return {
    scale,
    left: (CANVAS_SIDE - (left + right) * scale) / 2,
    top: (CANVAS_SIDE - (top + bottom) * scale) / 2,
  };
}

function drawPath(image: InkImage, { x, y }: PenPath, pen: Pen, place: Placement): void {
  const { scale, left, top } = place;
  const fade = pen.softness * INK_SIDE;
  let radius = 0;
  for (let i = 1; i < x.length; i++) {
    const x0 = x[i - 1]! * scale + left;
    const y0 = y[i - 1]! * scale + top;
    const x1 = x[i]! * scale + left;
    const y1 = y[i]! * scale + top;
    const before = radius;
    radius = scale * lineRadius(pen, i, x.length - 1, Math.atan2(y1 - y0, x1 - x0));
    drawCapsule(image, x0, y0, x1, y1, i === 1 ? radius : before, radius, fade);
  }
}

/** Half the line's width at a path's point, in digit heights. */
function lineRadius(pen: Pen, index: number, last: number, direction: number): number {
  const along = index * PATH_STEP;
  const fromEnd = (last - index) * PATH_STEP;
  const swelling = Math.sin(2 * Math.PI * pen.pressureFrequency * along + pen.pressurePhase);
  const radius =
    0.5 *
    pen.width *
    (1 + pen.pressure * swelling) *
    (1 + pen.nib * Math.cos(2 * (direction - pen.nibAngle))) *
    (1 - pen.taperStart * Math.max(0, 1 - along / TAPER_LENGTH)) *
    (1 - pen.taperEnd * Math.max(0, 1 - fromEnd / TAPER_LENGTH));
  return Math.min(radius, WIDEST);
}

/** Blackens what lies within a radius, which goes from `r0` to `r1`, around a line. */
function drawCapsule(
  { width, height, ink }: InkImage,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  r0: number,
  r1: number,
  fade: number,
): void {
  const reach = Math.max(r0, r1) + fade / 2;
  const left = Math.max(0, Math.ceil(Math.min(x0, x1) - reach)) | 0;
  const right = Math.min(width - 1, Math.floor(Math.max(x0, x1) + reach)) | 0;
  const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach)) | 0;
  const bottom = Math.min(height - 1, Math.floor(Math.max(y0, y1) + reach)) | 0;
  const dx = x1 - x0;
  const dy = y1 - y0;
  const perLength = 1 / Math.max(dx * dx + dy * dy, 1e-9);
  const inkPerPixel = 255 / fade;
  for (let y = top; y <= bottom; y++) {
    const fromY = y - y0;
    for (let x = left; x <= right; x++) {
      const at = y * width + x;
      if (ink[at] === 255) continue;
      const fromX = x - x0;
      const t = Math.min(1, Math.max(0, (fromX * dx + fromY * dy) * perLength));
      const missX = fromX - t * dx;
      const missY = fromY - t * dy;
      const beyond = Math.sqrt(missX * missX + missY * missY) - (r0 + (r1 - r0) * t);
      const value = Math.min(255, 127.5 - beyond * inkPerPixel) | 0;
      if (value > ink[at]!) ink[at] = value;
    }
  }
}
