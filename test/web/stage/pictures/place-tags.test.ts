import { describe, expect, it } from 'vitest';
import { placeTags, type Tag } from '../../../../web/src/stage/pictures/place-tags.js';

const size = { width: 480, height: 320 };

function placeOne(box: { x: number; y: number; width: number; height: number }): Tag {
  const [tag] = placeTags([{ box, digit: 7, confidence: 0.987 }], size, 1);
  if (!tag) throw new Error('There is no tag.');
  return tag;
}

/** Digits side by side, so far from one another. */
function placeRow(pitch: number): Tag[] {
  const digits = Array.from({ length: 5 }, (_, i) => ({
    box: { x: 20 + i * pitch, y: 100, width: pitch * 0.8, height: 60 },
    digit: i,
    confidence: 0.9,
  }));
  return placeTags(digits, size, 1);
}

describe('placeTags', () => {
  it('puts a tag above its box, in the middle', () => {
    const { text, rect } = placeOne({ x: 100, y: 100, width: 90, height: 180 });
    expect(text).toBe('7 98%');
    expect(rect.y + rect.height).toBeLessThan(100);
    expect(rect.x + rect.width / 2).toBeCloseTo(145, 6);
  });

  it('goes below where there is no room above, and inside where there is none at all', () => {
    expect(placeOne({ x: 100, y: 4, width: 90, height: 180 }).rect.y).toBeGreaterThan(184);
    const inside = placeOne({ x: 100, y: 4, width: 90, height: 312 }).rect;
    expect(inside.y).toBeGreaterThan(4);
    expect(inside.y).toBeLessThan(20);
  });

  it.each([0, 470])('stays within the picture beside an edge (x = %i)', (x) => {
    const { rect } = placeOne({ x, y: 100, width: 10, height: 100 });
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(480);
  });

  it.each([90, 50, 40, 25, 14])('lets no tag lie on its neighbour (every %i pixels)', (pitch) => {
    const tags = placeRow(pitch);
    tags.slice(1).forEach(({ rect }, i) => {
      const before = tags[i]?.rect;
      expect(rect.x).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0));
    });
  });

  it('writes smaller first, and leaves the confidences out last', () => {
    const texts = [90, 45, 25].map((pitch) => placeRow(pitch)[0]);
    expect(texts.map((tag) => tag?.text)).toEqual(['0 90%', '0 90%', '0']);
    expect(texts[1]?.fontSize).toBeLessThan(texts[0]?.fontSize ?? 0);
  });

  it('writes as large on the screen whatever the size of the picture', () => {
    const box = { x: 1000, y: 1000, width: 900, height: 1800 };
    const digit = { box, digit: 7, confidence: 0.9 };
    const [tag] = placeTags([digit], { width: 4800, height: 3200 }, 0.1);
    expect((tag?.fontSize ?? 0) * 0.1).toBeCloseTo(13, 6);
  });

  it('never says 100% of what is not certain', () => {
    const box = { x: 100, y: 100, width: 90, height: 180 };
    expect(placeTags([{ box, digit: 7, confidence: 0.9999 }], size, 1)[0]?.text).toBe('7 99%');
  });
});
