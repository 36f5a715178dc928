import { findInkBlobs } from '../ink/ink-blobs.js';
import type { Box } from '../ink/ink-box.js';
import type { InkImage } from '../ink/ink-image.js';

/** Ink that hangs together: a digit, a stroke of one, or several that touch. */
export interface Part {
  /** Its pixels have this value in {@link LabeledParts.labels}; from 1. */
  readonly label: number;
  /** The box around it. */
  readonly box: Box;
  /** The sum of its ink, in pixels of full ink. */
  readonly mass: number;
  /** The most ink that a pixel of it has, 1 to 255. */
  readonly peak: number;
}

/** A picture's parts, and which pixel belongs to which. */
export interface LabeledParts {
  /** One label for each pixel, row-major; 0 = no ink. Cutting a part changes them. */
  readonly labels: Int32Array;
  /** The parts, in no particular order. */
  readonly parts: readonly Part[];
}

/** From this value on, 1 to 255, ink joins its neighbours; fainter ink is the edge of a stroke. */
const CORE = 64;

/** What is fainter than this is nothing. */
const FAINTEST = 20;

/**
 * Finds the 8-connected parts. What joins two strokes is ink, not the blur around them: pixels of
 * {@link CORE} and more decide, and fainter ones go with the strokes that they surround.
 */
export function findParts(image: InkImage): LabeledParts {
  const { labels, blobs } = findInkBlobs(image, CORE);
  growIntoEdges(image, labels);
  return { labels, parts: measureParts(image, labels, blobs.length) };
}

/** Gives faint pixels the label of the nearest core that they hang together with. */
function growIntoEdges({ width, height, ink }: InkImage, labels: Int32Array): void {
  // First in, first out: every pixel enters at most once, with the distance from its core growing.
  const queue = new Int32Array(width * height);
  let end = 0;
  const spread = (from: number, to: number): void => {
    if (labels[to] !== 0 || ink[to]! < FAINTEST) return;
    labels[to] = labels[from]!;
    queue[end++] = to;
  };
  const spreadFrom = (pixel: number): void => {
    const x = pixel % width;
    if (x > 0) spread(pixel, pixel - 1);
    if (x < width - 1) spread(pixel, pixel + 1);
    if (pixel >= width) spread(pixel, pixel - width);
    if (pixel < (height - 1) * width) spread(pixel, pixel + width);
  };
  for (let i = 0; i < labels.length; i++) if (ink[i]! >= CORE) spreadFrom(i);
  for (let next = 0; next < end; next++) spreadFrom(queue[next]!);
}

function measureParts({ width, ink }: InkImage, labels: Int32Array, count: number): Part[] {
  const measures = Array.from({ length: count }, createMeasure);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    const x = i % width;
    addPixel(measures[label - 1]!, x, (i - x) / width, ink[i]!);
  }
  return measures.map((measure, i) => toPart(measure, i + 1));
}

/** Measures the pixels of one label inside a box: the part anew, after some of it was cut off. */
export function measurePart(
  { width, ink }: InkImage,
  labels: Int32Array,
  label: number,
  box: Box,
): Part | null {
  const measure = createMeasure();
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (labels[y * width + x] === label) addPixel(measure, x, y, ink[y * width + x]!);
    }
  }
  return measure.peak === 0 ? null : toPart(measure, label);
}

interface Measure {
  left: number;
  top: number;
  right: number;
  bottom: number;
  mass: number;
  peak: number;
}

function createMeasure(): Measure {
  return { left: Infinity, top: Infinity, right: -1, bottom: -1, mass: 0, peak: 0 };
}

function addPixel(measure: Measure, x: number, y: number, value: number): void {
  if (x < measure.left) measure.left = x;
  if (x > measure.right) measure.right = x;
  if (y < measure.top) measure.top = y;
  if (y > measure.bottom) measure.bottom = y;
  measure.mass += value;
  if (value > measure.peak) measure.peak = value;
}

function toPart({ left, top, right, bottom, mass, peak }: Measure, label: number): Part {
  const box = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  return { label, box, mass: mass / 255, peak };
}
