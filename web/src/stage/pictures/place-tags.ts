import type { Box } from '../../../../src/server/schemas/answer.js';

/** A digit that is to have a tag. */
export interface TaggedDigit {
  readonly box: Box;
  readonly digit: number | string;
  readonly confidence: number;
}

/** A filled rectangle with a text in its middle, in pixels of the picture. */
export interface Tag {
  readonly text: string;
  readonly rect: Box;
  readonly fontSize: number;
}

/** How tags may look, the best first: the size of the text in CSS pixels, and what it says. */
const LOOKS = [
  { textPixels: 13, withConfidence: true },
  { textPixels: 11, withConfidence: true },
  { textPixels: 9.5, withConfidence: true },
  { textPixels: 13, withConfidence: false },
  { textPixels: 9.5, withConfidence: false },
] as const;

/** How wide a character is, in sizes of the text: the digits of wide system fonts. */
const CHARACTER_WIDTH = 0.66;

/**
 * Where the tags of boxes go: above if there is room, else below, else inside; never beyond the picture.
 *
 * All look alike, as good as they can without lying on one another: where digits stand close together, the
 * text is small, or says no confidence.
 * @param scale how many CSS pixels one pixel of the picture takes
 */
export function placeTags(
  digits: readonly TaggedDigit[],
  size: { readonly width: number; readonly height: number },
  scale: number,
): Tag[] {
  let tags: Tag[] = [];
  for (const { textPixels, withConfidence } of LOOKS) {
    const fontSize = textPixels / scale;
    tags = digits.map((digit) => placeTag(digit, size, fontSize, withConfidence));
    if (!overlap(tags)) return tags;
  }
  return tags;
}

function placeTag(
  { box, digit, confidence }: TaggedDigit,
  size: { readonly width: number; readonly height: number },
  fontSize: number,
  withConfidence: boolean,
): Tag {
  const text = withConfidence ? `${digit} ${Math.floor(confidence * 100)}%` : String(digit);
  const width = (text.length * CHARACTER_WIDTH + 0.7) * fontSize;
  const height = fontSize * 1.45;
  const gap = fontSize * 0.45;
  const x = clamp(box.x + box.width / 2 - width / 2, 0, size.width - width);
  const above = box.y - height - gap;
  const below = box.y + box.height + gap;
  let y = box.y + gap;
  if (above >= 0) y = above;
  else if (below + height <= size.height) y = below;
  return { text, rect: { x, y, width, height }, fontSize };
}

function overlap(tags: readonly Tag[]): boolean {
  return tags.some(({ rect: a }, i) =>
    tags
      .slice(i + 1)
      .some(
        ({ rect: b }) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      ),
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
