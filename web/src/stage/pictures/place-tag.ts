import type { Box } from '../../../../src/server/schemas/answer.js';

/** The tag of a box: a filled rectangle with a text in its middle, in pixels of the picture. */
export interface Tag {
  readonly text: string;
  readonly rect: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly rx: number;
  };
  /** The middle of the text. */
  readonly textX: number;
  /** The base line of the text. */
  readonly textY: number;
  readonly fontSize: number;
}

/** The size of the text on the screen, in CSS pixels. */
const LARGEST_TEXT = 13;
const SMALLEST_TEXT = 9;

/** How wide a character is, in sizes of the text: the digits of most system fonts. */
const CHARACTER_WIDTH = 0.66;

/**
 * Where the tag of a box goes: above it if there is room, else below, else inside; never beyond the
 * picture. Where a box is too narrow for digit and confidence, the digit stands alone, so that the tags
 * of neighbours do not lie on one another.
 */
export function placeTag({
  box,
  size,
  scale,
  digit,
  confidence,
}: {
  readonly box: Box;
  readonly size: { readonly width: number; readonly height: number };
  /** How many CSS pixels one pixel of the picture takes. */
  readonly scale: number;
  readonly digit: string;
  readonly confidence: number;
}): Tag {
  const textOnScreen = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, (box.height * scale) / 3));
  const fontSize = textOnScreen / scale;
  const padding = fontSize * 0.4;
  const widthOf = (text: string) => text.length * CHARACTER_WIDTH * fontSize + 2 * padding;
  const full = `${digit} ${Math.floor(confidence * 100)}%`;
  const roomAcross = box.width + 12 / scale;
  const text = widthOf(full) <= roomAcross ? full : digit;
  const width = Math.max(widthOf(text), fontSize * 1.4);
  const height = fontSize * 1.45;
  const gap = 2 / scale;
  const x = clamp(box.x + box.width / 2 - width / 2, 0, size.width - width);
  const above = box.y - height - gap;
  const below = box.y + box.height + gap;
  let y = box.y + gap;
  if (above >= 0) y = above;
  else if (below + height <= size.height) y = below;
  return {
    text,
    rect: { x, y, width, height, rx: height / 4 },
    textX: x + width / 2,
    textY: y + height * 0.74,
    fontSize,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
