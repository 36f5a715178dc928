import { openGray } from '../gray/close-gray.js';
import { holdsSquare } from './holds-square.js';
import { findInkBlobs } from '../ink/ink-blobs.js';
import type { InkImage } from '../ink/ink-image.js';
import { shrinkInk } from '../ink/shrink-ink.js';
import { findEdgeContacts } from './edge-contacts.js';

/** Pixels along the longer side of the copy that is looked at. */
const SIDE = 200;

/** No stroke is wider than this share of the picture's shorter side. */
const WIDEST_STROKE = 0.25;

/** From this value on, 1 to 255, ink belongs together. */
const SOLID = 90;

/** A stroke that runs over the picture's edge meets it along no more than this share of its side. */
const MAX_CONTACT = 0.07;

/** The share of the picture below which a blob may be dust, or a small digit of many. */
const DUST = 0.0015;

/** Areas on a page that no pen made, such as a shadow, the table under the sheet or a finger. */
export interface Areas {
  /** How much smaller `isArea` is than the picture. */
  readonly factor: number;
  /** Columns of `isArea`. */
  readonly width: number;
  /** One value for each square of `factor` pixels, row-major: 1 where an area is. */
  readonly isArea: Uint8Array;
  /** The share of all ink that lies in areas, 0 to 1. */
  readonly share: number;
  /** The share of all ink that lies in areas or is cut off by the picture's edge, 0 to 1. */
  readonly doubtfulShare: number;
  /** The share of all ink that lies in blobs as small as dust, 0 to 1. */
  readonly dustShare: number;
  /** The share of the picture that ink covers, 0 to 1. */
  readonly coverage: number;
}

/**
 * Finds what cannot be handwriting: whatever holds a square that is too wide for a stroke, or that is
 * cut off by the picture's edge along a whole side of such a square.
 */
export function findAreas(image: InkImage): Areas {
  const factor = Math.max(1, Math.ceil(Math.max(image.width, image.height) / SIDE));
  const small = shrinkInk(image, factor);
  const { width, height, ink } = small;
  const window = Math.max(3, Math.round(WIDEST_STROKE * Math.min(width, height)) | 1);
  const { labels, blobs } = findInkBlobs(small, SOLID);
  const contacts = findEdgeContacts(labels, width, height, blobs.length);
  const isWide = new Uint8Array(blobs.length + 1);
  // Opening takes long; most pages have nothing in which the square could find room.
  if (holdsSquare(ink, width, window, SOLID) || contacts.some((contact) => contact >= window)) {
    const gray = Float32Array.from(ink, (value) => (value >= SOLID ? value : 0));
    const opened = openGray({ width, height, gray }, window);
    opened.forEach((value, i) => {
      if (value > 0) isWide[labels[i]!] = 1;
    });
  }
  const isCutOff = (label: number): boolean => {
    return contacts[label]! > MAX_CONTACT * Math.max(width, height);
  };
  const total = blobs.reduce((sum, { mass }) => sum + mass, 0);
  const wide = blobs.reduce((sum, { mass, label }) => sum + isWide[label]! * mass, 0);
  const doubtful = blobs.reduce(
    (sum, blob) => sum + (isWide[blob.label] === 1 || isCutOff(blob.label) ? blob.mass : 0),
    0,
  );
  const isArea = new Uint8Array(labels.length);
  if (wide > 0) labels.forEach((label, i) => (isArea[i] = isWide[label]!));
  const shareOf = (mass: number): number => (total === 0 ? 0 : mass / total);
  const dust = blobs.reduce(
    (sum, { area, mass }) => sum + (area < DUST * ink.length ? mass : 0),
    0,
  );
  const covered = blobs.reduce((sum, { area }) => sum + area, 0);
  return {
    factor,
    width,
    isArea,
    share: shareOf(wide),
    doubtfulShare: shareOf(doubtful),
    dustShare: shareOf(dust),
    coverage: covered / ink.length,
  };
}

/** Erases areas. */
export function eraseAreas(image: InkImage, { factor, width, isArea }: Areas): InkImage {
  const ink = image.ink.slice();
  for (let y = 0, i = 0; y < image.height; y++) {
    const row = Math.floor(y / factor) * width;
    for (let x = 0; x < image.width; x++, i++) {
      if (isArea[row + Math.floor(x / factor)] === 1) ink[i] = 0;
    }
  }
  return { ...image, ink };
}
